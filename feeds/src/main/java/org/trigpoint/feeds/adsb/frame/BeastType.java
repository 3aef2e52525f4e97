package org.trigpoint.feeds.adsb.frame;

/**
 * The types of frames of the Beast format, by the byte behind the escape (Jetvision, Mode-S Beast: data output formats):
 *
 * <pre>
 * 1A  '1'  counter of 12 MHz, 6 bytes, highest first  signal, 1 byte  Mode A/C, 2 bytes
 * 1A  '2'  the same                                                   short Mode S frame, 7 bytes
 * 1A  '3'  the same                                                   long Mode S frame, 14 bytes
 * 1A  '4'  status and settings of the receiver; its length differs
 * 1A  '5'  the same, of receivers with GNSS
 * 1A  E3   8 bytes that name the receiver of what follows (readsb)
 * </pre>
 *
 * <p>A byte 1A behind the first two is sent twice.
 */
final class BeastType {
    static final byte ESCAPE = 0x1A;

    /** No type. */
    static final int NONE = -1;

    /** The frame lasts until the next one begins. */
    static final int UNTIL_NEXT = 0;

    /** Bytes of counter and signal. */
    static final int STAMP_BYTES = 7;

    private BeastType() {}

    /** Bytes behind the first two of a frame, escapes not counted. */
    static int dataBytes(byte type) {
        return switch (type) {
            case '1' -> STAMP_BYTES + 2;
            case '2' -> STAMP_BYTES + 7;
            case '3' -> STAMP_BYTES + 14;
            case '4', '5', (byte) 0xE3 -> UNTIL_NEXT;
            default -> NONE;
        };
    }
}
