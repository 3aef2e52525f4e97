package org.trigpoint.threat.loitering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** Ships that stay about a place at sea, and what only looks like it. */
class LoiteringRuleTest {
    private static final int HOUR = 3_600;

    private final RuleRun run = new RuleRun(List.of(new LoiteringRule()), List.of());
    /** An hour and a half before midnight. */
    private int second = 22 * HOUR + HOUR / 2;

    private Sender ship(double latDeg, double lonDeg, int type) {
        Sender ship = new Sender(235_000_001, latDeg, lonDeg);
        run.give(ship, ship.at(second));
        run.give(ship, ship.identity("NORDIC STAR", 0, type, 180, 9));
        return ship;
    }

    private Sender atSea(int type) {
        return ship(45, -30, type);
    }

    private void go(int minutes, Sender ship) {
        for (int until = second + 60 * minutes; second < until; ) {
            second += 30;
            run.give(ship, ship.at(second));
        }
    }

    @Test
    void aShipThatWaitsAtSeaIsOneMatterOverMidnight() {
        Sender ship = atSea(80);
        go(60, ship.sails(12, 90));
        go(110, ship.sails(1, 200));
        assertThat(run.findings()).isEmpty();
        go(180, ship);
        go(60, ship.sails(12, 90));
        assertThat(run.findings()).hasSizeBetween(3, 10);
        assertThat(run.findings().stream().map(Finding::matter).distinct()).hasSize(1);
        Finding first = run.findings().getFirst();
        assertThat(first.content().headline())
                .matches("NORDIC STAR loiters at 1\\.[0-9] kn for 2 h 0 min, more than 100 nm from the shore");
        assertThat(first.content().scoreLog()).isPositive();
        assertThat(run.findings().getLast().content().headline()).startsWith("NORDIC STAR loitered at ");
    }

    @ParameterizedTest
    @CsvSource({
        "30, UNDER_WAY_USING_ENGINE, fishing",
        "70, FISHING, fishing by status",
        "36, UNDER_WAY_SAILING, a yacht",
        "51, UNDER_WAY_USING_ENGINE, a rescuer",
        "33, RESTRICTED_MANOEUVRABILITY, a dredger",
        "90, RESTRICTED_MANOEUVRABILITY, a cable ship"
    })
    void whatWorksThereDoesNotLoiter(int type, NavigationStatus status, String why) {
        go(300, atSea(type).says(status).sails(1, 200));
        assertThat(run.findings()).as(why).isEmpty();
    }

    @Test
    void nearTheShoreItIsNotAsked() {
        // 6 nm off Ushant.
        go(300, ship(48.4, -5.3, 70).sails(0.5, 200));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aShipAtAnchorDoesNotLoiter() {
        Sender ship = atSea(70).says(NavigationStatus.AT_ANCHOR);
        for (int i = 0; i < 100; i++) {
            go(3, ship.sails(0.5, i * 40));
        }
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aShipOnPassageOrSlowButGoingSomewhereDoesNotLoiter() {
        go(400, atSea(70).sails(3, 200));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aPlaceOfTransferSpeaksAgainst() {
        Shape around = new Shape.Circle(Position.of(45, -30), 30_000);
        run.post(new ZonesInForce(
                0,
                Map.of(
                        "t",
                        new ZoneContent(
                                "Transfer area",
                                ZoneCategory.TRANSFER,
                                around,
                                Long.MIN_VALUE,
                                Long.MAX_VALUE,
                                Marking.CLEAR))));
        Sender ship = atSea(80);
        go(230, ship.sails(1, 200));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aBadPositionNeitherRaisesNorEndsIt() {
        Sender ship = ship(45, 179.99, 80);
        for (int i = 0; i < 8; i++) {
            go(20, ship.sails(1, 90));
            double lat = ship.latDeg();
            double lon = ship.lonDeg();
            second += 60;
            run.give(ship, ship.jumps(lat + 0.5, lon).sails(1, 90).at(second));
            ship.jumps(lat, lon);
        }
        assertThat(run.findings()).isNotEmpty();
        assertThat(run.findings().getFirst().content().headline())
                .contains("at 1.")
                .contains("2 h ");
    }

    @Test
    void keepingItsPlaceSpeaksAgainst() {
        run.post(new RuleSettings(Map.of("loitering.leastScore", -5.0)));
        go(150, atSea(0).sails(0, 0));
        assertThat(run.findings().getFirst().content().evidence().stream().map(Evidence::text))
                .contains("It keeps its place, as at anchor or by thrusters");
        assertThat(run.findings().getFirst().content().scoreLog()).isNegative();
    }

    @Test
    void goesOnFromWhatItWrote() {
        Sender ship = atSea(80);
        for (int i = 0; i < 14; i++) {
            go(10, ship.sails(1, 200));
            run.restart();
        }
        assertThat(run.findings()).hasSize(1);
    }
}
