package org.trigpoint.feeds.klv.packet;

/**
 * Goes in place over what a local set or a series is made of: BER-OID numbers, BER lengths, values (MISB ST 0107). Says where it
 * was broken instead of throwing.
 */
public final class ItemCursor {
    /** Tags and identifiers have at most so many bytes: 28 bits. */
    private static final int LONGEST_OID_BYTES = 4;

    private final byte[] array;
    private final int end;
    private int next;
    private int tag;
    private int valueOffset;
    private int valueLength;
    private boolean broken;

    public ItemCursor(byte[] array, int offset, int length) {
        this.array = array;
        next = offset;
        end = offset + length;
    }

    /** Goes to the next item of a local set: tag, length, value. False at the end, and where an item is broken. */
    public boolean next() {
        return more() && readTag() && readValue();
    }

    /** Goes to the next element of a series: length, value. False at the end, and where an element is broken. */
    public boolean nextOfSeries() {
        return more() && readValue();
    }

    /** Reads a BER-OID number: seven bits a byte, the highest first. False, and broken, when it is none. */
    public boolean readTag() {
        int number = 0;
        for (int i = next; i < end && i < next + LONGEST_OID_BYTES; i++) {
            number = (number << 7) | (array[i] & 0x7f);
            if (array[i] >= 0) {
                tag = number;
                next = i + 1;
                return true;
            }
        }
        broken = true;
        return false;
    }

    private boolean more() {
        return !broken && next < end;
    }

    private boolean readValue() {
        long length = Ber.length(array, next, end);
        if (length >= 0) {
            int from = next + Ber.lengthBytes(array[next]);
            if (length <= end - from) {
                valueOffset = from;
                valueLength = (int) length;
                next = from + valueLength;
                return true;
            }
        }
        broken = true;
        return false;
    }

    /** Whether an item does not end where it should. */
    public boolean broken() {
        return broken;
    }

    /** Where the next item begins; where it is broken, the item that is. */
    public int offset() {
        return next;
    }

    /** What has not been read. */
    public int remaining() {
        return end - next;
    }

    public int tag() {
        return tag;
    }

    public int valueOffset() {
        return valueOffset;
    }

    public int valueLength() {
        return valueLength;
    }
}
