package org.trigpoint.fusion.updater;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.model.observation.Sight;

/**
 * Ranges and bearings as places: the converted measurement (Y. Bar-Shalom, X. R. Li, T. Kirubarajan, Estimation with Applications
 * to Tracking and Navigation, Wiley 2001, section 10.4.3), whose bias is below a thousandth of the range for bearings better than 2.5°.
 */
public final class Plots {
    private static final double RAD_PER_DEG = StrictMath.PI / 180;
    /** How well a bearing says the range: not at all. */
    private static final double UNKNOWN_RANGE_METERS = 50_000;

    private Plots() {}

    /** Where a range and a bearing meet. */
    public static Sight.Place placeOf(Sight.RangeBearing plot) {
        return placeOf(plot, 0, 0);
    }

    /** The same, after a bias of the sensor is taken off. */
    public static Sight.Place placeOf(Sight.RangeBearing plot, double rangeBiasMeters, double bearingBiasRad) {
        return place(
                plot.sensorLatDeg(),
                plot.sensorLonDeg(),
                plot.rangeMeters() - rangeBiasMeters,
                plot.bearingDeg() * RAD_PER_DEG - bearingBiasRad,
                plot.rangeSigmaMeters(),
                plot.bearingSigmaDeg() * RAD_PER_DEG);
    }

    /** A bearing as a place at the range that is expected, which says nothing along the line. */
    public static Sight.Place placeOf(Sight.Bearing bearing, double expectedRangeMeters) {
        return place(
                bearing.sensorLatDeg(),
                bearing.sensorLonDeg(),
                Math.max(1, expectedRangeMeters),
                bearing.bearingDeg() * RAD_PER_DEG,
                UNKNOWN_RANGE_METERS,
                bearing.sigmaDeg() * RAD_PER_DEG);
    }

    private static Sight.Place place(
            double latDeg, double lonDeg, double range, double bearing, double rangeSigma, double bearingSigma) {
        double sin = StrictMath.sin(bearing);
        double cos = StrictMath.cos(bearing);
        Position there = new Mover(latDeg, lonDeg, range * sin, range * cos).positionAfter(1);
        LocalFrame.Turn turn = LocalFrame.at(latDeg, lonDeg).turnTo(there.latDeg(), there.lonDeg());
        double east = turn.east(sin, cos);
        double north = turn.north(sin, cos);
        double along = rangeSigma * rangeSigma;
        double across = Math.max(1, range * range * bearingSigma * bearingSigma);
        return new Sight.Place(
                there.latDeg(),
                there.lonDeg(),
                along * east * east + across * north * north,
                (along - across) * east * north,
                along * north * north + across * east * east);
    }
}
