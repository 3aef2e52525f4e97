package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;
import org.trigpoint.server.json.Json;

/** Satellites that make images, on the map of a station: where they are, and when they can see its middle. */
class SatellitesOnTheMapTest extends BrowserTest {
    private static final int SENTINEL_1A = 39_634;

    @TempDir
    private static Path folder;

    @Test
    void satellitesMoveAndTheTimelineTellsWhoCanLook() throws IOException {
        Path elements = Files.createDirectories(folder.resolve("data/orbits")).resolve("active.tle");
        Files.writeString(elements, Files.readString(Recordings.file("orbits/catalog/active-2026-08-12.tle")));
        Files.writeString(
                elements,
                Files.readString(Recordings.file("orbits/catalog/planet_all.tle")),
                StandardOpenOption.APPEND);
        try (Program program = Program.start(folder, "run", "--data", "data", "--listen", "127.0.0.1:0")) {
            assertThat(Json.read(program.get("/api/satellites"))
                            .path("satellites")
                            .size())
                    .isGreaterThan(400);
            chromium.withoutLand().visit("satellites", program.address(), map -> {
                if (map.part("idle").count() > 0) {
                    map.page().locator("[data-testid=idle] button").last().click();
                }
                map.page().evaluate("() => { trigpoint.map.jumpTo({ center: [19, 55], zoom: 4.2 }); }");
                map.page().keyboard().press("S");
                map.awaitAnswer("(async () => trigpoint.satellites > 400)()");
                theyMove(map);
                theTimelineHasBars(map);
                oneIsLookedAt(map);
            });
            assertThat(program.stop()).isZero();
        }
    }

    private static void theyMove(MapPage map) {
        String place = "trigpoint.screenOfSatellite(" + SENTINEL_1A + ")";
        double before = map.number(place + ".x + " + place + ".y * 10000");
        Program.pause(1_500);
        assertThat(map.number(place + ".x + " + place + ".y * 10000")).isNotEqualTo(before);
    }

    private static void theTimelineHasBars(MapPage map) {
        map.part("tool-passes").click();
        map.part("passes-bar").first().waitFor();
        int all = map.part("passes-row").count();
        assertThat(all).isGreaterThan(40);
        map.part("kind-optical").click();
        map.await("document.querySelectorAll('[data-testid=passes-row]').length < " + all);
        map.part("kind-optical").click();
        map.await("document.querySelectorAll('[data-testid=passes-row]').length === " + all);
        map.part("passes-bar").first().hover();
        assertThat(map.part("passes-line").textContent()).contains("elevation", "incidence", "±");
        map.page().locator("[data-testid=passes-bar][data-lit=true]").first().click();
        map.page().locator("[data-testid=passes-bar][aria-pressed=true]").waitFor();
        map.shoot("passes");
    }

    private static void oneIsLookedAt(MapPage map) {
        map.page().locator(".pass-row .name").first().click();
        map.part("satellite-panel").waitFor();
        assertThat(map.part("satellite-elements").textContent()).contains("Elements of 2026-08-");
        map.part("satellite-pass").first().waitFor();
        map.shoot("satellite");
        map.page().keyboard().press("Escape");
        map.page().keyboard().press("Escape");
        map.await("!document.querySelector('[data-testid=satellite-panel]')");
    }
}
