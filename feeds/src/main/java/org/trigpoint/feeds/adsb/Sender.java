package org.trigpoint.feeds.adsb;

import org.trigpoint.feeds.adsb.message.AddressKind;
import org.trigpoint.feeds.adsb.message.ModeSDecoder;

/** Who sent an extended squitter, by format, control and the bit that marks other addresses (RTCA DO-260B, 2.2.3.2.1 and 2.2.17). */
final class Sender {
    private static final int ME_BITS = 56;
    private static final int FIRST_ME_BIT = 32;

    private Sender() {}

    static Origin origin(int format, int control) {
        if (format == ModeSDecoder.EXTENDED_SQUITTER) {
            return Origin.TRANSPONDER;
        }
        return switch (control) {
            case 0, 1, 7 -> Origin.NON_TRANSPONDER;
            case 6 -> Origin.ADS_R;
            default -> Origin.TIS_B;
        };
    }

    static AddressKind kind(int format, int control, byte[] bits) {
        boolean other = format == ModeSDecoder.OTHER_SQUITTER
                && switch (control) {
                    case 1, 5 -> true;
                    case 2, 6 -> marked(bits, markOfType((bits[4] & 0xFF) >>> 3));
                    case 3 -> marked(bits, 1);
                    default -> false;
                };
        return other ? AddressKind.OTHER : AddressKind.ICAO;
    }

    /** Which of the 56 bits of a relayed message marks its address; 0 when none does. */
    private static int markOfType(int typeCode) {
        return switch (typeCode) {
            case 5, 6, 7, 8 -> 21;
            case 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22 -> 8;
            case 19 -> 9;
            case 28, 31 -> ME_BITS;
            case 29 -> 51;
            default -> 0;
        };
    }

    private static boolean marked(byte[] bits, int at) {
        int bit = FIRST_ME_BIT + at - 1;
        return at > 0 && (bits[bit / 8] & (0x80 >>> (bit % 8))) != 0;
    }

    /** Key of a sender: what a ground station tells of an aircraft is kept apart from what that tells itself. */
    static int key(int address, AddressKind kind, Origin origin) {
        int relay = origin == Origin.TIS_B ? 1 : origin == Origin.ADS_R ? 2 : 0;
        return address | ((kind == AddressKind.OTHER ? 1 : 0) << 24) | (relay << 25);
    }
}
