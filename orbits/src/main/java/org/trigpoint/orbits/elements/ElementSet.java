package org.trigpoint.orbits.elements;

/**
 * Mean elements of one satellite at an epoch, for SGP4: in the frame TEME of date, with times in UTC.
 *
 * @param name as the catalogue has it, empty when it gives none
 * @param catalogNumber of the satellite catalogue, above 0; may be above 99,999
 * @param designator international designator as {@code 1998-067A}, empty when there is none
 * @param epochMicros in microseconds since 1970-01-01 UTC
 * @param meanMotionRevsPerDay of Kozai, as published; above 0
 * @param eccentricityRatio 0 to below 1
 * @param inclinationDeg 0 to 180
 * @param nodeDeg right ascension of the ascending node
 * @param perigeeDeg argument of perigee
 * @param anomalyDeg mean anomaly
 * @param dragPerRadius B* in inverse earth radii
 * @param motionDotRevsPerDay2 half the first derivative of the mean motion, as published; SGP4 does not use it
 * @param motionDotDotRevsPerDay3 a sixth of the second derivative of the mean motion, as published; SGP4 does not use it
 * @param elementNumber number of the set, 0 when not given
 * @param revolution number of the revolution at the epoch, 0 when not given
 */
public record ElementSet(
        String name,
        int catalogNumber,
        String designator,
        long epochMicros,
        double meanMotionRevsPerDay,
        double eccentricityRatio,
        double inclinationDeg,
        double nodeDeg,
        double perigeeDeg,
        double anomalyDeg,
        double dragPerRadius,
        double motionDotRevsPerDay2,
        double motionDotDotRevsPerDay3,
        int elementNumber,
        int revolution) {
    public ElementSet {
        if (!(meanMotionRevsPerDay > 0)) {
            throw new IllegalArgumentException("A mean motion of " + meanMotionRevsPerDay + " a day is not above 0");
        }
        if (!(eccentricityRatio >= 0 && eccentricityRatio < 1)) {
            throw new IllegalArgumentException("An eccentricity of " + eccentricityRatio + " is not within 0 to 1");
        }
        if (!(inclinationDeg >= 0 && inclinationDeg <= 180)) {
            throw new IllegalArgumentException("An inclination of " + inclinationDeg + " is not within 0 to 180");
        }
    }
}
