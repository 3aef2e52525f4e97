package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Chromium;
import org.trigpoint.acceptance.fixtures.Program;

/** An officer draws a zone and raises an alert, in a browser. */
class ZoneMapTest {
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

    @Test
    void aZoneIsDrawnChangedAndEndedAndAnAlertRaisedAndWithdrawn() {
        try (Program program = Program.start(folder, "simulate", "crossing", "--listen", "127.0.0.1:0")) {
            chromium.visit("zones", program.address(), map -> {
                Page page = map.page();
                map.await("trigpoint.count > 0 && trigpoint.map.loaded() && !trigpoint.map.isMoving()");
                page.keyboard().press("z");
                map.part("draw-area").click();
                for (double[] corner :
                        List.of(new double[] {600, 250}, new double[] {800, 250}, new double[] {760, 420})) {
                    page.mouse().click(corner[0], corner[1]);
                    // Two clicks at once are one that zooms.
                    page.waitForTimeout(500);
                }
                page.mouse().click(760, 420, new Mouse.ClickOptions());
                map.part("zone-name").fill("Bank <north>");
                map.part("zone-category").selectOption("ANCHORAGE");
                map.part("save-zone").click();
                map.part("zone").waitFor();
                assertThat(program.get("/api/zones")).contains("Bank <north>", "ANCHORAGE", "\"revision\":1");
                map.part("change-zone").click();
                map.part("zone-name").fill("Bank south");
                map.part("save-zone").click();
                map.await("document.querySelector('[data-testid=zone]')?.textContent.includes('version 2')");

                page.keyboard().press("a");
                map.part("raise").click();
                map.part("alert-text").fill("Someone shouted & waved");
                map.part("alert-place").click();
                page.mouse().click(700, 300);
                map.part("raise-alert").click();
                map.part("case").waitFor();
                assertThat(map.part("alerts-open").innerText()).isEqualTo("1");
                map.part("case").locator("button").first().click();
                map.part("withdraw-case").click();
                assertThat(map.part("alert-problem").innerText()).contains("reason is missing");
                map.part("case-reason").fill("They were greeting");
                map.part("withdraw-case").click();
                map.part("no-case").waitFor();
                assertThat(program.get("/api/alerts?over=true")).contains("WITHDRAWN", "They were greeting");

                page.keyboard().press("z");
                map.part("change-zone").click();
                map.part("end-zone").click();
                map.await("!document.querySelector('[data-testid=zone]')");
                map.forgiveErrors();
            });
            assertThat(program.stop()).isZero();
        }
    }
}
