package org.trigpoint.threat.zones;

import org.trigpoint.geo.StrictGeodesic;

/**
 * How near two lines come, on the ellipsoid, when each is straight in degrees: for what chords alone do not decide.
 *
 * <p>Chords bound the distance from both sides by how far the lines bulge. What is left open is halved, until it is settled or
 * the lines bulge by less than {@value #FINE_METERS} m; then the shortest line between the nearest points counts. The error is below a
 * centimetre.
 */
final class NearestArcs {
    /** The least radius of curvature of WGS 84, north to south at the equator, is 6,335,439 m. */
    private static final double LEAST_RADIUS_METERS = 6_335_400;

    /** Rounding, and what a shortest line is not a plane curve. */
    private static final double SLACK_RATIO = 1e-9;

    private static final double FINE_METERS = 1e-3;
    /** Beyond, the distance is told to a millionth. */
    private static final double FINE_RATIO = 1e-6;

    /** Where on each chord the nearest point is, 0 to 1, as of the last {@link #chord}. */
    private double along;

    private double alongOther;

    /** The chord of two points that are so far apart is no shorter than this. */
    static double leastChordMeters(double meters) {
        double radius = 2 * LEAST_RADIUS_METERS;
        return radius * StrictMath.sin(Math.min(meters / radius, StrictMath.PI / 2)) * (1 - SLACK_RATIO);
    }

    /** The chord of two points that are so far apart is no longer than this. */
    static double mostChordMeters(double meters) {
        double radius = 2 * Arc.MOST_RADIUS_METERS;
        return radius * StrictMath.sin(Math.min(meters / radius, StrictMath.PI / 2)) * (1 + SLACK_RATIO);
    }

    /** Two points with this chord are no nearer than this. */
    private static double leastMeters(double chordMeters) {
        double radius = 2 * Arc.MOST_RADIUS_METERS;
        return chordMeters <= 0 ? 0 : radius * StrictMath.asin(Math.min(1, chordMeters / radius)) * (1 - SLACK_RATIO);
    }

    /** True when a point of one is within so many metres of a point of the other. */
    boolean within(Arc one, Arc other, double meters) {
        return within(one, other, meters, leastChordMeters(meters), mostChordMeters(meters));
    }

    private boolean within(Arc one, Arc other, double meters, double inMeters, double outMeters) {
        double chord = chord(one, other);
        double bulge = one.bulgeMeters() + other.bulgeMeters();
        if (chord - bulge > outMeters) {
            return false;
        }
        if (chord + bulge < inMeters) {
            return true;
        }
        if (bulge < FINE_METERS) {
            return metersHere(one, other) <= meters;
        }
        boolean halveOne = one.bulgeMeters() >= other.bulgeMeters();
        Arc halved = halveOne ? one : other;
        Arc whole = halveOne ? other : one;
        return within(halved.part(0, 2), whole, meters, inMeters, outMeters)
                || within(halved.part(1, 2), whole, meters, inMeters, outMeters);
    }

    /** Metres from a point to the line, or the bound that is given where that is less. */
    double meters(Arc point, Arc line, double boundMeters) {
        double chord = chord(point, line);
        double bulge = line.bulgeMeters();
        if (leastMeters(chord - bulge) >= boundMeters) {
            return boundMeters;
        }
        double meters = Math.min(boundMeters, metersHere(point, line));
        if (bulge < Math.max(FINE_METERS, FINE_RATIO * chord)) {
            return meters;
        }
        Arc first = line.part(0, 2);
        Arc second = line.part(1, 2);
        boolean firstNearer = chord(point, first) <= chord(point, second);
        meters = meters(point, firstNearer ? first : second, meters);
        return meters(point, firstNearer ? second : first, meters);
    }

    private double metersHere(Arc one, Arc other) {
        return StrictGeodesic.meters(
                one.latDegAt(along), one.lonDegAt(along), other.latDegAt(alongOther), other.lonDegAt(alongOther));
    }

    /** Metres between the two chords, through the earth; leaves in {@code along} and {@code alongOther} where. */
    private double chord(Arc one, Arc other) {
        EarthPoint p = one.from();
        EarthPoint q = other.from();
        double ux = one.to().x() - p.x();
        double uy = one.to().y() - p.y();
        double uz = one.to().z() - p.z();
        double vx = other.to().x() - q.x();
        double vy = other.to().y() - q.y();
        double vz = other.to().z() - q.z();
        double wx = p.x() - q.x();
        double wy = p.y() - q.y();
        double wz = p.z() - q.z();
        double uu = ux * ux + uy * uy + uz * uz;
        double vv = vx * vx + vy * vy + vz * vz;
        double uv = ux * vx + uy * vy + uz * vz;
        double uw = ux * wx + uy * wy + uz * wz;
        double vw = vx * wx + vy * wy + vz * wz;
        place(uu, vv, uv, uw, vw);
        double dx = wx + along * ux - alongOther * vx;
        double dy = wy + along * uy - alongOther * vy;
        double dz = wz + along * uz - alongOther * vz;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** The nearest points of two segments by their scalar products: of the lines, and where that lies beyond an end, of the end. */
    private void place(double uu, double vv, double uv, double uw, double vw) {
        double cross = uu * vv - uv * uv;
        along = cross > 0 ? Math.clamp((uv * vw - vv * uw) / cross, 0, 1) : 0;
        alongOther = vv > 0 ? (uv * along + vw) / vv : 0;
        if (alongOther < 0 || alongOther > 1) {
            alongOther = Math.clamp(alongOther, 0, 1);
            along = uu > 0 ? Math.clamp((uv * alongOther - uw) / uu, 0, 1) : 0;
        }
        if (vv == 0 && uu > 0) {
            along = Math.clamp(-uw / uu, 0, 1);
        }
    }
}
