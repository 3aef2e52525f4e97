package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Beacon;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.Program;

/** Someone calls for help: from the line of a receiver to the officer's screen. */
class DistressTest extends BrowserTest {
    private static final Duration ON_SCREEN_WITHIN = Duration.ofSeconds(2);
    private static final int DEVICE = 972_123_456;

    @TempDir
    private static Path folder;

    @Test
    void aCallForHelpIsOnTheScreenWithinTwoSecondsAndATestIsNot() throws IOException {
        List<String> calls = Beacon.heard(DEVICE, false);
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
                Beacon.send(Beacon.heard(DEVICE + 1, true), line);
                map.await("trigpoint.count === 1");
                map.page().waitForTimeout(1_500);
                assertThat(map.part("distress").count()).isZero();

                long sent = System.nanoTime();
                Beacon.send(calls.subList(0, 4), line);
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
                Beacon.send(calls, line);
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
