package org.trigpoint.simulation.sensor;

import java.util.function.DoubleBinaryOperator;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.scenario.SensorSite;

/** What can be seen from where a sensor stands. */
final class Sector {
    /** Over an earth of 4/3 radius, as radio waves bend. */
    private static final double HORIZON_NM_PER_ROOT_METER = 2.22;

    private static final double[] LENGTHS = {5, 10, 20, 50, 100, 200};
    private static final int RINGS = 64;

    private final SensorSite.Stand stand;
    private final LocalFrame frame;

    Sector(SensorSite.Stand stand) {
        this.stand = stand;
        frame = LocalFrame.at(stand.latDeg(), stand.lonDeg());
    }

    /** Distance along the ground and direction from the sensor. */
    record Polar(double rangeMeters, double bearingDeg) {}

    Polar to(double latDeg, double lonDeg) {
        LocalFrame.Offset offset = frame.offsetTo(latDeg, lonDeg);
        double east = offset.eastMeters();
        double north = offset.northMeters();
        double bearingDeg = Angles.wrapCourseDeg(StrictMath.toDegrees(StrictMath.atan2(east, north)));
        return new Polar(Math.sqrt(east * east + north * north), bearingDeg);
    }

    Position at(Polar polar) {
        double bearingRad = StrictMath.toRadians(polar.bearingDeg());
        return frame.positionAt(
                polar.rangeMeters() * StrictMath.sin(bearingRad), polar.rangeMeters() * StrictMath.cos(bearingRad));
    }

    /** True within its sector and ranges. */
    boolean holds(Polar polar) {
        return polar.rangeMeters() >= stand.nearMeters()
                && polar.rangeMeters() <= stand.farMeters()
                && Angles.wrapCourseDeg(polar.bearingDeg() - stand.fromDeg()) <= stand.sweepDeg();
    }

    /** True before the horizon, for the height of what is seen. */
    boolean isAboveHorizon(double rangeMeters, double heightMeters) {
        return rangeMeters
                <= HORIZON_NM_PER_ROOT_METER
                        * (Math.sqrt(stand.heightMeters()) + Math.sqrt(heightMeters))
                        * Units.METERS_PER_NAUTICAL_MILE;
    }

    /** How high a ship stands out of the water, superstructure and all. */
    static double heightMeters(double lengthMeters) {
        return 1 + 0.12 * lengthMeters;
    }

    /** A place in the sector at a direction and a distance that are parts, 0 to 1, of what it spans. */
    Polar within(double rangeRatio, double bearingRatio) {
        return new Polar(
                stand.nearMeters() + (stand.farMeters() - stand.nearMeters()) * rangeRatio,
                Angles.wrapCourseDeg(stand.fromDeg() + stand.sweepDeg() * bearingRatio));
    }

    /** The part of it between two distances that are parts, 0 to 1, of what it spans. */
    Sector ring(double fromRatio, double toRatio) {
        return new Sector(new SensorSite.Stand(
                stand.latDeg(),
                stand.lonDeg(),
                stand.heightMeters(),
                within(fromRatio, 0).rangeMeters(),
                within(toRatio, 0).rangeMeters(),
                stand.fromDeg(),
                stand.sweepDeg()));
    }

    double depthMeters() {
        return stand.farMeters() - stand.nearMeters();
    }

    double areaKm2() {
        double rings = stand.farMeters() * stand.farMeters() - stand.nearMeters() * stand.nearMeters();
        return Math.PI * rings * stand.sweepDeg() / 360 * 1e-6;
    }

    /** The area as JSON. */
    String json() {
        StringBuilder json = new StringBuilder("{\"type\":\"Sector\",\"lat\":");
        DetectionLine.decimal(json, stand.latDeg(), 6);
        json.append(",\"lon\":");
        DetectionLine.decimal(json, stand.lonDeg(), 6);
        json.append(",\"nearMeters\":");
        DetectionLine.decimal(json, stand.nearMeters(), 1);
        json.append(",\"farMeters\":");
        DetectionLine.decimal(json, stand.farMeters(), 1);
        json.append(",\"fromDeg\":");
        DetectionLine.decimal(json, stand.fromDeg(), 3);
        json.append(",\"sweepDeg\":");
        DetectionLine.decimal(json, stand.sweepDeg(), 3);
        return json.append('}').toString();
    }

    /** Probability that something at a range is seen: the mean over lengths. */
    double meanProb(double rangeMeters, DoubleBinaryOperator probOfLengthAndRange) {
        double sum = 0;
        for (double lengthMeters : LENGTHS) {
            sum += prob(lengthMeters, rangeMeters, probOfLengthAndRange);
        }
        return sum / LENGTHS.length;
    }

    private double prob(double lengthMeters, double rangeMeters, DoubleBinaryOperator probOfLengthAndRange) {
        return isAboveHorizon(rangeMeters, heightMeters(lengthMeters))
                ? probOfLengthAndRange.applyAsDouble(lengthMeters, rangeMeters)
                : 0;
    }

    /** Pairs of length and the probability that it is seen somewhere in the sector: the mean over its area. */
    String seenJson(DoubleBinaryOperator probOfLengthAndRange) {
        StringBuilder json = new StringBuilder("[");
        for (double lengthMeters : LENGTHS) {
            double sum = 0;
            double weights = 0;
            for (int ring = 0; ring < RINGS; ring++) {
                double rangeMeters = within((ring + 0.5) / RINGS, 0).rangeMeters();
                sum += rangeMeters * prob(lengthMeters, rangeMeters, probOfLengthAndRange);
                weights += rangeMeters;
            }
            pair(json, lengthMeters, sum / weights);
        }
        return json.append(']').toString();
    }

    /** One more pair of length and probability. */
    static void pair(StringBuilder json, double lengthMeters, double seenProb) {
        json.append(json.length() == 1 ? "[" : ",[");
        DetectionLine.decimal(json, lengthMeters, 1);
        json.append(',');
        DetectionLine.decimal(json, seenProb, 4);
        json.append(']');
    }
}
