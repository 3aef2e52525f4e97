package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.observation.Gaze;

/** The pinhole camera above flat ground: what a drawing on paper says. */
class GroundViewTest {
    private static final double LAT = 47;
    private static final double LON = 8;

    private static LocalFrame.Offset away(Gaze.Point point) {
        return LocalFrame.at(LAT, LON).offsetTo(point.latDeg(), point.lonDeg());
    }

    private static void check(Gaze.Point point, double eastMeters, double northMeters) {
        assertThat(away(point).eastMeters()).isCloseTo(eastMeters, within(0.01));
        assertThat(away(point).northMeters()).isCloseTo(northMeters, within(0.01));
    }

    @Test
    void straightDownTheImageIsBelowWithItsUpperEdgeAhead() {
        Gaze gaze = GroundView.of(Rotation.ofAngles(0, -90, 90), 90, 60, LAT, LON, 100);
        assertThat(gaze.elevationDeg()).isCloseTo(-90, within(1e-6));
        assertThat(gaze.slantRangeMeters()).isCloseTo(100, within(1e-9));
        check(gaze.findCentre().orElseThrow(), 0, 0);
        double half = 100 * Math.tan(Math.toRadians(30));
        // The nose points east: upper is east, left is north.
        check(gaze.corners().get(0), half, 100);
        check(gaze.corners().get(1), half, -100);
        check(gaze.corners().get(2), -half, -100);
        check(gaze.corners().get(3), -half, 100);
    }

    @Test
    void halfDownTheCentreIsAsFarAsItIsHigh() {
        Gaze gaze = GroundView.of(Rotation.ofAngles(0, -45, 0), 20, 20, LAT, LON, 80);
        assertThat(gaze.azimuthDeg()).isCloseTo(0, within(1e-9));
        assertThat(gaze.elevationDeg()).isCloseTo(-45, within(1e-9));
        check(gaze.findCentre().orElseThrow(), 0, 80);
        double across = Math.tan(Math.toRadians(10));
        double farMeters = 80 / Math.tan(Math.toRadians(35));
        double upperRay = Math.hypot(1, across);
        double asideMeters = across / upperRay * Math.hypot(80, farMeters);
        check(gaze.corners().get(1), asideMeters, farMeters);
    }

    @Test
    void rolledToTheRightTheRightSideLooksDown() {
        Gaze gaze = GroundView.of(Rotation.ofAngles(90, 0, 0), Double.NaN, Double.NaN, LAT, LON, 80);
        Rotation.Direction right = Rotation.ofAngles(90, 0, 0).outward(0, 1, 0);
        assertThat(right.down()).isCloseTo(1, within(1e-12));
        assertThat(gaze.findCentre()).isEmpty();
        assertThat(gaze.corners()).isEmpty();
    }

    @Test
    void aViewAboveTheHorizonHasNoGround() {
        Gaze upper = GroundView.of(Rotation.ofAngles(0, -10, 200), 40, 30, LAT, LON, 50);
        assertThat(upper.azimuthDeg()).isCloseTo(200, within(1e-9));
        assertThat(upper.findCentre()).isPresent();
        assertThat(upper.corners()).isEmpty();
        Gaze sky = GroundView.of(Rotation.ofAngles(0, 5, 0), 40, 30, LAT, LON, 50);
        assertThat(sky.findCentre()).isEmpty();
        assertThat(sky.slantRangeMeters()).isNaN();
        Gaze unknown = GroundView.of(Rotation.ofAngles(0, -60, 0), 40, 30, LAT, LON, Double.NaN);
        assertThat(unknown.elevationDeg()).isCloseTo(-60, within(1e-9));
        assertThat(unknown.findCentre()).isEmpty();
    }
}
