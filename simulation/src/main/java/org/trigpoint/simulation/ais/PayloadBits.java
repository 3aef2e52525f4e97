package org.trigpoint.simulation.ais;

/**
 * The bits of one message, filled from the left, most significant bit first.
 *
 * <p>Reused for message after message; grows to the five slots that a message may fill (1,064 bits).
 */
public final class PayloadBits {
    /** Longest message: five slots (ITU-R M.1371-5, Annex 8, table 43). */
    public static final int MAX_BITS = 1064;

    private final byte[] sixes = new byte[(MAX_BITS + 5) / 6];
    private int bits;
    private long pending;
    private int pendingBits;

    /** Empties it. */
    public PayloadBits clear() {
        bits = 0;
        pending = 0;
        pendingBits = 0;
        return this;
    }

    /** Appends the low bits of a value, 1 to 32 of them; a negative value goes as two's complement. */
    public PayloadBits put(int width, long value) {
        if (bits + width > MAX_BITS) {
            throw new IllegalArgumentException((bits + width) + " bits are more than a message holds, " + MAX_BITS);
        }
        pending = (pending << width) | (value & ((1L << width) - 1));
        pendingBits += width;
        int at = bits / 6;
        while (pendingBits >= 6) {
            pendingBits -= 6;
            sixes[at++] = (byte) ((pending >>> pendingBits) & 0x3F);
        }
        bits += width;
        return this;
    }

    /** Appends one bit. */
    public PayloadBits put(boolean flag) {
        return put(1, flag ? 1 : 0);
    }

    /** Appends zero bits. */
    public PayloadBits skip(int width) {
        return put(width, 0);
    }

    /**
     * Appends text in six-bit ASCII (M.1371-5, Annex 8, table 47), padded with @ and cut at the width. Lower case goes as upper
     * case, a character outside the table as a question mark.
     */
    public PayloadBits putText(int characters, String text) {
        for (int i = 0; i < characters; i++) {
            put(6, i < text.length() ? sixBitsOf(text.charAt(i)) : 0);
        }
        return this;
    }

    /** Appends bits written as hexadecimal digits, four bits each. */
    public PayloadBits putHex(String hexDigits) {
        for (int i = 0; i < hexDigits.length(); i++) {
            put(4, Character.digit(hexDigits.charAt(i), 16));
        }
        return this;
    }

    private static int sixBitsOf(char character) {
        char upper = character >= 'a' && character <= 'z' ? (char) (character - 32) : character;
        if (upper >= 64 && upper <= 95) {
            return upper - 64;
        }
        return upper >= 32 && upper <= 63 ? upper : '?';
    }

    public int length() {
        return bits;
    }

    /** Six-bit groups, the last one filled with zero bits. */
    int groups() {
        return (bits + 5) / 6;
    }

    /** Zero bits that fill the last group, 0 to 5. */
    int fillBits() {
        return groups() * 6 - bits;
    }

    /** One six-bit group, 0 to 63. */
    int group(int index) {
        if (index < bits / 6) {
            return sixes[index];
        }
        return (int) (pending << (6 - pendingBits)) & 0x3F;
    }
}
