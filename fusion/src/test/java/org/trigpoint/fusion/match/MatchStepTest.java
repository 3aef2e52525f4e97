package org.trigpoint.fusion.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.fusion.cell.MatchGrid;
import org.trigpoint.fusion.cell.MatchInput;
import org.trigpoint.fusion.cell.SceneScan;
import org.trigpoint.fusion.cell.Waypoint;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.match.Matched;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.model.match.Unseen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.TrackId;

/** Which things in a scene are of which tracks. A sea around 55° north 12° east, and a radar that flies north and looks east. */
class MatchStepTest {
    private static final long MINUTE = 60_000_000;
    private static final double LAT_DEG = 55;
    private static final double LON_DEG = 12;
    private static final double SHIFT_SECONDS = 70;
    private static final long CELL = MatchGrid.cellAt(LAT_DEG, LON_DEG);
    private static final TrackId ONE = TrackId.of(new Stamp(1, 1, 1), 0);
    private static final TrackId OTHER = TrackId.of(new Stamp(2, 1, 2), 0);

    private Carrier<MatchInput, MatchState, Matched> step = new Carrier<>(new MatchStep());
    private final List<Matched> told = new ArrayList<>();
    private long sequence;

    private Stamp at(double minutes) {
        return new Stamp((long) (minutes * MINUTE), 1, ++sequence);
    }

    private static Position place(double eastMeters, double northMeters) {
        return LocalFrame.at(LAT_DEG, LON_DEG).positionAt(eastMeters, northMeters);
    }

    /** A ship that goes on straight was at a place; it is heard of at that time or later. */
    private void report(
            TrackId track, double minutes, double eastMps, double northMps, double arrivalMinutes, double aside) {
        Position there = place(eastMps * minutes * 60 + aside, northMps * minutes * 60);
        Waypoint point = new Waypoint(
                CELL, track, (long) (minutes * MINUTE), there.latDeg(), there.lonDeg(), eastMps, northMps, 120);
        step.give(at(arrivalMinutes), point).forEach(each -> told.add(each.body()));
    }

    private Detection thing(double minutes, double eastMeters, double northMeters, double lengthMeters) {
        Position there = place(eastMeters, northMeters);
        return new Detection(
                at(minutes),
                (long) (minutes * MINUTE),
                "sar",
                "7",
                Sight.Place.round(there.latDeg(), there.lonDeg(), 20),
                lengthMeters,
                null,
                Marking.CLEAR);
    }

    private void scene(double minutes, double arrivalMinutes, Look.@Nullable Imaging imaging, Detection... things) {
        List<Position> corners =
                List.of(place(-40_000, -40_000), place(40_000, -40_000), place(40_000, 40_000), place(-40_000, 40_000));
        Look look = new Look(
                at(arrivalMinutes),
                "sar",
                "7",
                (long) (minutes * MINUTE) - 5_000_000,
                (long) (minutes * MINUTE) + 5_000_000,
                new Look.Polygon(corners),
                List.of(new Look.Detectability(0, 0.97)),
                1e-6,
                imaging,
                Marking.CLEAR);
        step.give(at(arrivalMinutes), new SceneScan(CELL, 9, List.of(look), List.of(things)))
                .forEach(each -> told.add(each.body()));
    }

    private SightMatch matchOf(Detection thing) {
        return told.stream()
                .filter(SightMatch.class::isInstance)
                .map(SightMatch.class::cast)
                .filter(match -> match.detection().equals(thing))
                .reduce((_, newer) -> newer)
                .orElseThrow();
    }

    @Test
    void aShipThatMovesIsFoundWhereTheRadarShowsIt() {
        Look.Imaging imaging = new Look.Imaging(0, 90, SHIFT_SECONDS);
        // West at 8 m/s is towards a radar that looks east from the west: 560 m too far ahead, to the north.
        report(ONE, 20, -8, 0, 20, 0);
        report(ONE, 40, -8, 0, 40, 0);
        Detection shown = thing(30, -8 * 30 * 60, 560, 118);
        Detection other = thing(30, -8 * 30 * 60, -560, 118);
        scene(30, 50, imaging, shown, other);
        SightMatch match = matchOf(shown);
        assertThat(match.findTrack()).contains(ONE);
        assertThat(match.candidates().getFirst().shiftMeters()).isBetween(555.0, 565.0);
        assertThat(match.candidates().getFirst().distanceMeters()).isLessThan(60);
        assertThat(match.candidates().getFirst().matchProb()).isGreaterThan(0.9);
        assertThat(matchOf(other).taken()).isFalse();
    }

