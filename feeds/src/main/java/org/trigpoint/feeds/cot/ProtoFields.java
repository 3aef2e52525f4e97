package org.trigpoint.feeds.cot;

import org.trigpoint.feeds.cot.xml.EventXml;

/** Goes from field to field of a message of protobuf, to find where one ends of which no length was sent. */
final class ProtoFields {
    /** More bytes are needed. */
    static final int UNFINISHED = -1;

    /** There is no field. */
    static final int NONE = -2;

    private static final int LONGEST_KEY = 5;
    private static final int LONGEST_VARINT = 10;
    private static final int LONGEST_LENGTH = 3;

    private ProtoFields() {}

    /** Where the field ends that begins here. */
    static int next(byte[] bytes, int at, int limit) {
        int valueAt = varintEnd(bytes, at, limit, LONGEST_KEY);
        if (valueAt < 0) {
            return valueAt;
        }
        int end = switch (bytes[at] & 7) {
            case 0 -> varintEnd(bytes, valueAt, limit, LONGEST_VARINT);
            case 1 -> valueAt + 8;
            case 2 -> lengthEnd(bytes, valueAt, limit);
            case 5 -> valueAt + 4;
            default -> NONE;
        };
        return end > limit ? UNFINISHED : end;
    }

    private static int lengthEnd(byte[] bytes, int at, int limit) {
        int end = varintEnd(bytes, at, limit, LONGEST_LENGTH);
        if (end < 0) {
            return end;
        }
        int length = 0;
        for (int i = end - 1; i >= at; i--) {
            length = (length << 7) | (bytes[i] & 0x7f);
        }
        return length > EventXml.LONGEST_BYTES ? NONE : end + length;
    }

    private static int varintEnd(byte[] bytes, int at, int limit, int longest) {
        for (int i = at; i < at + longest; i++) {
            if (i >= limit) {
                return UNFINISHED;
            }
            if (bytes[i] >= 0) {
                return i + 1;
            }
        }
        return NONE;
    }
}
