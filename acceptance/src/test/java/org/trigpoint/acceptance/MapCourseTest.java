package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.CoastSender;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.MapPage.Place;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;

/** The map of a program that is paused, set back, started again or told nothing. */
class MapCourseTest extends BrowserTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int SOLENT_SHIPS = 40;

    @TempDir
    private static Path folder;

    @Test
    void aReplayPausesRunsFasterAndSeeks() {
        Path recording = Recordings.file("ais/derived/solent-20160112.nmea");
        try (Program program =
                Program.start(folder, "replay", recording.toString(), "--speed", "60", "--listen", "127.0.0.1:0")) {
            chromium.withoutLand().visit("replay", program.address(), map -> {
                map.part("replay").waitFor();
                map.await("trigpoint.count > " + SOLENT_SHIPS / 2 + " && trigpoint.map.getZoom() > 5");
                assertThat(rate(map)).isBetween(30.0, 90.0);
                map.part("pause").click();
                map.page().waitForSelector("[data-testid=pause][aria-label^=Play]");
                Program.pause(300);
                assertThat(rate(map)).isZero();
                double paused = map.number("trigpoint.clockMillis");
                map.part("speed").selectOption("300");
                map.part("pause").click();
                map.page().waitForSelector("[data-testid=pause][aria-label^=Pause]");
                Program.pause(300);
                assertThat(rate(map)).isBetween(150.0, 450.0);
                seekBack(map, paused);
            });
            assertThat(program.stop()).isZero();
        }
    }

    /** Recorded seconds that pass in a second. */
    private static double rate(MapPage map) {
        long began = System.nanoTime();
        double before = map.number("trigpoint.clockMillis");
        Program.pause(1_200);
        double after = map.number("trigpoint.clockMillis");
        return (after - before) / ((System.nanoTime() - began) / 1e6);
    }

    private static void seekBack(MapPage map, double fromEpochMillis) {
        map.part("pause").click();
        map.page().waitForSelector("[data-testid=pause][aria-label^=Play]");
        double start = map.number("Number(document.querySelector('[data-testid=seek]').min)");
        double target = Math.floor((start + (fromEpochMillis - start) / 2) / 1_000) * 1_000;
        map.page()
                .evaluate(
                        "to => { const bar = document.querySelector('[data-testid=seek]'); bar.value = to;"
                                + " bar.dispatchEvent(new Event('input')); bar.dispatchEvent(new Event('change')); }",
                        target);
        map.await("Math.abs(trigpoint.clockMillis - " + (long) target + ") < 5000");
        map.await("trigpoint.count > 0");
    }

    @Test
    void theMapReconnectsAfterTheServerRestartsAndKeepsTheSelection() throws IOException {
        int port = freePort();
        try (CoastSender coast = new CoastSender();
                Program first = run(coast, port)) {
            URI address = first.address();
            chromium.withoutLand().visit("reconnect", address, map -> {
                map.awaitShips();
                MapPage.NamedShip ship = map.namedShip();
                map.search(ship.beginning());
                String selected = map.selectedId();
                assertThat(first.stop()).isZero();
                map.part("connection-lost").waitFor();
                double framesOfFirst = map.number("trigpoint.frames");
                try (Program second = run(coast, port)) {
                    second.awaitLine("The map is at", LONG);
                    map.part("connection-lost")
                            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                    // One for what the first server told, which is forgotten; one for the picture of the second.
                    map.await("trigpoint.frames > " + framesOfFirst + " + 1");
                    map.await("trigpoint.connected && trigpoint.trackOf(" + ship.mmsi() + ") !== null");
                    assertThat(map.selectedId()).isEqualTo(selected);
                    Place before = map.placeOf(ship.mmsi());
                    Program.pause(1_000);
                    assertThat(map.placeOf(ship.mmsi())).isNotEqualTo(before);
                    assertThat(map.part("track-name").textContent()).isEqualTo(ship.name());
                    // The browser itself reports the connections that were refused meanwhile.
                    map.forgiveErrors();
                    assertThat(second.stop()).isZero();
                }
            });
        }
    }

    private static Program run(CoastSender coast, int port) {
        return Program.start(
                folder,
                "run",
                "--feed",
                coast.uri(),
                "--data",
                folder.resolve("restarted").toString(),
                "--listen",
                "127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void withoutFeedsThePageSaysWhatToDoNext() {
        Path empty = folder.resolve("idle");
        try (Program program = Program.start(folder, "run", "--data", empty.toString(), "--listen", "127.0.0.1:0")) {
            chromium.withoutLand().visit("idle", program.address(), map -> {
                map.part("idle").waitFor();
                assertThat(map.part("idle").textContent()).contains("./trigpoint demo", "./trigpoint run --feed");
            });
            assertThat(program.stop()).isZero();
        }
    }
}
