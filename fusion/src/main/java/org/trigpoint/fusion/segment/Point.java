package org.trigpoint.fusion.segment;

import org.trigpoint.fusion.updater.MeasurementNoise;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Motion;

/**
 * A dated position with its reported velocity, NaN when not reported.
 *
 * @param timeEpochMicros when it was true
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param eastMps velocity east
 * @param northMps velocity north
 */
record Point(long timeEpochMicros, double latDeg, double lonDeg, double eastMps, double northMps) {
    /** Slower than this (one knot) the course says nothing. */
    private static final double STANDING_MPS = 0.5144;

    private static final double RADIUS_METERS = (2 * Wgs84.A_METERS + Wgs84.B_METERS) / 3;

    /** A degree of any great circle is shorter than this. */
    private static final double MOST_METERS_PER_DEG = 112_000;

    /** Up to here a chord is as long as its arc, to a millimetre. */
    private static final double SHORT_METERS = 10_000;

    static Point of(long timeEpochMicros, Fix fix, Motion reported) {
        Motion motion =
                reported.hasSpeed() && reported.speedMps() > MeasurementNoise.FASTEST_MPS ? Motion.NONE : reported;
        if (motion.hasSpeed() && motion.speedMps() < STANDING_MPS) {
            return new Point(timeEpochMicros, fix.latDeg(), fix.lonDeg(), 0, 0);
        }
        if (!motion.hasSpeed() || !motion.hasCourse()) {
            return new Point(timeEpochMicros, fix.latDeg(), fix.lonDeg(), Double.NaN, Double.NaN);
        }
        return new Point(
                timeEpochMicros,
                fix.latDeg(),
                fix.lonDeg(),
                motion.speedMps() * Degrees.sin(motion.courseDeg()),
                motion.speedMps() * Degrees.cos(motion.courseDeg()));
    }

    boolean hasVelocity() {
        return !Double.isNaN(eastMps);
    }

    double secondsFrom(Point other) {
        return Math.abs(timeEpochMicros - other.timeEpochMicros) / 1e6;
    }

    /** No less than {@link #discrepancyMeters}, at a small part of its cost. */
    double mostDiscrepancyMeters(Point later) {
        return MOST_METERS_PER_DEG
                * (Math.abs(later.latDeg - latDeg) + Math.abs(Angles.wrapLonDeg(later.lonDeg - lonDeg)));
    }

    /**
     * How far a later point lies from where this one leads, in metres. This one leads along its velocity, and may stop on the
     * way; in the same way the later one has come along its own. The smaller of the distances from these two ways counts.
     */
    double discrepancyMeters(Point later) {
        LocalFrame frame = LocalFrame.at(latDeg, lonDeg);
        LocalFrame.Offset offset = frame.offsetTo(later.latDeg, later.lonDeg);
        double chord = length(offset.eastMeters(), offset.northMeters(), offset.upMeters());
        double distance = chord < SHORT_METERS
                ? chord
                : 2 * RADIUS_METERS * StrictMath.asin(Math.min(1, chord / (2 * RADIUS_METERS)));
        // The bearing is that of the offset; the way is the distance, for at long range the plane is too short.
        double plane = length(offset.eastMeters(), offset.northMeters(), 0);
        double stretch = plane == 0 ? 1 : distance / plane;
        double east = offset.eastMeters() * stretch;
        double north = offset.northMeters() * stretch;
        double seconds = secondsFrom(later);
        double least = distance;
        if (hasVelocity()) {
            least = Math.min(least, fromWay(east, north, eastMps * seconds, northMps * seconds));
        }
        if (later.hasVelocity()) {
            LocalFrame.Turn back = frame.turnTo(later.latDeg, later.lonDeg).inverse();
            double alongEast = back.east(later.eastMps, later.northMps) * seconds;
            double alongNorth = back.north(later.eastMps, later.northMps) * seconds;
            least = Math.min(least, fromWay(east, north, alongEast, alongNorth));
        }
        return least;
    }

    /** Distance of a point from the straight way that leads from the origin to an end. */
    private static double fromWay(double east, double north, double endEast, double endNorth) {
        double square = endEast * endEast + endNorth * endNorth;
        double part = square == 0 ? 0 : Math.clamp((east * endEast + north * endNorth) / square, 0, 1);
        return length(east - part * endEast, north - part * endNorth, 0);
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