    @Test
    void withoutTheGeometryOfTheImageItIsNotFoundThere() {
        report(ONE, 20, -8, 0, 20, 0);
        report(ONE, 40, -8, 0, 40, 0);
        Detection shown = thing(30, -8 * 30 * 60, 2_000, 118);
        scene(30, 50, null, shown);
        assertThat(matchOf(shown).taken()).isFalse();
    }

    @Test
    void whatComesLateExplainsIt() {
        report(OTHER, 20, 0, 6, 20, 20_000);
        Detection thing = thing(30, 0, 6 * 30 * 60, 120);
        scene(30, 50, null, thing);
        assertThat(matchOf(thing).taken()).isFalse();
        step = step.restarted(new MatchStep());
        report(ONE, 25, 0, 6, 60, 0);
        report(ONE, 35, 0, 6, 60, 0);
        step.passTo(70 * MINUTE).forEach(each -> told.add(each.body()));
        assertThat(matchOf(thing).findTrack()).contains(ONE);
    }

    @Test
    void eachThingIsOfOneTrack() {
        report(ONE, 20, 0, 5, 20, 0);
        report(ONE, 40, 0, 5, 40, 0);
        report(OTHER, 20, 0, 5, 20, 300);
        report(OTHER, 40, 0, 5, 40, 300);
        Detection left = thing(30, 120, 5 * 30 * 60, 120);
        Detection right = thing(30, 180, 5 * 30 * 60, 120);
        scene(30, 50, null, left, right);
        assertThat(matchOf(left).findTrack()).contains(ONE);
        assertThat(matchOf(right).findTrack()).contains(OTHER);
    }

    @Test
    void aShipThatReportsFromThereAndIsNotShownIsTold() {
        report(ONE, 20, 0, 5, 20, 0);
        report(ONE, 40, 0, 5, 40, 0);
        scene(30, 50, null, thing(30, 9_000, 0, 50));
        assertThat(told)
                .anySatisfy(each -> assertThat(each).isInstanceOfSatisfying(Unseen.class, unseen -> {
                    assertThat(unseen.track()).isEqualTo(ONE);
                    assertThat(unseen.holds()).isTrue();
                }));
        told.clear();
        Detection more = thing(30, 0, 5 * 30 * 60, 120);
        scene(30, 55, null, more);
        assertThat(matchOf(more).findTrack()).contains(ONE);
        assertThat(told)
                .anySatisfy(each -> assertThat(each)
                        .isInstanceOfSatisfying(
                                Unseen.class,
                                unseen -> assertThat(unseen.holds()).isFalse()));
    }

    @Test
    void aShipThatFellSilentIsFoundOnItsWay() {
        for (int minutes = 0; minutes <= 60; minutes += 10) {
            report(ONE, minutes, 0, 6, minutes, 0);
        }
        Detection thing = thing(120, 1_500, 6 * 120 * 60 - 2_000, 125);
        scene(120, 140, null, thing);
        assertThat(matchOf(thing).findTrack()).contains(ONE);
        assertThat(matchOf(thing).isOfSilent()).isTrue();
        assertThat(told).anyMatch(each -> each instanceof SilentSeen seen && seen.holds());
        told.clear();
        // It had been somewhere else all the time.
        report(ONE, 115, 0, 6, 150, 25_000);
        report(ONE, 125, 0, 6, 150, 25_000);
        step.passTo(160 * MINUTE).forEach(each -> told.add(each.body()));
        assertThat(matchOf(thing).taken()).isFalse();
        assertThat(told).anyMatch(each -> each instanceof SilentSeen seen && !seen.holds());
    }

    @Test
    void theLongestIsToldFirst() {
        scene(30, 50, null, thing(30, 0, 0, 40), thing(30, 5_000, 0, 180), thing(30, 9_000, 0, 90));
        assertThat(told)
                .extracting(each -> ((SightMatch) each).detection().lengthMeters())
                .containsExactly(180.0, 90.0, 40.0);
    }

    @Test
    void theErrorBetweenTwoReportsIsLeastNearThem() {
        Way way = new Way();
        for (int minutes : new int[] {0, 60}) {
            way.add(new Waypoint(CELL, ONE, minutes * MINUTE, LAT_DEG, LON_DEG, 0, 0, 50));
        }
        double middle =
                java.util.Objects.requireNonNull(Guess.of(way, 30 * MINUTE)).positionMeters2();
        double near =
                java.util.Objects.requireNonNull(Guess.of(way, 5 * MINUTE)).positionMeters2();
        // q T³/192 and the error of a position.
        assertThat(middle)
                .isBetween(0.003 * 3_600d * 3_600 * 3_600 / 192, 0.003 * 3_600d * 3_600 * 3_600 / 192 + 7_000);
        assertThat(near).isLessThan(middle / 5);
    }
}
