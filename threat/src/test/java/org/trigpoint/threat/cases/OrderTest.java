package org.trigpoint.threat.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseOrder;
import org.trigpoint.model.alert.Consequence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.cases.Said.Says;

/** What makes a case go before another. */
class OrderTest {
    private static final long HOUR = 3_600_000_000L;
    private static final Consequence ORDINARY = new Consequence(1, 1, 1, 1);

    private final Said said = new Said();

    @Test
    void theOrderIsTheProductOfItsThreeNumbers() {
        CaseOrder order = CaseOrder.at(new Consequence(2, 1.5, 2, 10), 0, 0, 6 * HOUR, 6 * 3_600);
        assertThat(order).isEqualTo(new CaseOrder(60, 0.5, 0.5));
        assertThat(order.productRatio()).isEqualTo(15);
        assertThat(CaseOrder.at(ORDINARY, 2.0794415, HOUR, 0, 1))
                .as("8 to 1, and news of the future")
                .satisfies(each -> {
                    assertThat(each.scoreRatio()).isCloseTo(8.0 / 9, within(1e-6));
                    assertThat(each.freshnessRatio()).isEqualTo(1);
                });
    }

    @Test
    void whichOfTwoGoesFirstDoesNotChangeByTimeAlone() {
        for (int hours = 0; hours < 200; hours += 7) {
            double older =
                    CaseOrder.at(ORDINARY, 1, 0, hours * HOUR + HOUR, 21_600).productRatio();
            double newer = CaseOrder.at(ORDINARY, 0.7, HOUR, hours * HOUR + HOUR, 21_600)
                    .productRatio();
            assertThat(newer).isGreaterThan(older);
        }
    }

    @Test
    void aCaseHasTheOrderOfTheAlertThatWantsMost() {
        said.raise(0, 1, Says.of(0, 1).score(-2));
        Alert worse = said.raise(1, 2, Says.of(1, 1).severity(Severity.EXTREME));
        said.raise(2, 3, Says.of(2, 1).score(-1));
        Case all = said.newest(1);
        assertThat(all.leading().alert()).isEqualTo(Said.alertId(2));
        assertThat(all.order(61 * Said.MINUTE)).satisfies(order -> {
            assertThat(order.consequenceRatio()).isEqualTo(4);
            assertThat(order.freshnessRatio()).isCloseTo(Math.pow(0.5, 1.0 / 6), within(1e-12));
        });
        said.judge(3, worse, Alert.State.DISMISSED);
        assertThat(said.newest(1).leading().alert()).isEqualTo(Said.alertId(3));
    }

    private static ZoneContent zone(ZoneCategory category, Shape shape, long untilMinute) {
        return new ZoneContent("Z", category, shape, Long.MIN_VALUE, untilMinute * Said.MINUTE, Marking.CLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "50, -1, 2", // on the cable
        "50.0134, -1, 2", // its circle of 500 m touches the corridor
        "50.0136, -1, 1", // it does not
        "51.5, -1, 1.5", // in the port
        "52.5, -1, 1", // in a zone that holds no more
        "10, 10, 1"
    })
    void whatLiesInAnImportantZoneGoesBefore(double latDeg, double lonDeg, double zoneRatio) {
        Shape cable = new Shape.Corridor(List.of(Position.of(50, -2), Position.of(50, 0)), 1_000);
        said.post(new ZonesInForce(
                0,
                Map.of(
                        "cable", zone(ZoneCategory.CABLE, cable, 1_000),
                        "port", zone(ZoneCategory.PORT, new Shape.Circle(Position.of(51.5, -1), 10_000), 1_000),
                        "lane", zone(ZoneCategory.LANE, new Shape.Circle(Position.of(50, -1), 90_000), 1_000),
                        "works", zone(ZoneCategory.PLATFORM, new Shape.Circle(Position.of(52.5, -1), 900), 1))));
        said.raise(5, 1, Says.of(5, 1).at(latDeg, lonDeg));
        assertThat(said.newest(1).leading().consequence().zoneRatio()).isEqualTo(zoneRatio);
    }

    @Test
    void aWayOverACableTouchesItWhereverItsCornersAre() {
        Shape cable = new Shape.Corridor(List.of(Position.of(50, -2), Position.of(50, 0)), 100);
        said.post(new ZonesInForce(0, Map.of("c", zone(ZoneCategory.CABLE, cable, 99))));
        Shape way = new Shape.Corridor(List.of(Position.of(49, -1.2), Position.of(51, -0.8)), 50);
        Shape beside = new Shape.Corridor(List.of(Position.of(49, -3), Position.of(51, -3)), 50);
        Shape around =
                new Shape.Area(List.of(List.of(Position.of(49, -1.1), Position.of(49, -1), Position.of(51, -1))));
        said.raise(5, 1, Says.of(5, 1).in(way));
        said.raise(5, 2, Says.of(5, 2).in(beside));
        said.raise(5, 3, Says.of(5, 3).in(around));
        assertThat(said.newest(1).leading().consequence().zoneRatio()).isEqualTo(2);
        assertThat(said.newest(2).leading().consequence().zoneRatio()).isEqualTo(1);
        assertThat(said.newest(3).leading().consequence().zoneRatio()).isEqualTo(2);
    }

    @Test
    void anAlertThatOnlyItsSubjectsPlaceLiesInNoZone() {
        said.post(new ZonesInForce(
                0, Map.of("c", zone(ZoneCategory.CABLE, new Shape.Circle(Position.of(50, -1), 9_000), 99))));
        said.raise(5, 1, Says.of(5, 1).nowhere());
        assertThat(said.newest(1).leading().consequence()).isEqualTo(ORDINARY);
        assertThat(said.newest(1).leading().findPlace()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1", "30, 1", "36, 0.8", "37, 0.8", "40, 1.5", "52, 1", "60, 2", "69, 2", "70, 1.2", "72, 2", "79, 1.2",
        "80, 2", "99, 1", "255, 1"
    })
    void theClassOfTheVesselCounts(int shipType, double ratio) {
        CaseSettings settings = CaseSettings.of(RuleSettings.NONE);
        assertThat(settings.vesselRatio(List.of(shipType))).isEqualTo(ratio);
        assertThat(settings.vesselRatio(List.of(37, shipType)))
                .as("of several the weightiest")
                .isEqualTo(ratio);
        assertThat(settings.vesselRatio(List.of())).isEqualTo(1);
    }

    @Test
    void aSiteSetsTheNumbers() {
        CaseSettings set = CaseSettings.of(new RuleSettings(Map.of(
                "cases.zone.wind-farm",
                7.0,
                "cases.severity.minor",
                3.0,
                "cases.distress",
                50.0,
                "cases.budget",
                24.0)));
        assertThat(set.zoneRatio(ZoneCategory.WIND_FARM)).isEqualTo(7);
        assertThat(set.severityRatio(Severity.MINOR)).isEqualTo(3);
        assertThat(set.distressRatio(true)).isEqualTo(50);
        assertThat(set.allowedCases(1_000)).isEqualTo(24);
        assertThat(CasesStep.settings())
                .extracting(setting -> setting.name())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30);
    }
}
