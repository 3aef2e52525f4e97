package org.trigpoint.fusion.updater;

import org.trigpoint.model.observation.Sight;

/**
 * A dated position, perhaps with a velocity, and the noise of both: what a filter takes from a report.
 *
 * @param timeEpochMicros when it was true
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param eeMeters2 variance of the position east, m²
 * @param enMeters2 covariance of east and north; 0 when there is a velocity
 * @param nnMeters2 variance of the position north; that of east when there is a velocity
 * @param eastMps velocity east, NaN when not measured
 * @param northMps velocity north
 * @param veveMps2 variance of the velocity east, (m/s)²; without a velocity, what may be believed of an unknown one, or NaN
 * @param vevnMps2 covariance of east and north velocity
 * @param vnvnMps2 variance of the velocity north
 * @param intensityMps2PerSecond process noise of its platform since the measurement before
 */
public record Measurement(
        long timeEpochMicros,
        double latDeg,
        double lonDeg,
        double eeMeters2,
        double enMeters2,
        double nnMeters2,
        double eastMps,
        double northMps,
        double veveMps2,
        double vevnMps2,
        double vnvnMps2,
        double intensityMps2PerSecond) {
    /** What is believed of the velocity along each axis of what was seen once: 16 m/s. */
    private static final double SEEN_MPS2 = 256;

    /** A position whose error is alike in all directions, perhaps with a velocity. */
    public static Measurement round(
            long timeEpochMicros,
            double latDeg,
            double lonDeg,
            double positionMeters2,
            double eastMps,
            double northMps,
            double veveMps2,
            double vevnMps2,
            double vnvnMps2,
            double intensityMps2PerSecond) {
        return new Measurement(
                timeEpochMicros,
                latDeg,
                lonDeg,
                positionMeters2,
                0,
                positionMeters2,
                eastMps,
                northMps,
                veveMps2,
                vevnMps2,
                vnvnMps2,
                intensityMps2PerSecond);
    }

    /** A place that was seen, without a velocity: it may be of a ship or of an aircraft. */
    public static Measurement seen(long timeEpochMicros, Sight.Place place, double intensityMps2PerSecond) {
        double none = Double.NaN;
        return new Measurement(
                timeEpochMicros,
                place.latDeg(),
                place.lonDeg(),
                place.eeMeters2(),
                place.enMeters2(),
                place.nnMeters2(),
                none,
                none,
                SEEN_MPS2,
                none,
                SEEN_MPS2,
                intensityMps2PerSecond);
    }

    /** A place that was seen, and how it moved. The place's error is taken for as large in all directions as in its worst. */
    public static Measurement seen(
            long timeEpochMicros, Sight.Place place, Sight.Moving moving, double intensityMps2PerSecond) {
        double variance = moving.sigmaMps() * moving.sigmaMps();
        return round(
                timeEpochMicros,
                place.latDeg(),
                place.lonDeg(),
                worstMeters2(place),
                moving.eastMps(),
                moving.northMps(),
                variance,
                0,
                variance,
                intensityMps2PerSecond);
    }

    private static double worstMeters2(Sight.Place place) {
        double middle = (place.eeMeters2() + place.nnMeters2()) / 2;
        double half = (place.eeMeters2() - place.nnMeters2()) / 2;
        return middle + Math.sqrt(half * half + place.enMeters2() * place.enMeters2());
    }

    /** True when it says how fast an unknown velocity may be. */
    public boolean hasVelocityBound() {
        return !Double.isNaN(veveMps2);
    }

    public boolean hasVelocity() {
        return !Double.isNaN(eastMps);
    }
}
