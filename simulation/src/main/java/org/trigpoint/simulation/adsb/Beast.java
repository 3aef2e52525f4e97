package org.trigpoint.simulation.adsb;

import java.io.ByteArrayOutputStream;

/**
 * The binary format in which receivers hand over Mode S frames:
 *
 * <pre>
 * 1A  '3'  counter of 12 MHz, 6 bytes, highest first  signal, 1 byte  frame, 14 bytes
 * </pre>
 *
 * <p>A byte 1A behind the first two is sent twice ({@code https://wiki.jetvision.de/wiki/Mode-S_Beast:Data_Output_Formats}).
 */
public final class Beast {
    private static final int ESCAPE = 0x1A;
    private static final int LONG_FRAME = '3';
    private static final int COUNTER_BITS = 48;
    private static final int TICKS_PER_MICRO = 12;

    private Beast() {}

    /**
     * Appends one frame.
     *
     * @param sinceMicros since the receiver began to count
     * @param signal 0 to 255
     */
    public static void write(byte[] frame, long sinceMicros, int signal, ByteArrayOutputStream out) {
        out.write(ESCAPE);
        out.write(LONG_FRAME);
        long ticks = sinceMicros * TICKS_PER_MICRO;
        for (int shift = COUNTER_BITS - 8; shift >= 0; shift -= 8) {
            put((int) (ticks >> shift), out);
        }
        put(signal, out);
        for (byte each : frame) {
            put(each, out);
        }
    }

    private static void put(int each, ByteArrayOutputStream out) {
        int low = each & 0xFF;
        if (low == ESCAPE) {
            out.write(ESCAPE);
        }
        out.write(low);
    }
}
