package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;

/** An officer draws a zone and raises an alert, in a browser. */
class ZoneMapTest extends BrowserTest {
    @TempDir
    private static Path folder;

    @Test
    void aFileIsImportedAndACornerDragged() throws Exception {
        Path file = Files.writeString(folder.resolve("works.geojson"), """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"name":"Works"},"geometry":{"type":"Polygon","coordinates":
                   [[[-1.35,50.38],[-1.15,50.38],[-1.15,50.48],[-1.35,50.38]]]}},
                 {"type":"Feature","properties":{"name":"Bow"},"geometry":{"type":"Polygon","coordinates":
                   [[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]}""");
        try (Program program = Program.start(folder, "simulate", "crossing", "--listen", "127.0.0.1:0")) {
            chromium.withoutLand().visit("zone-import", program.address(), map -> {
                Page page = map.page();
                map.await("trigpoint.count > 0 && trigpoint.map.loaded() && !trigpoint.map.isMoving()");
                page.keyboard().press("z");
                map.part("import-zones").click();
                map.part("import-file").setInputFiles(file);
                map.part("import-category").selectOption("WIND_FARM");
                map.part("import-source").fill("Ministry");
                map.part("import-date").fill("2026-06-01");
                map.part("import-check").click();
                map.part("import-result").waitFor();
                assertThat(map.part("import-result").innerText())
                        .contains("1 zone would be imported; 1 feature is bad.", "edges 0 and 2 cross");
                assertThat(program.get("/api/zones")).doesNotContain("Works");
                map.part("import-act").click();
                map.await(
                        "document.querySelector('[data-testid=import-result]').textContent.includes('1 zone was imported')");
                map.shoot("zone-import");
                page.getByText("Close", new Page.GetByTextOptions().setExact(true))
                        .click();
                map.part("zone").waitFor();
                assertThat(program.get("/api/zones")).contains("source: Ministry, 2026-06-01", "WIND_FARM");

                map.part("change-zone").click();
                page.waitForTimeout(1_500);
                map.await("!trigpoint.map.isMoving()");
                page.evaluate("() => { trigpoint.map.jumpTo({ center: [-1.3, 50.42], zoom: 10 }); }");
                map.await("!trigpoint.map.isMoving()");
                MapPage.Place corner = map.project(-1.15, 50.38);
                MapPage.Place to = map.project(-1.10, 50.34);
                page.mouse().move(corner.x(), corner.y());
                page.mouse().down();
                page.mouse().move((corner.x() + to.x()) / 2, (corner.y() + to.y()) / 2);
                page.mouse().move(to.x(), to.y());
                page.mouse().up();
                assertThat(map.number("trigpoint.map.getCenter().lng")).isCloseTo(-1.3, within(1e-6));
                map.shoot("zone-corner");
                map.part("save-zone").click();
                map.await("document.querySelector('[data-testid=zone]')?.textContent.includes('version 2')");
                assertThat(program.get("/api/zones")).containsPattern("\\[-1\\.(10|09)\\d*,50\\.3[34]\\d*\\]");
                map.part("change-zone").click();
                page.getByText("2 versions").click();
                assertThat(map.part("zone-versions").innerText())
                        .contains("2: another outline", "1: begun as Works", "local");
                map.shoot("zone-versions");
            });
            assertThat(program.stop()).isZero();
        }
    }

    @Test
    void aZoneIsDrawnChangedAndEndedAndAnAlertRaisedAndWithdrawn() {
        try (Program program = Program.start(folder, "simulate", "crossing", "--listen", "127.0.0.1:0")) {
            chromium.withoutLand().visit("zones", program.address(), map -> {
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
