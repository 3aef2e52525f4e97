package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.CoastSender;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.RadarSender;

/** A watch officer overrules association at the map, and the station keeps to it. */
class OverruleTest extends BrowserTest {
    private static final int TANKER = 538099900;
    private static final int LIFEBOAT = 232994000;

    /** How many tracks there are that only sensors see. */
    private static final String SEEN_ONLY = "fetch('/api/tracks?limit=5000').then((r) => r.json())"
            + ".then((all) => all.features.filter((f) => !f.properties.identity).length)";

    @TempDir
    private static Path folder;

    private static Program run(CoastSender coast) {
        return Program.start(
                folder,
                "run",
                "--listen",
                "127.0.0.1:0",
                "--data",
                folder.resolve("data").toString(),
                "--feed",
                coast.uri(),
                "--feed",
                RadarSender.FEED);
    }

    @Test
    void whatARadarSeesIsJoinedToAShipAcrossARestartAndGivenBack() {
        try (CoastSender coast = new CoastSender();
                Program first = run(coast);
                RadarSender radar = new RadarSender(first)) {
            chromium.withoutLand().visit("join", first.address(), map -> {
                map.awaitShips();
                refuseTwoIdentities(map);
                map.clickOnSensed();
                map.part("same-as").click();
                propose(map, TANKER);
                assertThat(map.part("apart-by").textContent()).matches("(?s).*: *[\\d.]+ (nm|m).*");
                map.page().keyboard().press("Enter");
                map.part("overrule").waitFor();
                assertThat(map.part("track-number").textContent()).isEqualTo(Integer.toString(TANKER));
                assertThat(map.part("overrule").textContent()).contains("goes on as this one", "local,");
                map.awaitAnswer(SEEN_ONLY + ".then((n) => n === 0)");
                map.await(
                        "[...document.querySelectorAll('[data-testid=badge]')].some((b) => /radar/.test(b.textContent))");
            });
            assertThat(first.stop()).isZero();
            try (Program second = run(coast)) {
                radar.sendTo(second);
                chromium.withoutLand().visit("give-back", second.address(), map -> {
                    map.awaitShips();
                    map.search(Integer.toString(TANKER));
                    map.part("overrule").waitFor();
                    assertThat(map.number(SEEN_ONLY)).isZero();
                    map.part("as-before").click();
                    map.part("confirm").click();
                    map.await("/taken back/.test(document.querySelector('[data-testid=overrule]').textContent)");
                    assertThat(map.part("as-before").count()).isZero();
                    map.awaitAnswer(SEEN_ONLY + ".then((n) => n === 1)");
                });
                assertThat(second.stop()).isZero();
            }
        }
    }

    /** The dialog says why, and what was selected stays so. */
    private static void refuseTwoIdentities(MapPage map) {
        map.search(Integer.toString(LIFEBOAT));
        map.part("same-as").click();
        propose(map, TANKER);
        map.part("confirm").click();
        map.part("dialog-problem").waitFor();
        assertThat(map.part("dialog-problem").textContent()).contains("has an identity of its own");
        map.page().keyboard().press("Escape");
        map.part("party").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        map.forgiveErrors();
        assertThat(map.part("track-number").textContent()).isEqualTo(Integer.toString(LIFEBOAT));
    }

    /** Chooses the other track by the keyboard alone. */
    private static void propose(MapPage map, int mmsi) {
        map.part("choosing").waitFor();
        map.page().keyboard().press("/");
        map.page().keyboard().type(Integer.toString(mmsi));
        map.page().waitForSelector("[data-testid=search-results] li");
        map.page().keyboard().press("Enter");
        map.part("party").nth(1).waitFor();
    }
}
