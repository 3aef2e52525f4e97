package org.trigpoint.simulation.adsb;

/**
 * Navigation integrity category: by type code and supplements (RTCA DO-260B, table N-11).
 *
 * @param nic 0 to 11
 */
public record Containment(int nic) {
    private static final int[] AIRBORNE_TYPES = {18, 17, 16, 16, 15, 14, 13, 12, 11, 11, 10, 9};
    private static final int[] SURFACE_TYPES = {8, 8, 8, 8, 8, 8, 8, 8, 7, 7, 6, 5};

    /** Nobody knows how far off a position is. */
    public static final Containment UNKNOWN = new Containment(0);

    private static final int WITHIN_75_METERS = 9;
    private static final int WITHIN_4_NM = 3;
    private static final int WITHIN_TWO_TENTHS_NM = 7;
    private static final int WITHIN_THREE_TENTHS_NM = 6;

    public Containment {
        if (nic < 0 || nic >= AIRBORNE_TYPES.length) {
            throw new IllegalArgumentException("A NIC is 0 to 11, not " + nic);
        }
    }

    int airborneType() {
        return AIRBORNE_TYPES[nic];
    }

    int surfaceType() {
        return SURFACE_TYPES[nic];
    }

    boolean supplementA(boolean onGround) {
        return nic == WITHIN_75_METERS
                || (onGround ? nic == WITHIN_TWO_TENTHS_NM || nic == WITHIN_THREE_TENTHS_NM : nic == WITHIN_4_NM);
    }

    boolean supplementB() {
        return nic == WITHIN_75_METERS || nic == WITHIN_4_NM || nic == WITHIN_THREE_TENTHS_NM;
    }

    boolean supplementC() {
        return nic == WITHIN_TWO_TENTHS_NM;
    }
}
