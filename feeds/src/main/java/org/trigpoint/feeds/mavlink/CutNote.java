package org.trigpoint.feeds.mavlink;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;

/**
 * What stands in the recording for bytes that are not handed on: no frame, a frame whose signature is wrong, or one that is only of an
 * operator. A line of text: {@code !crc at 1024, 153 bytes}, the place counted from the beginning of the stream; of frames
 * {@code : } and hexadecimal digits behind it, as much of the frame as may be kept, its header at least. No frame and no record begins
 * with an exclamation mark, nor does a time before 70,000 AD.
 */
final class CutNote {
    /** Code of what is only of an operator. */
    static final String OPERATOR = "operator";

    private static final byte MARK = '!';
    private static final int LONGEST_CODE = 20;
    private static final int HEADER_BYTES = 10;

    private final String text;
    private final String code;

    private CutNote(String text, String code) {
        this.text = text;
        this.code = code;
    }

    /** The line for bytes that are no frame. */
    static byte[] of(String code, long position, long bytes) {
        return ((char) MARK + code + " at " + position + ", " + bytes + " bytes").getBytes(StandardCharsets.US_ASCII);
    }

    /** The line for a frame. */
    static byte[] of(String code, long position, MavlinkFrame frame, boolean whole) {
        int kept = whole ? frame.length() : Math.min(HEADER_BYTES, frame.payloadOffset() - frame.offset());
        String hex = HexFormat.of().formatHex(frame.array(), frame.offset(), frame.offset() + kept);
        String text = new String(of(code, position, frame.length()), StandardCharsets.US_ASCII);
        return (text + ": " + hex).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a raw message; empty when it is no such line. */
    static Optional<CutNote> find(byte[] array, int offset, int length) {
        if (length == 0 || array[offset] != MARK) {
            return Optional.empty();
        }
        String text = new String(array, offset, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(" at ");
        boolean code = end > 1
                && end <= LONGEST_CODE
                && text.substring(1, end).chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'));
        return code ? Optional.of(new CutNote(text, text.substring(1, end))) : Optional.empty();
    }

    String code() {
        return code;
    }

    /** The header of a frame that was sound; empty when none is kept. */
    byte[] header() {
        int at = text.indexOf(": ");
        String hex = at < 0 ? "" : text.substring(at + 2, Math.min(text.length(), at + 2 + 2 * HEADER_BYTES));
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
