package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.Program;

/** An officer writes a rule with a fault, mends it, tries it, saves it, and it raises an alert, in a browser. */
class UserRulesTest extends BrowserTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    @Test
    void aRuleIsWrittenMendedTriedAndSavedAndRaisesAnAlert() {
        try (Program program =
                Program.start(folder, "simulate", "anchorage", "--listen", "127.0.0.1:0", "--speed", "10")) {
            program.awaitLine("http://127.0.0.1:", SOON);
            chromium.withoutLand().visit("user-rules", program.address(), map -> {
                Page page = map.page();
                map.await("trigpoint.count > 0 && trigpoint.map.loaded() && !trigpoint.map.isMoving()");
                page.keyboard().press("u");
                map.part("new-rule").click();
                map.part("rule-title").fill("is under way <here>");
                map.part("rule-expression").fill("speedKn > 1.0 &&\n  sped < 40.0");
                map.part("save-rule").click();
                map.part("rule-problem").waitFor();
                assertThat(map.part("rule-problem").innerText())
                        .contains("Line 2, column 3: undeclared reference to 'sped'", "  sped < 40.0\n  ^");
                assertThat(page.evaluate(
                                "() => document.querySelector('[data-testid=rule-expression]').selectionStart"))
                        .isEqualTo(19);
                map.shoot("user-rules-fault");
                map.forgiveErrors();

                map.part("rule-expression").fill("speedKn > 1.0 &&\n  speedKn < 40.0");
                map.part("try-rule").click();
                map.part("rule-trial").waitFor();
                assertThat(map.part("rule-problem").count()).isZero();
                assertThat(map.part("rule-trial").innerText())
                        .containsPattern(
                                "It would have raised [1-9]\\d* alerts? of [1-9]\\d* craft in the last \\d+ minutes?")
                        .contains("which is all that the history holds");
                map.shoot("user-rules-tried");
                assertThat(program.get("/api/rules/user")).isEqualTo("{\"rules\":[]}");

                map.part("save-rule").click();
                map.part("user-rule").waitFor();
                program.await(
                        "its alert", SOON, () -> program.get("/api/alerts").contains("\"user.is-under-way-here\""));
                map.await("document.querySelector('[data-testid=user-rule]').textContent.includes(' a day')");
                map.shoot("user-rules-list");
                page.keyboard().press("a");
                map.await("[...document.querySelectorAll('[data-testid=case]')]"
                        + ".some((one) => one.textContent.includes('is under way <here>'))");
                map.shoot("user-rules-alert");

                page.keyboard().press("u");
                map.part("change-rule").click();
                map.part("end-rule").click();
                map.part("new-rule").waitFor();
                map.await("!document.querySelector('[data-testid=user-rule]')");
                assertThat(program.get("/api/rules/user")).isEqualTo("{\"rules\":[]}");
            });
            assertThat(program.stop()).isZero();
        }
    }
}
