package org.trigpoint.geo;

import java.util.List;

/**
 * An area between two parallels and two meridians. One whose west is greater than its east lies over the antimeridian.
 *
 * @param westDeg western edge, −180 to 180
 * @param southDeg southern edge, −90 to 90
 * @param eastDeg eastern edge, −180 to 180
 * @param northDeg northern edge, −90 to 90, not below the southern
 */
public record Box(double westDeg, double southDeg, double eastDeg, double northDeg) {
    /** The whole earth. */
    public static final Box EARTH = new Box(-180, -90, 180, 90);

    private static final double FULL_TURN_DEG = 360;

    /** Metres in a degree of latitude where it is shortest, at the equator. */
    private static final double LEAST_METERS_PER_DEG = Wgs84.A_METERS * (1 - Wgs84.E2_RATIO) * StrictMath.PI / 180;

    private static final String WRITTEN = "a box is west,south,east,north in degrees, as -2.1,50.2,-0.4,51.1";

    public Box {
        if (!(southDeg >= -90 && southDeg <= northDeg && northDeg <= 90)) {
            throw new IllegalArgumentException("South " + southDeg + " and north " + northDeg + " bound no area");
        }
        if (!(westDeg >= -180 && westDeg <= 180 && eastDeg >= -180 && eastDeg <= 180)) {
            throw new IllegalArgumentException(
                    "West " + westDeg + " or east " + eastDeg + " is not within -180 to 180");
        }
    }

    /**
     * The box of a map that may have been scrolled around the world: any west and east, latitudes cut at the poles.
     *
     * @throws IllegalArgumentException when the numbers bound no area, with what they were
     */
    public static Box of(double westDeg, double southDeg, double eastDeg, double northDeg) {
        if (!(Double.isFinite(westDeg) && Double.isFinite(eastDeg))) {
            throw new IllegalArgumentException(
                    "West " + westDeg + " and east " + eastDeg + " must be numbers of degrees");
        }
        if (!(southDeg <= northDeg)) {
            throw new IllegalArgumentException("South " + southDeg + " must not be above north " + northDeg);
        }
        double south = Math.clamp(southDeg, -90.0, 90.0);
        double north = Math.clamp(northDeg, -90.0, 90.0);
        if (eastDeg - westDeg >= FULL_TURN_DEG) {
            return new Box(-180, south, 180, north);
        }
        return new Box(wrapEdge(westDeg), south, wrapEdge(eastDeg), north);
    }

    private static double wrapEdge(double lonDeg) {
        return lonDeg >= -180 && lonDeg <= 180 ? lonDeg : Angles.wrapLonDeg(lonDeg);
    }

    /** West, south, east and north in degrees with commas between, as {@link #of}. Throws IllegalArgumentException that says how a box is written. */
    public static Box parse(String text) {
        String[] edges = text.split(",", -1);
        if (edges.length != 4) {
            throw new IllegalArgumentException(WRITTEN + ", not " + edges.length + " numbers");
        }
        return of(degrees(edges[0]), degrees(edges[1]), degrees(edges[2]), degrees(edges[3]));
    }

    private static double degrees(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(WRITTEN + "; \"" + text + "\" is no number", e);
        }
    }

    /** The smallest box that surely holds all within this distance of a point, over poles and antimeridian. */
    public static Box around(double latDeg, double lonDeg, double radiusMeters) {
        double wrapped = Angles.wrapLonDeg(lonDeg);
        return new Box(wrapped, latDeg, wrapped, latDeg).expand(radiusMeters);
    }

    /** True where the box lies over the antimeridian. */
    public boolean crossesAntimeridian() {
        return westDeg > eastDeg;
    }

    /** The box in one part, or in the two that lie on either side of the antimeridian. */
    public List<Box> parts() {
        return crossesAntimeridian()
                ? List.of(new Box(westDeg, southDeg, 180, northDeg), new Box(-180, southDeg, eastDeg, northDeg))
                : List.of(this);
    }

    /** Width in degrees of longitude, 0 to 360. */
    public double widthDeg() {
        return crossesAntimeridian() ? eastDeg - westDeg + 360 : eastDeg - westDeg;
    }

    /** True for points within and on the edge; −180 and 180 are the same meridian. */
    public boolean contains(double latDeg, double lonDeg) {
        return latDeg >= southDeg && latDeg <= northDeg && holdsMeridian(lonDeg);
    }

    private boolean holdsMeridian(double lonDeg) {
        if (holds(lonDeg)) {
            return true;
        }
        return Math.abs(lonDeg) == 180 && holds(-lonDeg);
    }

    private boolean holds(double lonDeg) {
        return crossesAntimeridian() ? lonDeg >= westDeg || lonDeg <= eastDeg : lonDeg >= westDeg && lonDeg <= eastDeg;
    }

    /** True when the two have at least a point in common, edges included. */
    public boolean intersects(Box other) {
        return southDeg <= other.northDeg
                && other.southDeg <= northDeg
                && (holdsMeridian(other.westDeg) || other.holdsMeridian(westDeg));
    }

    /**
     * This box with a margin on all sides that is at least so wide everywhere. Where the margin reaches a pole the box goes
     * round the earth.
     */
    public Box expand(double marginMeters) {
        double marginLatDeg = marginMeters / LEAST_METERS_PER_DEG;
        double south = Math.max(-90, southDeg - marginLatDeg);
        double north = Math.min(90, northDeg + marginLatDeg);
        if (south == -90 || north == 90) {
            return new Box(-180, south, 180, north);
        }
        // The meridian that a circle touches: sin Δλ = sin d / cos φ, at the parallel of the box nearest to a pole.
        double cosLat = StrictMath.cos(StrictMath.toRadians(Math.max(Math.abs(southDeg), Math.abs(northDeg))));
        double sinMargin = StrictMath.sin(StrictMath.toRadians(marginLatDeg));
        double marginLonDeg = StrictMath.toDegrees(StrictMath.asin(Math.min(1, sinMargin / cosLat)));
        if (widthDeg() + 2 * marginLonDeg >= 360) {
            return new Box(-180, south, 180, north);
        }
        return new Box(
                Angles.wrapLonDeg(westDeg - marginLonDeg), south, Angles.wrapLonDeg(eastDeg + marginLonDeg), north);
    }
}
