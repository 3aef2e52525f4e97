package org.trigpoint.feeds.cot.tak;

import org.trigpoint.feeds.cot.xml.EventXml;

/**
 * What stands before a message of the TAK protocol. In a mesh, where a datagram is a message: {@code BF}, the version as a varint,
 * {@code BF}; version 0 is XML, version 1 protobuf. In a stream: {@code BF}, the length of the message as a varint.
 *
 * @param kind what it is
 * @param headerBytes its length
 * @param payloadBytes length of the message in a stream; 0 elsewhere
 */
public record TakHeader(Kind kind, int headerBytes, int payloadBytes) {
    /** The byte that every header begins with. */
    public static final byte MAGIC = (byte) 0xbf;

    /** The version of the protocol that is protobuf. */
    public static final int PROTOBUF_VERSION = 1;

    private static final int LENGTH_BYTES = 3;

    /** What the bytes are. */
    public enum Kind {
        STREAM,
        MESH_XML,
        MESH_PROTOBUF,
        /** A version that is not known. */
        MESH_OTHER,
        /** There are too few bytes to tell. */
        UNFINISHED,
        /** No header, or one of a message that is none or too long. */
        NONE
    }

    /** Looks at bytes that begin with {@link #MAGIC}. */
    public static TakHeader of(byte[] bytes, int offset, int length) {
        if (length < LENGTH_BYTES) {
            return bare(Kind.UNFINISHED);
        }
        if (bytes[offset + 2] == MAGIC && bytes[offset + 1] >= 0) {
            return switch (bytes[offset + 1]) {
                case 0 -> new TakHeader(Kind.MESH_XML, 3, 0);
                case PROTOBUF_VERSION -> new TakHeader(Kind.MESH_PROTOBUF, 3, 0);
                default -> new TakHeader(Kind.MESH_OTHER, 3, 0);
            };
        }
        return stream(bytes, offset, offset + length);
    }

    private static TakHeader bare(Kind kind) {
        return new TakHeader(kind, 0, 0);
    }

    /** Any byte may be a magic one: a header counts only before a message whose first field fits into it, and ends it
     * or is followed by another. */
    private static TakHeader stream(byte[] bytes, int offset, int end) {
        int payloadAt = varintEnd(bytes, offset + 1, end);
        if (payloadAt <= 0) {
            return bare(payloadAt == 0 ? Kind.UNFINISHED : Kind.NONE);
        }
        int payloadBytes = varint(bytes, offset + 1, payloadAt);
        if (payloadBytes < 2 || payloadBytes > EventXml.LONGEST_BYTES) {
            return bare(Kind.NONE);
        }
        if (payloadAt >= end) {
            return bare(Kind.UNFINISHED);
        }
        if (bytes[payloadAt] != TakKeys.CONTROL && bytes[payloadAt] != TakKeys.EVENT) {
            return bare(Kind.NONE);
        }
        int fieldAt = varintEnd(bytes, payloadAt + 1, end);
        if (fieldAt <= 0) {
            return bare(fieldAt == 0 ? Kind.UNFINISHED : Kind.NONE);
        }
        int fieldEnd = fieldAt + varint(bytes, payloadAt + 1, fieldAt);
        int payloadEnd = payloadAt + payloadBytes;
        if (fieldEnd < payloadEnd && fieldEnd >= end) {
            return bare(Kind.UNFINISHED);
        }
        boolean fits = fieldEnd == payloadEnd || (fieldEnd < payloadEnd && ProtoReader.isKey(bytes[fieldEnd]));
        return fits ? new TakHeader(Kind.STREAM, payloadAt - offset, payloadBytes) : bare(Kind.NONE);
    }

    /** Behind a varint of up to three bytes; 0 when it is not all there, -1 when it is longer. */
    private static int varintEnd(byte[] bytes, int offset, int end) {
        for (int i = offset; i < offset + LENGTH_BYTES; i++) {
            if (i >= end) {
                return 0;
            }
            if (bytes[i] >= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int varint(byte[] bytes, int offset, int end) {
        int value = 0;
        for (int i = end - 1; i >= offset; i--) {
            value = (value << 7) | (bytes[i] & 0x7f);
        }
        return value;
    }
}
