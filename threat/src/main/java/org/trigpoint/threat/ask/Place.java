package org.trigpoint.threat.ask;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;

/**
 * Where a track was, as history has it.
 *
 * @param timeEpochMicros when it was there
 * @param knownEpochMicros arrival of the message that said so
 * @param latDeg latitude
 * @param lonDeg longitude, −180 to 180
 * @param eastMps velocity over ground, east
 * @param northMps velocity over ground, north
 * @param sigmaMeters error of the place along each axis, one standard deviation
 */
public record Place(
        long timeEpochMicros,
        long knownEpochMicros,
        double latDeg,
        double lonDeg,
        double eastMps,
        double northMps,
        double sigmaMeters) {
    /** Of places that are normally distributed, 95 % lie within so many standard deviations of the middle: chi-square, two degrees. */
    private static final double SIGMAS_95 = 2.448;

    public double speedMps() {
        return Math.hypot(eastMps, northMps);
    }

    /** Radius of the circle that it was in with 95 %. */
    public double errorMeters() {
        return SIGMAS_95 * sigmaMeters;
    }

    public Position position() {
        return Position.of(latDeg, lonDeg);
    }

    /** On the straight way to the next place, at a part of it. */
    Place towards(Place next, double ratio) {
        return new Place(
                timeEpochMicros + Math.round(ratio * (next.timeEpochMicros - timeEpochMicros)),
                Math.max(knownEpochMicros, next.knownEpochMicros),
                latDeg + ratio * (next.latDeg - latDeg),
                Angles.wrapLonDeg(lonDeg + ratio * Angles.turnDeg(lonDeg, next.lonDeg)),
                eastMps + ratio * (next.eastMps - eastMps),
                northMps + ratio * (next.northMps - northMps),
                Math.max(sigmaMeters, next.sigmaMeters));
    }
}
