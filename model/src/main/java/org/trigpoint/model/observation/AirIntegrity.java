package org.trigpoint.model.observation;

/**
 * What an ADS-B transponder says of the worth of its position and velocity (RTCA DO-260B, § 2.2.3.2.7.2 and § 2.2.5.1). A category
 * that was not said, or is not known of this version, is −1; a category of 0 says that the worth is unknown or bad.
 *
 * @param version of the transponder's standard: 0 DO-260, 1 DO-260A, 2 DO-260B, 3 DO-260C
 * @param nic navigation integrity category, 0 to 11
 * @param nacp navigation accuracy category of the position, 0 to 11
 * @param nacv navigation accuracy category of the velocity, 0 to 4
 * @param sil source integrity level, 0 to 3
 * @param sda system design assurance, 0 to 3
 * @param gva geometric vertical accuracy, 0 to 2
 */
public record AirIntegrity(int version, int nic, int nacp, int nacv, int sil, int sda, int gva) {
    private static final double NM = 1_852;
    /** Radius of containment by NIC; of 6 the larger of its two. */
    private static final double[] CONTAINMENT_METERS = {
        Double.NaN, 20 * NM, 8 * NM, 4 * NM, 2 * NM, NM, 1_111.2, 370.4, 185.2, 75, 25, 7.5
    };
    /** Estimated position uncertainty by NACp. */
    private static final double[] ACCURACY_METERS = {
        Double.NaN, 10 * NM, 4 * NM, 2 * NM, NM, 926, 555.6, 185.2, 92.6, 30, 10, 3
    };

    private static final int[] BITS = {3, 4, 4, 3, 3, 3, 3};
    private static final int[] MOST = {7, 11, 11, 4, 3, 3, 2};

    /** Nothing said: behind the tables that it is checked by. */
    public static final AirIntegrity NONE = new AirIntegrity(-1, -1, -1, -1, -1, -1, -1);

    public AirIntegrity {
        requireWithin(version, 0);
        requireWithin(nic, 1);
        requireWithin(nacp, 2);
        requireWithin(nacv, 3);
        requireWithin(sil, 4);
        requireWithin(sda, 5);
        requireWithin(gva, 6);
    }

    private static void requireWithin(int category, int which) {
        if (!isWithin(category, which)) {
            throw new IllegalArgumentException("Category " + category + " is not −1 to " + mostOf(which));
        }
    }

    private static boolean isWithin(int category, int which) {
        return category >= -1 && category <= mostOf(which);
    }

    /** Of the version one less than its bits could hold: all ones stand for none. */
    private static int mostOf(int which) {
        return Math.min(MOST[which], (1 << BITS[which]) - 2);
    }

    /** The position lies within this radius but for the rare cases that SIL tells of; NaN when nothing is promised. */
    public double containmentMeters() {
        return nic < 0 ? Double.NaN : CONTAINMENT_METERS[nic];
    }

    /** The position lies within this radius 95 % of the time; NaN when that was not said. */
    public double accuracyMeters() {
        return nacp < 0 ? Double.NaN : ACCURACY_METERS[nacp];
    }

    /** All categories in 23 bits: version, nic, nacp, nacv, sil, sda, gva from the lowest, all ones for −1. */
    int bits() {
        int[] categories = {version, nic, nacp, nacv, sil, sda, gva};
        int bits = 0;
        int at = 0;
        for (int i = 0; i < categories.length; i++) {
            bits |= (categories[i] & ((1 << BITS[i]) - 1)) << at;
            at += BITS[i];
        }
        return bits;
    }

    /** True for what {@link #bits} gives. */
    static boolean isOfBits(int bits) {
        int rest = bits;
        for (int i = 0; i < BITS.length; i++) {
            if (!isWithin(category(rest, i), i)) {
                return false;
            }
            rest >>>= BITS[i];
        }
        return rest == 0;
    }

    /** What {@link #bits} packed. */
    static AirIntegrity ofBits(int bits) {
        int[] categories = new int[BITS.length];
        int rest = bits;
        for (int i = 0; i < BITS.length; i++) {
            categories[i] = category(rest, i);
            rest >>>= BITS[i];
        }
        return new AirIntegrity(
                categories[0],
                categories[1],
                categories[2],
                categories[3],
                categories[4],
                categories[5],
                categories[6]);
    }

    private static int category(int bits, int which) {
        int none = (1 << BITS[which]) - 1;
        int category = bits & none;
        return category == none ? -1 : category;
    }
}
