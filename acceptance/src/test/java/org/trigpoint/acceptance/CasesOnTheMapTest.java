package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Beacon;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;

/** An officer works through the cases on the map, by the keyboard and by the mouse. */
class CasesOnTheMapTest extends BrowserTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{32})\"");

    @TempDir
    private Path folder;

    private static String raise(Program program, String text, String severity) {
        String answer = program.post(
                "/api/alerts",
                "{\"text\":\"%s\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1,50]},\"radiusMeters\":500,\"severity\":\"%s\",\"evidence\":[{\"text\":\"Two callers\",\"supports\":true},{\"text\":\"Fog\",\"supports\":false}]}"
                        .formatted(text, severity));
        Matcher id = ID.matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        program.await(
                "the case of " + text, SOON, () -> program.get("/api/cases").contains(id.group(1)));
        return id.group(1);
    }

    private static void awaitHeadlines(MapPage map, String... headlines) {
        map.await(
                "JSON.stringify([...document.querySelectorAll('[data-testid=case] b')].map(b => b.innerText)) === '%s'"
                        .formatted("[\"" + String.join("\",\"", headlines) + "\"]"));
    }

    private static String atHand(MapPage map) {
        return map.page().locator("[data-testid=case][aria-current=true] b").innerText();
    }

    @Test
    void whatWasDismissedDoesNotComeBackWithTheNextReport() throws IOException {
        List<String> calls = Beacon.heard(972_123_456, false);
        assertThat(calls.size()).as("calls").isGreaterThan(8);
        try (ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program = Program.start(
                        folder,
                        "run",
                        "--feed",
                        "ais:tcp://127.0.0.1:" + receiver.getLocalPort() + "?name=pier",
                        "--listen",
                        "127.0.0.1:0");
                Socket line = receiver.accept()) {
            chromium.withoutLand().visit("dismissed", program.address(), map -> {
                Keyboard keys = map.page().keyboard();
                map.await("trigpoint.map.loaded()");
                Beacon.send(calls.subList(0, 4), line);
                map.part("distress").waitFor();
                // The key goes to a case that the page has been told of.
                map.part("alerts-open").waitFor();
                keys.press("j");
                map.part("case").waitFor();
                assertThat(atHand(map)).contains("972123456 calls for help");
                keys.press("Enter");
                map.part("case-headline").waitFor();
                map.await("document.querySelector('[data-testid=case-log]')?.textContent.includes('Began')");
                keys.press("e");
                map.await("document.querySelector('tp-alerts [data-testid=raw]')?.textContent.includes('!AIVDM')");
                keys.press("d");
                map.await("document.activeElement.dataset.testid === 'case-reason'");
                keys.press("Enter");
                map.part("alert-problem").waitFor();
                assertThat(map.part("alert-problem").innerText()).contains("reason is missing");
                keys.type("It lies on our own quay");
                keys.press("Enter");
                map.part("no-case").waitFor();
                map.await("!document.querySelector('[data-testid=distress]')");

                Beacon.send(calls.subList(4, calls.size()), line);
                program.await(
                        "the next reports",
                        SOON,
                        () -> program.get("/api/feeds").contains("\"accepted\":" + calls.size()));
                map.page().waitForTimeout(1_500);
                assertThat(map.part("case").count()).isZero();
                assertThat(map.part("no-case").count()).isOne();
                assertThat(program.get("/api/alerts?over=true"))
                        .contains("DISMISSED", "It lies on our own quay")
                        .doesNotContain("\"open\":true");
                map.forgiveErrors();

                keys.press("x");
                map.part("closed-case").waitFor();
                assertThat(map.part("ending").innerText()).isEqualTo("Dismissed by local: It lies on our own quay");
                keys.press("j");
                keys.press("Enter");
                map.part("case-closed").waitFor();
                assertThat(map.part("case-headline").innerText()).contains("972123456 calls for help");
                map.await("document.querySelector('tp-alert .evidence')?.innerText.includes('device (Man-overboard')");
                keys.press("e");
                map.await("document.querySelector('tp-alerts [data-testid=raw]')?.textContent.includes('!AIVDM')");
                map.await("document.querySelector('[data-testid=case-log]')?.textContent.includes('Closed')");
                map.shoot("cases-closed-evidence");
            });
            assertThat(program.stop()).isZero();
        }
    }

    private static void judge(Program program, String alert, String verdict) {
        program.post("/api/alerts/" + alert + "/state", verdict);
    }

    @Test
    void closedCasesAreFoundAgainWithHowTheyEnded() {
        try (Program program = Program.start(folder, "run", "--listen", "127.0.0.1:0")) {
            raise(program, "Oil on the water", "minor");
            String buoy = raise(program, "Mast above the water", "severe");
            String nets = raise(program, "Nets adrift", "moderate");
            judge(program, nets, "{\"state\":\"confirmed\"}");
            judge(program, nets, "{\"state\":\"withdrawn\",\"reason\":\"Taken in by their owner\"}");
            program.await("an end", SOON, () -> !program.get("/api/cases").contains(nets));
            judge(program, buoy, "{\"state\":\"dismissed\",\"reason\":\"A spar buoy\"}");
            program.await("an end", SOON, () -> !program.get("/api/cases").contains(buoy));
            String sheen = ID.matcher(program.post("/api/alerts", """
                            {"text":"A sheen","geometry":{"type":"Point","coordinates":[-1,50]},"radiusMeters":500,
                             "severity":"minor","expiresHours":0.003}"""))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            program.await("its case", SOON, () -> program.get("/api/cases").contains(sheen));
            judge(program, sheen, "{\"state\":\"confirmed\"}");
            program.await("its time", SOON, () -> !program.get("/api/cases").contains(sheen));
            chromium.withoutLand().visit("cases-closed", program.address(), map -> {
                Keyboard keys = map.page().keyboard();
                map.await("trigpoint.map.loaded()");
                map.page().getByText("Show the empty map").click();
                map.part("tool-alerts").click();
                awaitHeadlines(map, "Oil on the water");
                keys.press("x");
                map.await("document.querySelectorAll('[data-testid=closed-case]').length === 3");
                assertThat(map.page().locator("[data-testid=closed-case] b").allInnerTexts())
                        .as("the newest end first")
                        .containsExactly("A sheen", "Mast above the water", "Nets adrift");
                assertThat(map.part("ending").allInnerTexts())
                        .containsExactly(
                                "Confirmed by local",
                                "Dismissed by local: A spar buoy",
                                "Withdrawn by local: Taken in by their owner (confirmed before by local)");
                assertThat(map.part("alerts-open").innerText()).as("open ones").isEqualTo("1");
                map.part("closed-hours").selectOption("168");
                map.await("document.querySelectorAll('[data-testid=closed-case]').length === 3");
                assertThat(map.part("closed-hours").inputValue()).isEqualTo("168");
                map.shoot("cases-closed-list");

                map.part("closed-case").last().click();
                map.part("case-closed").waitFor();
                assertThat(map.part("case-headline").innerText()).isEqualTo("Nets adrift");
                assertThat(map.part("case-closed").innerText()).contains("Closed 20", "Taken in by their owner");
                map.await("trigpoint.map.getZoom() > 10.9 && !trigpoint.map.isMoving()");
                map.part("case-closed").waitFor();
                map.page().locator("tp-alert .evidence li").first().waitFor();
                assertThat(map.page().locator("tp-alert .evidence li").allInnerTexts())
                        .containsExactlyInAnyOrder("For Two callers", "Against Fog");
                map.await("document.querySelector('[data-testid=case-log]')?.textContent.includes('Closed')");
                assertThat(map.part("confirm-case").count())
                        .as("what is over stays over")
                        .isZero();
                map.shoot("cases-closed-page");
                keys.press("w");
                keys.type("Owner fined");
                keys.press("Enter");
                map.await("document.querySelector('[data-testid=case-log]')?.textContent.includes('Owner fined')");
                keys.press("Escape");
                keys.press("Escape");
                keys.press("x");
                awaitHeadlines(map, "Oil on the water");
                keys.press("?");
                assertThat(map.part("dialog").innerText()).contains("Closed cases, or the open ones again");
            });
            assertThat(program.stop()).isZero();
        }
    }

    @Test
    void casesAreMergedGivenCommentedOnTakenApartAndSilenced() {
        try (Program program = Program.start(folder, "run", "--listen", "127.0.0.1:0")) {
            raise(program, "Oil on the water", "minor");
            raise(program, "Anchor on the cable", "severe");
            raise(program, "Nets adrift", "moderate");
            chromium.withoutLand().visit("cases", program.address(), map -> {
                Page page = map.page();
                map.part("tool-alerts").click();
                awaitHeadlines(map, "Anchor on the cable", "Nets adrift", "Oil on the water");
                assertThat(map.part("alerts-open").innerText()).isEqualTo("3");
                assertThat(map.part("timeline-mark").count()).isEqualTo(3);
                map.part("timeline-mark").first().hover();
                map.await("/\\d\\d:\\d\\d .*(Oil|Anchor|Nets)/.test("
                        + "document.querySelector('[data-testid=timeline-line]').textContent)");
                for (String key : List.of("j", "j", "j", "k")) {
                    page.keyboard().press(key);
                }
                assertThat(atHand(map)).isEqualTo("Nets adrift");
                page.keyboard().press("k");
                page.keyboard().press("Enter");
                map.part("case-headline").waitFor();
                assertThat(map.part("case-headline").innerText()).isEqualTo("Anchor on the cable");
                map.part("order").click();
                assertThat(map.part("order-parts").innerText()).contains("Consequence", "Score", "Freshness");

                page.keyboard().press("w");
                page.keyboard().type("Called on 16 & no answer");
                page.keyboard().press("Enter");
                map.await("document.querySelector('[data-testid=case-log]')?.textContent.includes('& no answer')");
                page.keyboard().press("Escape");
                page.keyboard().press("i");
                map.await("document.querySelector('[data-testid=assignee]').textContent === 'with local'");

                map.part("merge").click();
                map.part("merge-form").getByText("Nets adrift").click();
                map.part("merge-form-now").click();
                map.await("document.querySelectorAll('[data-testid=alert]').length === 2");
                page.keyboard().press("Escape");
                awaitHeadlines(map, "Anchor on the cable", "Oil on the water");
                page.keyboard().press("Enter");
                map.part("split").click();
                map.part("split-form").getByText("Nets adrift").click();
                map.part("split-form-now").click();
                map.await("document.querySelectorAll('[data-testid=alert]').length === 1");

                map.part("silence").click();
                map.part("silence-hours").selectOption("24");
                map.part("silence-reason").fill("Works on the pier");
                map.part("silence-now").click();
                map.part("case-back").click();
                map.part("silences").click();
                assertThat(map.part("silence").innerText()).contains("By hand", "Works on the pier", "local");
                awaitHeadlines(map, "Anchor on the cable", "Nets adrift", "Oil on the water");
                map.part("end-silence").click();
                map.await("!document.querySelector('[data-testid=silences]')");
            });
            assertThat(program.get("/api/cases")).contains("\"assignee\":\"local\"");
            assertThat(program.stop()).isZero();
        }
    }
}
