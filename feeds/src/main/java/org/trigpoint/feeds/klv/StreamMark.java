package org.trigpoint.feeds.klv;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.KlvFault;

/**
 * Stands in a recording for bytes that are not recorded: what carried the packets is broken, or a target was cut out.
 *
 * <p>Its bytes are ASCII: {@code !}, the code of the {@link KlvFault}, a blank, and in decimal digits where in the stream it was, of a
 * target where in its packet. No packet begins so.
 *
 * @param fault why
 * @param offsetBytes where
 */
record StreamMark(KlvFault fault, long offsetBytes) {
    private static final byte SIGN = '!';
    private static final int LONGEST_BYTES = 64;

    byte[] bytes() {
        return ((char) SIGN + fault.code() + ' ' + offsetBytes).getBytes(StandardCharsets.US_ASCII);
    }

    static boolean begins(byte[] array, int offset, int length) {
        return length > 0 && array[offset] == SIGN;
    }

    /** The mark that these bytes are; null when they are none. */
    static @Nullable StreamMark find(byte[] array, int offset, int length) {
        if (!begins(array, offset, length) || length > LONGEST_BYTES) {
            return null;
        }
        String text = new String(array, offset + 1, length - 1, StandardCharsets.US_ASCII);
        int blank = text.indexOf(' ');
        KlvFault fault = blank < 0 ? null : KlvFault.find(text.substring(0, blank));
        if (fault == null || !text.substring(blank + 1).matches("\\d{1,18}")) {
            return null;
        }
        return new StreamMark(fault, Long.parseLong(text.substring(blank + 1)));
    }
}
