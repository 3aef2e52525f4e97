package org.trigpoint.simulation.adsb;

import org.trigpoint.simulation.scenario.Emergency;

/**
 * Extended squitters of an aircraft, downlink format 17: 112 bits that it sends of itself unasked, version 2 (RTCA DO-260B, § 2.2.3; the
 * parity is that of ICAO Annex 10, vol. IV, § 3.1.2.3.3).
 *
 * @param address 24 bits
 * @param onGround its vertical status
 */
public record Squitter(int address, boolean onGround) {
    /** Bytes of a frame. */
    public static final int BYTES = 14;

    private static final int FORMAT = 17 << 3;
    private static final int ON_GROUND = 4;
    private static final int AIRBORNE = 5;
    private static final int PARITY_BYTES = 3;
    private static final int PARITY_BITS = 24;
    private static final int GENERATOR = 0xFFF409;
    private static final int[] PARITY_OF_BYTE = parities();

    private static final int VELOCITY = 19;
    private static final int STATUS = 28;
    private static final int OPERATIONAL = 31;
    private static final int VERSION = 2;

    private static final int CALL_SIGN_CHARACTERS = 8;
    private static final int LOWEST_FEET = -1_000;
    private static final int STEP_FEET = 25;
    private static final int MOST_SPEED_CODE = 1_023;
    private static final int MOST_CLIMB_CODE = 511;
    private static final int CLIMB_STEP_FEET = 64;
    private static final double TRACK_STEPS_PER_DEG = 128 / 360.0;

    private static int[] parities() {
        int[] table = new int[256];
        for (int first = 0; first < table.length; first++) {
            int parity = first << (PARITY_BITS - 8);
            for (int bit = 0; bit < 8; bit++) {
                parity <<= 1;
                if ((parity & (1 << PARITY_BITS)) != 0) {
                    parity ^= (1 << PARITY_BITS) | GENERATOR;
                }
            }
            table[first] = parity;
        }
        return table;
    }

    /**
     * Where it is in the air: a barometric altitude and a position (type codes 9 to 18).
     *
     * @param altitudeFeet −1,000 to 50,175, in steps of 25
     * @param odd the odd of the two ways to encode a position
     * @param surveillance 0 none, 1 emergency, 2 Mode A code changed
     */
    public byte[] position(
            double latDeg, double lonDeg, int altitudeFeet, boolean odd, Containment containment, int surveillance) {
        return frame(((long) containment.airborneType() << 51)
                | ((long) surveillance << 49)
                | ((containment.supplementB() ? 1L : 0L) << 48)
                | (altitude(altitudeFeet) << 36)
                | ((odd ? 1L : 0L) << 34)
                | ((long) Cpr.lat(latDeg, odd, Cpr.AIRBORNE) << 17)
                | Cpr.lon(latDeg, lonDeg, odd, Cpr.AIRBORNE));
    }

    /** That it does not know where it is, but how high (type code 0). */
    public byte[] noPosition(int altitudeFeet, int surveillance) {
        return frame(((long) surveillance << 49) | (altitude(altitudeFeet) << 36));
    }

    /** Seven bits, the one that says 25 feet, four bits. */
    private static long altitude(int feet) {
        long steps = Math.clamp((feet - LOWEST_FEET + STEP_FEET / 2) / STEP_FEET, 0, (1 << 11) - 1);
        return ((steps >> 4) << 5) | (1 << 4) | (steps & 0xF);
    }

    /** Where it is on the ground, and how it moves there (type codes 5 to 8). */
    public byte[] surface(
            double latDeg, double lonDeg, double speedKn, double trackDeg, boolean odd, Containment containment) {
        long track = Math.floorMod((long) Math.rint(trackDeg * TRACK_STEPS_PER_DEG), 128L);
        return frame(((long) containment.surfaceType() << 51)
                | ((long) Movement.code(speedKn) << 44)
                | (1L << 43)
                | (track << 36)
                | ((odd ? 1L : 0L) << 34)
                | ((long) Cpr.lat(latDeg, odd, Cpr.SURFACE) << 17)
                | Cpr.lon(latDeg, lonDeg, odd, Cpr.SURFACE));
    }

    /**
     * How fast it goes over the ground, below the speed of sound (type code 19, subtype 1).
     *
     * @param eastKn NaN when it does not know
     * @param northKn NaN when it does not know
     * @param climbFeetPerMinute barometric, in steps of 64
     * @param nacv navigation accuracy category of velocity, 0 to 4
     */
    public byte[] velocity(double eastKn, double northKn, int climbFeetPerMinute, int nacv) {
        int steps = (Math.abs(climbFeetPerMinute) + CLIMB_STEP_FEET / 2) / CLIMB_STEP_FEET;
        int climb = Math.min(MOST_CLIMB_CODE, steps + 1);
        return frame(((long) VELOCITY << 51)
                | (1L << 48)
                | ((long) nacv << 43)
                | (speed(eastKn) << 32)
                | (speed(northKn) << 21)
                | (1L << 20)
                | ((climbFeetPerMinute < 0 ? 1L : 0L) << 19)
                | ((long) climb << 10));
    }

