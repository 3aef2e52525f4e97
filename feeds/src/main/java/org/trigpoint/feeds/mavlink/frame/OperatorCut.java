package org.trigpoint.feeds.mavlink.frame;

import org.jspecify.annotations.Nullable;

/**
 * Tells which frames say where a person is or who it is: the operator of a drone (Open Drone ID, ASTM F3411-22a), or the holder of what
 * it follows. Frames that hold nothing else are dropped whole; of packs those messages are blanked, and the checksum is made anew.
 */
public final class OperatorCut {
    /** FOLLOW_TARGET. */
    private static final int FOLLOW_TARGET = 144;

    private static final int SYSTEM = 12_904;
    private static final int OPERATOR_ID = 12_905;
    private static final int PACK = 12_915;
    private static final int SYSTEM_UPDATE = 12_919;

    private static final int SIZE_AT = 22;
    private static final int COUNT_AT = 23;
    private static final int MESSAGES_AT = 24;
    private static final int PACKED_BYTES = 25;
    private static final int PACKED_MOST = 9;

    /** Types in a pack that are of the aircraft: basic identity, location, authentication, and its own description. */
    private static final int LAST_OF_AIRCRAFT = 3;

    private OperatorCut() {}

    /** True when a frame holds nothing that may be kept; also a pack that is not laid out as packs are. */
    public static boolean isOnlyOfOperator(MavlinkFrame frame) {
        return switch (frame.messageId()) {
            case FOLLOW_TARGET, SYSTEM, OPERATOR_ID, SYSTEM_UPDATE -> true;
            case PACK -> octet(frame, SIZE_AT) != PACKED_BYTES || octet(frame, COUNT_AT) > PACKED_MOST;
            default -> false;
        };
    }

    private static int octet(MavlinkFrame frame, int at) {
        return at < frame.payloadLength() ? frame.array()[frame.payloadOffset() + at] & 0xff : 0;
    }

    /** Blanks in place what a pack says of its operator; other frames stay as they are. */
    public static void blank(byte[] array, int offset) {
        MavlinkFrame frame = new MavlinkFrame().at(array, offset);
        @Nullable MessageLayout layout = MessageTable.find(PACK);
        if (frame.messageId() != PACK || layout == null) {
            return;
        }
        int count = octet(frame, COUNT_AT);
        int payload = frame.payloadOffset();
        boolean kept = false;
        for (int at = MESSAGES_AT; at < frame.payloadLength(); at++) {
            int index = (at - MESSAGES_AT) / PACKED_BYTES;
            if ((at - MESSAGES_AT) % PACKED_BYTES == 0) {
                kept = index < count && (array[payload + at] & 0xff) >> 4 <= LAST_OF_AIRCRAFT;
            } else if (!kept) {
                array[payload + at] = 0;
            }
        }
        int sum = Checksum.add(frame.bodyChecksum(), layout.crcExtra());
        array[payload + frame.payloadLength()] = (byte) sum;
        array[payload + frame.payloadLength() + 1] = (byte) (sum >> 8);
    }
}
