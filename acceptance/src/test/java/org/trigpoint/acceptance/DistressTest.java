package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Chromium;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;

/** Someone calls for help: from the line of a receiver to the officer's screen. */
class DistressTest {
    private static final Duration ON_SCREEN_WITHIN = Duration.ofSeconds(2);
    private static final int DEVICE = 972_123_456;
    private static final String WORLD = """
            name: beacon
            window: {west: -2, south: 50, east: 0, north: 51}
            receivers:
              - {name: all, at: [50.5, -1], heightMeters: 50, rangeNm: 200, lossProb: 0, coChannelLossProb: 0}
            beacons:
              - {id: device, mmsi: %d, at: [50.7, -1.2], on: {from: 5s, to: 10m}, test: %s}
            """;

    @TempDir
    private static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** What a receiver hears of a device in its first minutes, of each burst its own. */
    private static List<String> heard(int mmsi, boolean test) {
        Scenario scenario = ScenarioReader.read("beacon.yaml", WORLD.formatted(mmsi, test));
        long now = System.currentTimeMillis() * 1_000;
        List<String> lines = new ArrayList<>();
        Simulation.of(scenario, 1, now - 120_000_000, Duration.ZERO)
                .advanceTo(
                        now,
                        heard -> lines.add(
                                new String(heard.line().toBytes(), StandardCharsets.US_ASCII).strip() + "\r\n"));
        return lines;
    }

    private static void send(List<String> lines, Socket to) throws IOException {
        to.getOutputStream().write(String.join("", lines).getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    @Test
    void aCallForHelpIsOnTheScreenWithinTwoSecondsAndATestIsNot() throws IOException {
        List<String> calls = heard(DEVICE, false);
        try (ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program = Program.start(
                        folder,
                        "run",
                        "--feed",
                        "ais:tcp://127.0.0.1:" + receiver.getLocalPort() + "?name=pier",
                        "--listen",
                        "127.0.0.1:0");
                Socket line = receiver.accept()) {
            chromium.visit("distress", program.address(), map -> {
                map.await("trigpoint.map.loaded()");
                send(heard(DEVICE + 1, true), line);
                map.await("trigpoint.count === 1");
                map.page().waitForTimeout(1_500);
                assertThat(map.part("distress").count()).isZero();

                long sent = System.nanoTime();
                send(calls.subList(0, 4), line);
                Locator banner = map.part("distress");
                banner.waitFor();
                Duration took = Duration.ofNanos(System.nanoTime() - sent);
                System.out.println("A call for help was on the screen after " + took.toMillis() + " ms");
                assertThat(took).isLessThan(ON_SCREEN_WITHIN);
                assertThat(banner.innerText()).contains("Man-overboard device 972123456 calls for help");

                map.part("distress-show").click();
                map.part("alert").waitFor();
                map.await("document.querySelector('.evidence')?.textContent.includes('called for help by its status')");
                map.page().locator("tp-alerts").getByTestId("evidence").click();
                map.await("document.querySelector('tp-alerts [data-testid=raw]')?.textContent.includes('!AIVDM')");
                map.part("distress-acknowledge").click();
                map.await("!document.querySelector('[data-testid=distress]')");
                send(calls, line);
                map.page().waitForTimeout(500);
                assertThat(map.part("distress").count()).isZero();
                assertThat(program.get("/api/alerts"))
                        .contains("\"rule\":\"distress\"", "\"distress\":true", "972123456")
                        .doesNotContain("972123457");
                map.forgiveErrors();
            });
        }
    }
}