    /** Sign of west or south, and knots plus one; 0 for what is not known. */
    private static long speed(double kn) {
        if (Double.isNaN(kn)) {
            return 0;
        }
        int code = (int) Math.min(MOST_SPEED_CODE, Math.rint(Math.abs(kn)) + 1);
        return ((kn < 0 ? 1L : 0L) << 10) | code;
    }

    /**
     * What it is called and what it is (type codes 1 to 4).
     *
     * @param category A0 to D7
     * @param callSign at most eight of A to Z, 0 to 9 and blanks; shorter ones are filled with blanks
     */
    public byte[] identification(String category, String callSign) {
        int type = 4 - (category.charAt(0) - 'A');
        long message = ((long) type << 51) | ((long) (category.charAt(1) - '0') << 48);
        for (int i = 0; i < CALL_SIGN_CHARACTERS; i++) {
            int character = i < callSign.length() ? callSign.charAt(i) : ' ';
            message |= (long) (character & 0x3F) << (42 - 6 * i);
        }
        return frame(message);
    }

    /** What is wrong aboard, and its Mode A code (type code 28, subtype 1). */
    public byte[] emergency(Emergency emergency, int squawk) {
        return frame(
                ((long) STATUS << 51) | (1L << 48) | ((long) emergency.code() << 45) | ((long) modeA(squawk) << 32));
    }

    /** Thirteen bits C1 A1 C2 A2 C4 A4 0 B1 D1 B2 D2 B4 D4 of four octal digits A B C D. */
    private static int modeA(int squawk) {
        int a = squawk / 1_000;
        int b = squawk / 100 % 10;
        int c = squawk / 10 % 10;
        int d = squawk % 10;
        int code = 0;
        for (int bit = 0; bit < 3; bit++) {
            int down = 2 * bit;
            code |= (c >> bit & 1) << (12 - down)
                    | (a >> bit & 1) << (11 - down)
                    | (b >> bit & 1) << (5 - down)
                    | (d >> bit & 1) << (4 - down);
        }
        return code;
    }

    /**
     * What its position is worth (type code 31): subtype 0 in the air, 1 on the ground.
     *
     * @param nacp navigation accuracy category of position, 0 to 11
     * @param nacv of velocity, 0 to 4
     * @param sil source integrity level, 0 to 3, by hour
     * @param sda system design assurance, 0 to 3
     * @param gva geometric vertical accuracy, 0 to 2
     * @param lengthMeters on the ground it says how large it is; 0 for not
     */
    public byte[] operational(
            Containment containment, int nacp, int nacv, int sil, int sda, int gva, double lengthMeters) {
        long message = ((long) OPERATIONAL << 51)
                | ((long) sda << 24)
                | ((long) VERSION << 13)
                | ((containment.supplementA(onGround) ? 1L : 0L) << 12)
                | ((long) nacp << 8)
                | ((long) sil << 4);
        return frame(
                onGround
                        ? message
                                | (1L << 48)
                                | ((long) nacv << 37)
                                | ((containment.supplementC() ? 1L : 0L) << 36)
                                | (size(lengthMeters) << 32)
                        // It can receive what others send, and its barometric altitude is checked.
                        : message | (1L << 44) | ((long) gva << 6) | (1L << 3));
    }

    /** The wider of the two codes of a length (RTCA DO-260B, 2.2.3.2.7.2.11). */
    private static long size(double lengthMeters) {
        return lengthMeters > 0 ? Math.clamp((long) Math.ceil((lengthMeters - 15) / 10), 0, 7) * 2 + 1 : 0;
    }

    private byte[] frame(long message) {
        byte[] frame = new byte[BYTES];
        frame[0] = (byte) (FORMAT | (onGround ? ON_GROUND : AIRBORNE));
        frame[1] = (byte) (address >> 16);
        frame[2] = (byte) (address >> 8);
        frame[3] = (byte) address;
        for (int i = 0; i < Long.BYTES - 1; i++) {
            frame[4 + i] = (byte) (message >> (48 - 8 * i));
        }
        int parity = parity(frame, BYTES - PARITY_BYTES);
        frame[11] = (byte) (parity >> 16);
        frame[12] = (byte) (parity >> 8);
        frame[13] = (byte) parity;
        return frame;
    }

    /** The remainder of the first bytes; that of a whole frame is 0. */
    static int parity(byte[] frame, int bytes) {
        int parity = 0;
        for (int i = 0; i < bytes; i++) {
            int first = ((parity >> 16) ^ frame[i]) & 0xFF;
            parity = ((parity << 8) ^ PARITY_OF_BYTE[first]) & 0xFFFFFF;
        }
        return parity;
    }
}
