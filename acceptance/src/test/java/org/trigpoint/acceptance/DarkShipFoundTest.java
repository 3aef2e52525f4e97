package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.GulfOfGdansk;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;

/**
 * From an alert to the next look and back: a ship goes dark, the alert is asked which eye looks next, the pass that was named brings its image, the ship
 * is found in it, and the alert's evidence grows.
 */
class DarkShipFoundTest extends BrowserTest {
    private static final Instant BEFORE_THE_PASS = Instant.parse("2026-08-13T04:50:00Z");
    private static final Instant AFTER_DELIVERY = Instant.parse("2026-08-13T05:15:00Z");
    private static final String PLACE = "async (at) => {"
            + " const ask = (body) => fetch('api/replay', { method: 'POST',"
            + " headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });"
            + " await ask({ speed: 1, paused: true }); await ask({ speed: 1, seek: at }); }";

    @TempDir
    private Path folder;

    private static void goTo(MapPage map, Instant time) {
        map.page().evaluate(PLACE, (double) time.toEpochMilli());
    }

    @Test
    void aShipThatWentDarkIsFoundByThePassThatWasNamed() throws IOException {
        Path elements = Files.createDirectories(folder.resolve("data/orbits")).resolve("active.tle");
        Files.copy(Recordings.file("orbits/catalog/active-2026-08-12.tle"), elements);
        GulfOfGdansk.simulate(folder);
        Program.run(folder, GulfOfGdansk.search("gulf/found.ndjson"));
        Program.run(folder, "scene", "add", GulfOfGdansk.IMAGE, "--data", "data");
        try (Program station = Program.startForMuch(
                folder,
                "replay",
                "gulf/hel.nmea",
                "gulf/baltijsk.nmea",
                "detections:file:" + folder.resolve("gulf/found.ndjson"),
                "--data",
                "data",
                "--listen",
                "127.0.0.1:0")) {
            chromium.withoutLand().visit("dark-ship", station.address(), map -> {
                map.await("trigpoint.count > 5 && trigpoint.map.loaded()");
                goTo(map, BEFORE_THE_PASS);
                openTheAlert(map);
                itWasNotSeenYet(map);
                whoLooksNext(map);
                goTo(map, AFTER_DELIVERY);
                itWasSeen(map);
                theImageIsThere(map);
            });
            station.stopWell();
        }
    }

    private static void openTheAlert(MapPage map) {
        map.part("tool-alerts").click();
        map.page()
                .locator("[data-testid=case]", new Page.LocatorOptions().setHasText("VOLGA SPIRIT not heard"))
                .first()
                .click();
        map.part("case-headline").waitFor();
    }

    private static void itWasNotSeenYet(MapPage map) {
        assertThat(map.page().locator("tp-alert .evidence").first().innerText()).doesNotContain("Seen while silent");
    }

    private static void whoLooksNext(MapPage map) {
        map.page().locator("tp-alert [data-testid=looks-ask]").click();
        map.part("looks").waitFor();
        Locator pass = map.page()
                .locator("[data-testid=look]", new Page.LocatorOptions().setHasText("SENTINEL-1C"))
                .first();
        assertThat(pass.innerText()).contains("04:59");
        pass.getByRole(AriaRole.BUTTON).click();
        map.page().locator("[data-testid=look][data-shown=true]").waitFor();
        map.await("!trigpoint.map.isMoving()");
        map.shoot("dark-ship-look");
    }

    private static void itWasSeen(MapPage map) {
        map.await("document.querySelector('tp-alert .evidence')?.innerText.includes('Seen while silent')");
        map.page().locator("tp-alert [data-testid=looks-again]").click();
        map.await("!document.querySelector('[data-testid=looks]')?.innerText.includes('04:59')"
                + " && document.querySelectorAll('[data-testid=look]').length > 5");
        map.shoot("dark-ship-seen");
    }

    private static void theImageIsThere(MapPage map) {
        map.part("tool-images").click();
        map.part("image").locator("input[type=checkbox]").check();
        map.await("trigpoint.map.getStyle().layers.some(layer => layer.type === 'raster')");
        map.await("trigpoint.map.areTilesLoaded()");
        map.shoot("dark-ship-image");
        openTheAlert(map);
        map.page().getByText("Seen while silent").scrollIntoViewIfNeeded();
        map.page().evaluate("() => { trigpoint.map.jumpTo({ center: [19.08, 55.0], zoom: 11 }); }");
        map.await("trigpoint.map.areTilesLoaded()");
        map.shoot("dark-ship-found");
    }
}
