package org.trigpoint.feeds.adsb.message;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bits of one frame of Mode S into the record of its downlink format (ICAO Annex 10, vol. IV, 3.1.2). Its parity is not judged. */
public final class ModeSDecoder {
    /** Downlink format of a squitter of a transponder. */
    public static final int EXTENDED_SQUITTER = 17;

    /** Downlink format of a squitter of anything else. */
    public static final int OTHER_SQUITTER = 18;

    /** Downlink format of a reply to an all-call. */
    public static final int ALL_CALL = 11;

    private static final int SHORT_BYTES = 7;
    private static final int LONG_BYTES = 14;
    private static final int FIRST_LONG = 16;
    private static final int FIRST_OF_TWO_BITS = 24;
    private static final int REGISTER_BEGIN = 4;
    private static final int REGISTER_END = 11;

    private ModeSDecoder() {}

    /** Downlink format of a frame by its first byte. */
    public static int format(byte first) {
        int five = (first & 0xFF) >>> 3;
        return Math.min(five, FIRST_OF_TWO_BITS);
    }

    /** Whether frames of a downlink format are decoded. */
    public static boolean isKnown(int format) {
        return switch (format) {
            case 0, 4, 5, ALL_CALL, 16, EXTENDED_SQUITTER, OTHER_SQUITTER, 20, 21 -> true;
            default -> false;
        };
    }

    /** Bytes of a frame of a downlink format. */
    public static int bytes(int format) {
        return format < FIRST_LONG ? SHORT_BYTES : LONG_BYTES;
    }

    /** The address that stands openly in formats 11, 17 and 18. */
    public static int address(byte[] bits, int offset) {
        return ((bits[offset + 1] & 0xFF) << 16) | ((bits[offset + 2] & 0xFF) << 8) | (bits[offset + 3] & 0xFF);
    }

    /**
     * Decodes a frame.
     *
     * @param length 7 or 14 bytes, as its format has
     * @param overlay what stands over its parity
     * @return null for a format that is not decoded, and for a length that is not its own
     */
    public static @Nullable ModeSMessage decode(byte[] bits, int offset, int length, int overlay) {
        int format = format(bits[offset]);
        if (length != bytes(format)) {
            return null;
        }
        return switch (format) {
            case 0, 16 -> airAir(bits, offset, format == 16);
            case 4, 20 -> altitude(bits, offset, format == 20);
            case 5, 21 -> identity(bits, offset, format == 21);
            case ALL_CALL -> allCall(bits, offset, overlay);
            case EXTENDED_SQUITTER -> SquitterDecoder.decode(Me.of(bits, offset), SquitterDecoder.OWN);
            case OTHER_SQUITTER -> SquitterDecoder.decode(Me.of(bits, offset), bits[offset] & 7);
            default -> null;
        };
    }

    private static AirAirReply airAir(byte[] bits, int at, boolean isLong) {
        int first = bits[at];
        int second = bits[at + 1];
        return new AirAirReply(
                (first & 4) != 0,
                isLong ? null : (first & 2) != 0,
                (second >>> 5) & 7,
                ((second & 7) << 1) | ((bits[at + 2] >>> 7) & 1),
                PulseCodes.altitudeFeet(code(bits, at)),
                isLong ? register(bits, at) : null);
    }

    private static AltitudeReply altitude(byte[] bits, int at, boolean isLong) {
        return new AltitudeReply(
                bits[at] & 7,
                request(bits, at),
                utility(bits, at),
                PulseCodes.altitudeFeet(code(bits, at)),
                isLong ? register(bits, at) : null);
    }

    private static IdentityReply identity(byte[] bits, int at, boolean isLong) {
        return new IdentityReply(
                bits[at] & 7,
                request(bits, at),
                utility(bits, at),
                PulseCodes.squawk(code(bits, at)),
                isLong ? register(bits, at) : null);
    }

    private static AllCallReply allCall(byte[] bits, int at, int overlay) {
        int label = (overlay >>> 4) & 7;
        int code = overlay & 0xF;
        return new AllCallReply(
                bits[at] & 7,
                label == 0 ? (Integer) code : null,
                label == 0 ? null : (Integer) (16 * (label - 1) + code));
    }

    private static int request(byte[] bits, int at) {
        return (bits[at + 1] >>> 3) & 0x1F;
    }

    private static int utility(byte[] bits, int at) {
        return ((bits[at + 1] & 7) << 3) | ((bits[at + 2] >>> 5) & 7);
    }

    private static int code(byte[] bits, int at) {
        return ((bits[at + 2] & 0x1F) << 8) | (bits[at + 3] & 0xFF);
    }

    private static String register(byte[] bits, int at) {
        return HexFormat.of().formatHex(bits, at + REGISTER_BEGIN, at + REGISTER_END);
    }
}
