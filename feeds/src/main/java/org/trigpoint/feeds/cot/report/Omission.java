package org.trigpoint.feeds.cot.report;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * A raw message that stands for one that was left out before the journal, so that it is counted: {@code <!--trigpoint code-->}. No
 * message of a stream begins so.
 */
public final class Omission {
    /** What says where a person is, or what a person said. */
    public static final String PERSON = "person";

    private static final byte[] BEGINNING = "<!--trigpoint ".getBytes(US_ASCII);
    private static final byte[] END = "-->".getBytes(US_ASCII);

    private Omission() {}

    /** The message that stands for one that was left out for this reason. */
    public static byte[] of(String code) {
        byte[] middle = code.getBytes(US_ASCII);
        byte[] message = Arrays.copyOf(BEGINNING, BEGINNING.length + middle.length + END.length);
        System.arraycopy(middle, 0, message, BEGINNING.length, middle.length);
        System.arraycopy(END, 0, message, BEGINNING.length + middle.length, END.length);
        return message;
    }

    /** Why a message was left out; empty for one that was not. */
    public static String codeOf(byte[] array, int offset, int length) {
        int least = BEGINNING.length + END.length;
        if (length < least
                || !Arrays.equals(array, offset, offset + BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
            return "";
        }
        return new String(array, offset + BEGINNING.length, length - least, US_ASCII);
    }
}
