package org.trigpoint.fusion.associate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.cell.AssociationGrid;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Look;

/** Which look of a scan a place is in. */
class PlaneLooksTest {
    private final CellPlane plane = new CellPlane(AssociationGrid.cellAt(50.6, -1.2));
    private final LocalFrame.Offset radar = plane.offsetTo(50.6, -1.2);

    private static Look look(Look.Area area, double seenProb, double falsePerKm2) {
        return new Look(
                new Stamp(0, 1, 0),
                "radar",
                "1",
                0,
                0,
                area,
                List.of(new Look.Detectability(10, seenProb / 2), new Look.Detectability(50, seenProb)),
                falsePerKm2,
                Marking.CLEAR);
    }

    private static Look.Sector ring(double nearMeters, double farMeters) {
        return new Look.Sector(50.6, -1.2, nearMeters, farMeters, 0, 360);
    }

    private PlaneLooks looks(Look... looks) {
        return new PlaneLooks(List.of(looks), plane);
    }

    private double seenProb(PlaneLooks looks, double eastMeters, double northMeters) {
        int look = looks.at(radar.eastMeters() + eastMeters, radar.northMeters() + northMeters, Double.NaN);
        return look == PlaneLooks.NONE ? Double.NaN : looks.look(look).seenProb(Double.NaN);
    }

    @Test
    void ringsThatMeetLeaveNoGap() {
        List<Look> rings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rings.add(look(ring(100 + i * 1234.5, 100 + (i + 1) * 1234.5), 0.9 - i * 0.1, 0));
        }
        PlaneLooks looks = new PlaneLooks(rings, plane);
        double before = 1;
        for (double range = 101; range < 9_975; range += 0.25) {
            double seen = seenProb(looks, range * 0.6, range * 0.8);
            assertThat(seen).as("at %s m", range).isBetween(0.19, before);
            before = seen;
        }
        assertThat(before).as("in the last").isCloseTo(0.2, within(1e-9));
        assertThat(seenProb(looks, 0, 99)).isNaN();
        assertThat(seenProb(looks, 9_977, 0)).isNaN();
    }

    @Test
    void polygonsThatShareAnEdgeLeaveNoGap() {
        Position south = Position.of(50.5, -1.2);
        Position top = Position.of(50.9, -1.1);
        PlaneLooks looks = looks(
                look(new Look.Polygon(List.of(south, top, Position.of(50.7, -1.6))), 0.4, 0),
                look(new Look.Polygon(List.of(south, Position.of(50.7, -0.6), top)), 0.8, 0));
        LocalFrame.Offset from = plane.offsetTo(50.5, -1.2);
        LocalFrame.Offset to = plane.offsetTo(50.9, -1.1);
        for (double ratio = 0.01; ratio < 1; ratio += 0.01) {
            double east = from.eastMeters() + ratio * (to.eastMeters() - from.eastMeters());
            double north = from.northMeters() + ratio * (to.northMeters() - from.northMeters());
            assertThat(looks.containsNearly(east, north, 1e-3)).isTrue();
            assertThat(looks.at(east - 0.01, north, Double.NaN)).isZero();
            assertThat(looks.at(east + 0.01, north, Double.NaN)).isEqualTo(1);
        }
    }

    @Test
    void whereLooksOverlapTheOneThatSeesBestTells() {
        PlaneLooks looks = looks(look(ring(0, 10_000), 0.5, 1), look(ring(0, 5_000), 0.7, 2));
        assertThat(seenProb(looks, 0, 3_000)).isEqualTo(0.7);
        assertThat(seenProb(looks, 0, 7_000)).isEqualTo(0.5);
        int near = looks.at(radar.eastMeters(), radar.northMeters() + 3_000, 10);
        assertThat(looks.look(near).seenProb(10)).isEqualTo(0.35);
        assertThat(looks.falsePerMeters2(near)).isCloseTo(2e-6, within(1e-12));
        // Of 5, 10, 20, 50, 100 and 200 m.
        assertThat(looks.seenProbs(near)).contains(new double[] {0.35, 0.35, 0.4375, 0.7, 0.7, 0.7}, within(1e-9));
        assertThat(looks.containsNearly(radar.eastMeters() + 10_400, radar.northMeters(), 500))
                .isTrue();
        assertThat(looks.containsNearly(radar.eastMeters() + 10_600, radar.northMeters(), 500))
                .isFalse();
    }

    @Test
    void aScanAsAWholeIsTheMeanOverItsArea() {
        // The outer ring is three times as large as the inner disc; the square has the area of the disc.
        PlaneLooks rings = looks(look(ring(0, 5_000), 0.8, 4), look(ring(5_000, 10_000), 0.4, 0));
        assertThat(rings.seenProb()).isCloseTo(0.5, within(1e-9));
        assertThat(rings.falsePerMeters2() * 1e6).isCloseTo(1, within(1e-5));
        double half = 5_000 * Math.sqrt(Math.PI) / 2;
        LocalFrame frame = LocalFrame.at(50.6, -1.2);
        Look.Polygon square = new Look.Polygon(List.of(
                frame.positionAt(-half, -half),
                frame.positionAt(half, -half),
                frame.positionAt(half, half),
                frame.positionAt(-half, half)));
        assertThat(looks(look(ring(0, 5_000), 0.8, 4), look(square, 0.6, 0)).seenProb())
                .isCloseTo(0.7, within(1e-3));
    }

    @Test
    void noLookSaysThatNothingIsEverFalse() {
        PlaneLooks looks = looks(look(ring(0, 5_000), 0.8, 0));
        assertThat(looks.falsePerMeters2(0)).isPositive();
        assertThat(looks.falsePerMeters2()).isPositive();
    }
}
