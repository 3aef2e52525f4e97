package org.trigpoint.threat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;

/** A yard that is watched: heat, things and change in it, against what it showed before. */
class SiteStepTest {
    private static final double LAT_DEG = 48;
    private static final double LON_DEG = 0;
    private static final long HOUR = 3_600_000_000L;
    private static final long DAY = 24 * HOUR;

    private Carrier<Outcome, SiteState, Finding> step = watching(ZoneCategory.SITE);
    private final List<Finding> findings = new ArrayList<>();
    private long sequence;

    private static Carrier<Outcome, SiteState, Finding> watching(ZoneCategory category) {
        return new Carrier<>(new SiteStep()).post(zones(category));
    }

    private static ZonesInForce zones(ZoneCategory category) {
        return new ZonesInForce(
                0,
                Map.of(
                        "yard",
                        new ZoneContent(
                                "Yard",
                                category,
                                new Shape.Circle(Position.of(LAT_DEG, LON_DEG), 2_000),
                                Long.MIN_VALUE,
                                Long.MAX_VALUE,
                                Marking.CLEAR)));
    }

    private Stamp give(double days, Outcome outcome) {
        Stamp stamp = new Stamp((long) (days * DAY), 1, ++sequence);
        step.give(stamp, outcome).forEach(each -> findings.add(each.body()));
        return stamp;
    }

    private void settle(double days) {
        step.passTo((long) (days * DAY) + 20_000_000).forEach(each -> findings.add(each.body()));
    }

    private void hot(double days, double latDeg, double confidenceProb) {
        give(days, detection(days, latDeg, "", Detection.THERMAL_ANOMALY, confidenceProb, Double.NaN));
        settle(days);
    }

    private Detection detection(
            double days,
            double latDeg,
            String scene,
            @Nullable String explained,
            double confidenceProb,
            double lengthMeters) {
        return new Detection(
                new Stamp((long) (days * DAY), 1, sequence + 1),
                (long) (days * DAY),
                "sensor",
                scene,
                Sight.Place.round(latDeg, LON_DEG, 20),
                lengthMeters,
                explained,
                new Detection.Appearance(confidenceProb, null, explained),
                Marking.CLEAR);
    }

    private Look look(double days, double halfDeg) {
        double south = LAT_DEG - halfDeg;
        double north = LAT_DEG + halfDeg;
        return new Look(
                new Stamp((long) (days * DAY), 1, sequence + 1),
                "sensor",
                "scene-" + days,
                (long) (days * DAY),
                (long) (days * DAY),
                new Look.Polygon(List.of(
                        Position.of(south, LON_DEG - halfDeg),
                        Position.of(south, LON_DEG + halfDeg),
                        Position.of(north, LON_DEG + halfDeg),
                        Position.of(north, LON_DEG - halfDeg))),
                List.of(new Look.Detectability(10, 0.9)),
                0.001,
                Marking.CLEAR);
    }

    private void scene(double days, int things) {
        for (int i = 0; i < things; i++) {
            thing(days, i, null);
        }
        give(days, look(days, 0.5));
        settle(days);
    }

    private void thing(double days, int number, @Nullable String explained) {
        give(days, detection(days, LAT_DEG + number * 2e-4, "scene-" + days, explained, 0.9, 20));
    }

    /** Elsewhere, so that the source is known to tell of heat from this day on. */
    private void heatElsewhere(double days) {
        hot(days, LAT_DEG + 3, 0.9);
    }

