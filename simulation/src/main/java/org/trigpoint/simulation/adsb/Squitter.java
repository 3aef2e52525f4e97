package org.trigpoint.simulation.adsb;

/**
 * An extended squitter, downlink format 17: 112 bits that an aircraft sends of itself unasked (RTCA DO-260B, § 2.2.3; the parity is
 * that of ICAO Annex 10, vol. IV, § 3.1.2.3.3).
 */
public final class Squitter {
    /** Bytes of a frame. */
    public static final int BYTES = 14;

    private static final int FORMAT_AND_CAPABILITY = (17 << 3) | 5;
    private static final int PARITY_BYTES = 3;
    private static final int PARITY_BITS = 24;
    private static final int GENERATOR = 0xFFF409;
    private static final int[] PARITY_OF_BYTE = parities();

    private static final int IDENTIFICATION = 4;
    private static final int AIRBORNE = 11;
    private static final int VELOCITY = 19;

    /** A large aircraft, 34 to 136 t: category A3. */
    private static final int CATEGORY = 3;

    private static final int CALL_SIGN_CHARACTERS = 8;
    private static final int LOWEST_FEET = -1_000;
    private static final int STEP_FEET = 25;
    private static final int NACV = 2;
    private static final int MOST_SPEED_CODE = 1_023;
    private static final int MOST_CLIMB_CODE = 511;
    private static final int CLIMB_STEP_FEET = 64;

    private Squitter() {}

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
     * Where an aircraft is in the air: a barometric altitude, and a position that 95 % of the time is within 93 m (type code 11).
     *
     * @param address 24 bits
     * @param altitudeFeet −1,000 to 50,175, in steps of 25
     */
    public static byte[] position(int address, double latDeg, double lonDeg, int altitudeFeet, boolean odd) {
        int steps = Math.clamp((altitudeFeet - LOWEST_FEET) / STEP_FEET, 0, (1 << 11) - 1);
        // Seven bits, the one that says 25 feet, four bits.
        int altitude = ((steps >> 4) << 5) | (1 << 4) | (steps & 0xF);
        long message = ((long) AIRBORNE << 51)
                | ((long) altitude << 36)
                | ((odd ? 1L : 0L) << 34)
                | ((long) Cpr.lat(latDeg, odd) << 17)
                | Cpr.lon(latDeg, lonDeg, odd);
        return frame(address, message);
    }

    /**
     * How fast it goes over the ground, below the speed of sound (type code 19, subtype 1).
     *
     * @param climbFeetPerMinute barometric, in steps of 64
     */
    public static byte[] velocity(int address, double eastKn, double northKn, int climbFeetPerMinute) {
        int climb = Math.min(MOST_CLIMB_CODE, Math.abs(climbFeetPerMinute) / CLIMB_STEP_FEET + 1);
        long message = ((long) VELOCITY << 51)
                | (1L << 48)
                | ((long) NACV << 43)
                | (speed(eastKn) << 32)
                | (speed(northKn) << 21)
                | (1L << 20)
                | ((climbFeetPerMinute < 0 ? 1L : 0L) << 19)
                | ((long) climb << 10);
        return frame(address, message);
    }

    /** Sign of west or south, and knots plus one. */
    private static long speed(double kn) {
        int code = (int) Math.min(MOST_SPEED_CODE, Math.rint(Math.abs(kn)) + 1);
        return ((kn < 0 ? 1L : 0L) << 10) | code;
    }

    /**
     * What it is called (type code 4).
     *
     * @param callSign at most eight of A to Z, 0 to 9 and blanks; shorter ones are filled with blanks
     */
    public static byte[] identification(int address, String callSign) {
        long message = ((long) IDENTIFICATION << 51) | ((long) CATEGORY << 48);
        for (int i = 0; i < CALL_SIGN_CHARACTERS; i++) {
            int character = i < callSign.length() ? callSign.charAt(i) : ' ';
            message |= (long) (character & 0x3F) << (42 - 6 * i);
        }
        return frame(address, message);
    }

    private static byte[] frame(int address, long message) {
        byte[] frame = new byte[BYTES];
        frame[0] = (byte) FORMAT_AND_CAPABILITY;
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
