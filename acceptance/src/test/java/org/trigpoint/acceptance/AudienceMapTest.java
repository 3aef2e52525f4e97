package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.Chromium;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;

/** What the map tells people of two audiences, in Chromium. */
class AudienceMapTest extends BrowserTest {
    /** Tracks that only sensors see, of all that the page may ask for. */
    private static final String ONLY_SEEN = "fetch('api/tracks').then((answer) => answer.json())"
            + ".then(({ features }) => features.filter(({ properties }) => properties.identity === null).length)";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void simulate() {
        try (Program program =
                Program.start(folder, "simulate", "dark-ships", "--seed", "7", "--duration", "3m", "--out", "world")) {
            assertThat(program.awaitEnd(Duration.ofMinutes(2))).isZero();
        }
    }

    private static void asOneOf(String audience, Chromium.Visit visit) {
        try (Program program = Program.start(
                folder,
                "replay",
                "world/niton.nmea",
                "detections:file:world/niton-radar.ndjson?name=cliff-radar&tlp=amber-strict&releasable=own",
                "--speed",
                "max",
                "--listen",
                "127.0.0.1:0",
                "--audiences",
                "own,partners",
                "--audience",
                audience)) {
            chromium.withoutLand().visit("audience-" + audience, program.address(), map -> {
                map.awaitShips();
                map.part("feeds-button").click();
                map.part("feed").first().waitFor();
                visit.at(map);
            });
            assertThat(program.stop()).isZero();
        }
    }

    private static String textOf(MapPage map, String part) {
        return String.join(" ", map.part(part).allInnerTexts());
    }

    @Test
    void partnersAreToldWhosePictureItIsAndNothingOfTheRadar() {
        asOneOf("partners", map -> {
            assertThat(textOf(map, "audience")).isEqualTo("for partners");
            assertThat(textOf(map, "feeds-panel"))
                    .contains("niton", "TLP:CLEAR")
                    .doesNotContain("radar");
            assertThat(map.number(ONLY_SEEN)).isZero();
        });
    }

    @Test
    void theFirstAudienceIsShownTheRadarAndItsMarking() {
        asOneOf("own", map -> {
            assertThat(textOf(map, "audience")).isEqualTo("for own");
            assertThat(textOf(map, "feeds-panel")).contains("cliff-radar", "TLP:AMBER+STRICT · for own");
            assertThat(map.number(ONLY_SEEN)).isPositive();
            map.clickOnSensed();
            map.part("marking").waitFor();
            assertThat(textOf(map, "marking")).isEqualTo("TLP:AMBER+STRICT · for own");
        });
    }
}