    @Test
    void heatWhereNoneWasForAMonthIsAnAlert() {
        heatElsewhere(0.55);
        hot(31.55, LAT_DEG, 0.9);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().content().rule()).isEqualTo("site-heat");
        assertThat(findings.getFirst().content().headline()).isEqualTo("Heat in Yard: 1 thermal anomaly, by day");
        assertThat(findings.getFirst().content().evidence())
                .anyMatch(each -> each.supports() && each.text().contains("30 days"))
                .anyMatch(each -> !each.supports() && each.text().contains("One pixel alone"))
                .allMatch(each -> !each.stamps().isEmpty());
        // Another pixel of the same half day revises it.
        hot(31.56, LAT_DEG + 0.001, 0.5);
        assertThat(findings).hasSize(2);
        assertThat(findings.get(1).matter()).isEqualTo(findings.get(0).matter());
        assertThat(findings.get(1).content().headline()).contains("2 thermal anomalies");
    }

    @Test
    void heatThatIsUsualOrUnsureOrElsewhereIsNone() {
        heatElsewhere(0.55);
        hot(31.55, LAT_DEG, 0.15);
        hot(31.55, LAT_DEG + 0.1, 0.9);
        assertThat(findings).isEmpty();
        for (int day = 32; day < 50; day++) {
            hot(day + 0.55, LAT_DEG, 0.9);
            hot(day + 0.551, LAT_DEG, 0.9);
        }
        findings.clear();
        hot(50.55, LAT_DEG, 0.9);
        hot(50.551, LAT_DEG + 0.001, 0.9);
        hot(50.552, LAT_DEG - 0.001, 0.9);
        assertThat(findings).isEmpty();
        // A flare that burns by day is no history for the night.
        hot(51.05, LAT_DEG, 0.9);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().content().headline()).contains("by night");
    }

    @Test
    void aSourceThatIsNewHasNoHistory() {
        hot(31.55, LAT_DEG, 0.9);
        hot(33.55, LAT_DEG, 0.9);
        assertThat(findings).isEmpty();
    }

    @Test
    void whatCountsInNoZoneThatIsWatchedIsNothing() {
        step = watching(ZoneCategory.PROTECTED);
        heatElsewhere(0.55);
        hot(31.55, LAT_DEG, 0.9);
        assertThat(findings).isEmpty();
    }

    @Test
    void moreAndFewerThingsThanUsualAreAlerts() {
        for (int day = 1; day <= 10; day++) {
            scene(day, 10 + day % 3);
        }
        assertThat(findings).isEmpty();
        scene(11, 40);
        scene(12, 0);
        assertThat(findings)
                .extracting(each -> each.content().headline())
                .containsExactly(
                        "More things than usual in Yard: sensor shows 40, where 11.1 are usual",
                        "Fewer things than usual in Yard: sensor shows 0, where 11.9 are usual");
        assertThat(findings.get(1).content().evidence())
                .anyMatch(each -> !each.supports() && each.text().contains("Clouds"));
    }

    @Test
    void aSceneThatShowsTheSiteInPartSaysNothing() {
        for (int day = 1; day <= 10; day++) {
            scene(day, 10);
        }
        give(11, look(11, 0.01));
        settle(11);
        assertThat(findings).isEmpty();
    }

    @Test
    void whatComesLateRevisesAndWithdraws() {
        for (int day = 1; day <= 10; day++) {
            scene(day, 10);
        }
        scene(11, 30);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().disproof()).isNull();
        step = step.restarted(new SiteStep());
        // The detector is run again and calls most of them buildings; the lines of the same places replace those
        // before.
        for (int i = 0; i < 19; i++) {
            thing(11, i, "fixed structure");
        }
        settle(11.1);
        assertThat(findings).hasSize(2);
        assertThat(findings.get(1).matter()).isEqualTo(findings.get(0).matter());
        assertThat(findings.get(1).disproof()).isNotNull();
        // A place that is told again is the same thing.
        scene(12, 32);
        assertThat(findings).hasSize(3);
        for (int i = 0; i < 5; i++) {
            give(12.01, detection(12, LAT_DEG + i * 2e-4, "scene-12.0", null, 0.9, 20));
        }
        settle(12.1);
        assertThat(findings).as("the same places again").hasSize(4);
        assertThat(findings.getLast().content().headline()).contains("shows 32");
    }

    @Test
    void aRestartBetweenLinesChangesNothing() {
        for (int day = 1; day <= 10; day++) {
            scene(day, 10);
            step = step.restarted(new SiteStep());
        }
        for (int i = 0; i < 40; i++) {
            thing(11, i % 30, null);
            step = step.restarted(new SiteStep());
        }
        give(11, look(11, 0.5));
        step = step.restarted(new SiteStep());
        settle(11);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().content().headline()).contains("shows 30");
        assertThat(findings.getFirst().content().evidence().stream()
                        .mapToInt(each -> each.stamps().size())
                        .max())
                .hasValue(31);
    }

    @Test
    void peopleAreNotCounted() {
        for (int day = 1; day <= 10; day++) {
            scene(day, 0);
        }
        for (int i = 0; i < 40; i++) {
            Detection person = detection(11, LAT_DEG + i * 1e-4, "scene-11.0", null, 0.9, Double.NaN);
            give(
                    11,
                    new Detection(
                            person.stamp(),
                            person.timeEpochMicros(),
                            person.sensor(),
                            person.scene(),
                            person.sight(),
                            Double.NaN,
                            "Person",
                            Marking.CLEAR));
        }
        give(11, look(11, 0.5));
        settle(11);
        assertThat(findings).isEmpty();
    }

    @Test
    void changeThatIsSureAndLargeIsAnAlert() {
        give(1, detection(1, LAT_DEG, "june over may", Detection.CHANGE, 0.5, 200));
        give(1, detection(1, LAT_DEG + 1e-3, "june over may", Detection.CHANGE, 0.999, 20));
        settle(1);
        assertThat(findings).isEmpty();
        give(1.1, detection(1, LAT_DEG + 2e-3, "june over may", Detection.CHANGE, 0.999, 120));
        settle(1.1);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().content().rule()).isEqualTo("site-change");
        assertThat(findings.getFirst().content().headline())
                .isEqualTo("Yard changed: 1 area, the largest 120 m across");
        assertThat(findings.getFirst().content().scoreLog()).isPositive();
        assertThat(findings.getFirst().content().evidence())
                .extracting(Evidence::supports)
                .contains(true, false);
    }

    @Test
    void aZoneThatIsTakenAwayIsForgotten() {
        for (int day = 1; day <= 10; day++) {
            scene(day, 10);
        }
        step.post(new ZonesInForce(0, Map.of()));
        scene(11, 40);
        step.post(zones(ZoneCategory.SITE));
        scene(12, 40);
        assertThat(findings).isEmpty();
    }
}
