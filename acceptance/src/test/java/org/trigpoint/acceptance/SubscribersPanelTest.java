package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;

/** An officer looks on the map at who is told of alerts, how that goes, and who was told of a case. */
class SubscribersPanelTest extends BrowserTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private volatile int answer = 204;

    private HttpServer hook() throws IOException {
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        hook.start();
        return hook;
    }

    /** Where nobody listens. */
    private static int deafPort() throws IOException {
        try (ServerSocket none = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return none.getLocalPort();
        }
    }

    private static void raise(Program program, String text) {
        program.post(
                "/api/alerts",
                "{\"text\":\"%s\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1,50]},\"radiusMeters\":500}"
                        .formatted(text));
        program.await(
                "the case of " + text, SOON, () -> program.get("/api/cases").contains(text));
    }

    private static void awaitIn(MapPage map, String part, String text) {
        map.await("document.querySelector('[data-testid=" + part + "]')?.innerText.includes('" + text + "')");
    }

    private static void openCase(MapPage map, String headline) {
        map.part("case")
                .filter(new Locator.FilterOptions().setHasText(headline))
                .locator("button")
                .click();
        awaitIn(map, "case-headline", headline);
    }

    @Test
    void whoIsToldAndWhoWasToldOfACaseIsSeenOnTheMap() throws Exception {
        HttpServer hook = hook();
        int port = hook.getAddress().getPort();
        Files.writeString(folder.resolve("ops.secret"), "s3cret\n");
        Files.writeString(folder.resolve("trigpoint.yaml"), """
                listen: 127.0.0.1:0
                subscribers:
                  - {name: ops, url: "http://127.0.0.1:%d/hook/p4th?key=k3y", secretFile: ops.secret}
                  - {name: duty, mailto: [duty@port.example], severity: extreme, rules: [distress]}
                smtp: {host: 127.0.0.1, port: %d, startTls: false, from: watch@port.example}
                """.formatted(port, deafPort()));
        try (Program program = Program.start(folder, "run")) {
            program.address();
            raise(program, "Anchor on the cable");
            chromium.withoutLand().visit("subscribers", program.address(), map -> {
                Keyboard keys = map.page().keyboard();
                map.page().getByText("Show the empty map").click();
                keys.press("s");
                awaitIn(map, "subscribers-panel", "Last told");
                awaitIn(map, "open-maps", "1 open map is told");
                assertThat(map.part("subscriber").count()).isEqualTo(2);
                String ops = map.part("subscriber").first().innerText();
                assertThat(ops).contains("ops", "by webhook · http://127.0.0.1:" + port, "Every rule");
                assertThat(map.part("subscribers-panel").innerText())
                        .contains(
                                "by e-mail · mailto:duty@port.example",
                                "Distress · extreme or worse",
                                "Told of nothing")
                        .doesNotContain("p4th", "k3y", "s3cret");
                assertThat(map.part("subscriber-state").allInnerTexts()).containsExactly("ok", "untried");

                answer = 503;
                raise(program, "Nets adrift");
                map.await("document.querySelector('[data-testid=subscriber-state]').innerText === 'failing'");
                awaitIn(map, "subscriber", "It answers 503");
                awaitIn(map, "subscriber", "in vain, again in");
                map.shoot("subscribers-failing");
                keys.press("a");
                map.part("case").first().waitFor();
                openCase(map, "Nets adrift");
                awaitIn(map, "case-told", "ops by webhook, raised: waits");
                map.shoot("subscribers-case-waits");
                answer = 204;
                map.await("document.querySelector('[data-testid=case-told]').innerText.endsWith('raised')");

                keys.press("Escape");
                openCase(map, "Anchor on the cable");
                awaitIn(map, "case-told", "ops by webhook, raised");
                keys.press("d");
                map.await("document.activeElement.dataset.testid === 'case-reason'");
                keys.type("A mooring buoy");
                keys.press("Enter");
                map.await("!document.querySelector('[data-testid=case-headline]')");
                keys.press("x");
                map.part("closed-case").waitFor();
                map.part("closed-case").locator("button").click();
                awaitIn(map, "case-told", "ops by webhook, dismissed");
                assertThat(map.part("case-told").locator("li").allInnerTexts())
                        .satisfiesExactly(
                                first -> assertThat(first).endsWith("raised"),
                                second -> assertThat(second).endsWith("dismissed"));
                map.part("case-back").click();
                map.part("subscribers").click();
                map.await("document.querySelector('[data-testid=subscriber-state]').innerText === 'ok'");
                awaitIn(map, "subscriber", "A try failed last");
                map.shoot("subscribers-again");
                assertThat(map.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            });
            assertThat(program.get("/api/subscribers"))
                    .contains("\"delivered\":3", "It answers 503")
                    .doesNotContain("p4th", "k3y", "s3cret");
            assertThat(program.stop()).isZero();
        } finally {
            hook.stop(0);
        }
    }
}
