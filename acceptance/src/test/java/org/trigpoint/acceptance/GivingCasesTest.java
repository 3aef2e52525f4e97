package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;

/** Officers give cases to each other on the map, and look at their own. */
class GivingCasesTest extends BrowserTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private static String person(String nameAndRole) {
        String[] words = nameAndRole.split(" ", 2);
        try {
            byte[] token = words[0].toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token));
            return "  - {name: %s, role: %s, tokenSha256: %s}%n".formatted(words[0], words[1], hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void raise(Program program, String text, String severity) {
        program.postAs(
                "ada",
                "/api/alerts",
                "{\"text\":\"%s\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1,50]},\"radiusMeters\":500,\"severity\":\"%s\"}"
                        .formatted(text, severity));
        program.await(
                "the case of " + text,
                SOON,
                () -> program.getAs("ada", "/api/cases").contains(text));
    }

    private static void awaitRows(MapPage map, int rows) {
        map.await("document.querySelectorAll('[data-testid=case]').length === " + rows);
    }

    /** Opens the list by its key, which goes to a case that the page has been told of, and to none before. */
    private static void goToFirstOf(MapPage map, int rows) {
        map.part("alerts-open").waitFor();
        map.page().keyboard().press("j");
        awaitRows(map, rows);
        map.page().waitForSelector("[data-testid=case][aria-current=true]");
    }

    private static void awaitAssignee(MapPage map, String who) {
        map.await("document.querySelector('[data-testid=assignee]')?.textContent === 'with " + who + "'");
    }

    @Test
    void casesAreGivenToOthersAndOnesOwnAreListed() throws Exception {
        Files.writeString(
                folder.resolve("trigpoint.yaml"),
                "listen: 127.0.0.1:0\npeople:\n"
                        + Stream.of("Ada admin", "Bo officer", "Cy officer", "Vi viewer")
                                .map(GivingCasesTest::person)
                                .collect(Collectors.joining()));
        try (Program program = Program.start(folder, "run")) {
            program.address();
            raise(program, "Anchor on the cable", "severe");
            raise(program, "Nets adrift", "moderate");
            raise(program, "Oil on the water", "minor");
            chromium.withoutLand().visitAs("bo", "cases-of-bo", program.address(), map -> {
                Keyboard keys = map.page().keyboard();
                map.page().getByText("Show the empty map").click();
                goToFirstOf(map, 3);
                keys.press("g");
                map.await("document.activeElement.dataset.testid === 'give-person'");
                assertThat(map.part("taker").allInnerTexts())
                        .as("an officer is told of no account")
                        .singleElement()
                        .asString()
                        .contains("Bo", "you");
                keys.type("Cy");
                map.shoot("cases-give-typed");
                keys.press("Enter");
                awaitAssignee(map, "Cy");
                map.await("document.querySelector('[data-testid=case-log]')?.textContent.includes('gave it to Cy')");
                keys.press("j");
                map.await("document.querySelector('[data-testid=case-headline]').textContent.includes('Nets adrift')");
                keys.press("i");
                awaitAssignee(map, "Bo");
                keys.press("Escape");
                awaitRows(map, 3);
                assertThat(map.part("case").allInnerTexts())
                        .anyMatch(row -> row.contains("with Cy"))
                        .anyMatch(row -> row.contains("with Bo"));
                map.shoot("cases-whose");
                keys.press("v");
                awaitRows(map, 1);
                assertThat(map.part("case").innerText()).contains("with Bo");
                assertThat(map.part("whose-note").innerText()).isEqualTo("2 other cases are not yours.");
                map.part("whose-nobody").click();
                map.await("document.querySelector('[data-testid=whose-note]').textContent.includes('nobody')");
                assertThat(map.part("case").innerText()).doesNotContain("with");
                map.part("whose-all").click();
                awaitRows(map, 3);
            });
            chromium.withoutLand().visitAs("ada", "cases-of-ada", program.address(), map -> {
                Keyboard keys = map.page().keyboard();
                map.page().getByText("Show the empty map").click();
                goToFirstOf(map, 3);
                keys.press("Enter");
                awaitAssignee(map, "Cy");
                map.part("give").click();
                map.await("[...document.querySelectorAll('[data-testid=taker]')]"
                        + ".some((one) => one.textContent.includes('officer'))");
                assertThat(map.page().locator("[data-testid=taker] b").allInnerTexts())
                        .as("those who may work on cases, but the one who has it")
                        .containsExactly("Ada", "Bo");
                assertThat(map.part("taker").nth(1).innerText()).contains("officer", "1 open case");
                map.shoot("cases-give-choice");
                map.part("taker").nth(1).click();
                awaitAssignee(map, "Bo");
                map.await("!document.querySelector('[data-testid=give-form]')");
            });
            chromium.withoutLand().visitAs("vi", "cases-of-vi", program.address(), map -> {
                Keyboard keys = map.page().keyboard();
                goToFirstOf(map, 3);
                keys.press("Enter");
                awaitAssignee(map, "Bo");
                keys.press("g");
                keys.press("s");
                map.part("subscribers-panel").waitFor();
                assertThat(map.part("give-form").count()).isZero();
                assertThat(map.part("subscribers-panel").innerText())
                        .contains("Officers see who is told")
                        .doesNotContain("open map");
            });
            assertThat(program.getAs("ada", "/api/audit"))
                    .contains("POST /api/cases/{id}/assignee", "Cy", "\"person\":\"Bo\"", "\"person\":\"Ada\"");
            assertThat(program.getAs("ada", "/api/cases")).doesNotContain("\"assignee\":\"Cy\"");
            assertThat(program.stop()).isZero();
        }
    }

    @Test
    void withoutAccountsACaseIsTakenByOneself() {
        try (Program program = Program.start(folder, "run", "--listen", "127.0.0.1:0")) {
            program.post(
                    "/api/alerts",
                    "{\"text\":\"Oil\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1,50]},\"radiusMeters\":500}");
            program.await("the case", SOON, () -> program.get("/api/cases").contains("Oil"));
            chromium.withoutLand().visit("cases-alone", program.address(), map -> {
                Keyboard keys = map.page().keyboard();
                goToFirstOf(map, 1);
                keys.press("Enter");
                map.part("assign").waitFor();
                assertThat(map.part("give").count()).isZero();
                keys.press("g");
                keys.press("i");
                awaitAssignee(map, "local");
                assertThat(map.part("give-form").count()).isZero();
            });
            assertThat(program.stop()).isZero();
        }
    }
}
