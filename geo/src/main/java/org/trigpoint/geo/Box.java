package org.trigpoint.geo;

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

    public Box {
        if (!(southDeg >= -90 && southDeg <= northDeg && northDeg <= 90)) {
            throw new IllegalArgumentException("South " + southDeg + " and north " + northDeg + " bound no area");
        }
        if (!(westDeg >= -180 && westDeg <= 180 && eastDeg >= -180 && eastDeg <= 180)) {
            throw new IllegalArgumentException("West " + westDeg + " or east " + eastDeg + " is not within -180 to 180");
        }
    }

    /** True where the box lies over the antimeridian. */
    public boolean crossesAntimeridian() {
        return westDeg > eastDeg;
    }

    public boolean contains(double latDeg, double lonDeg) {
        if (!(latDeg >= southDeg && latDeg <= northDeg)) {
            return false;
        }
        return crossesAntimeridian()
                ? lonDeg >= westDeg || lonDeg <= eastDeg
                : lonDeg >= westDeg && lonDeg <= eastDeg;
    }
}
