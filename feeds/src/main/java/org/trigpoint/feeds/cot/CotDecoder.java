package org.trigpoint.feeds.cot;

import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.tak.TakHeader;
import org.trigpoint.feeds.cot.tak.TakProtobuf;
import org.trigpoint.feeds.cot.xml.EventXml;

/** One message to its values: a frame of {@link CotFramer}, or a datagram. */
public final class CotDecoder {
    private CotDecoder() {}

    /** Reads one message, without telephone numbers of contacts. */
    public static CotDecoded decode(byte[] bytes, int offset, int length) {
        return decode(bytes, offset, length, false);
    }

    /**
     * Reads one message: XML, or protobuf behind a header of the TAK protocol.
     *
     * @param keepsPhones whether telephone numbers of contacts are read
     */
    public static CotDecoded decode(byte[] bytes, int offset, int length, boolean keepsPhones) {
        if (length == 0 || bytes[offset] != TakHeader.MAGIC) {
            return EventXml.decode(bytes, offset, length, keepsPhones);
        }
        TakHeader header = TakHeader.of(bytes, offset, length);
        int headerBytes = header.headerBytes();
        int left = length - headerBytes;
        return switch (header.kind()) {
            case MESH_XML -> shifted(EventXml.decode(bytes, offset + headerBytes, left, keepsPhones), headerBytes);
            case MESH_PROTOBUF -> protobuf(bytes, offset, headerBytes, left, keepsPhones);
            case STREAM -> {
                if (header.payloadBytes() != left) {
                    boolean tooFew = left < header.payloadBytes();
                    yield new CotDecoded.Rejected(
                            tooFew ? CotFault.TRUNCATED : CotFault.PROTOBUF,
                            Math.min(length, headerBytes + header.payloadBytes()));
                }
                yield protobuf(bytes, offset, headerBytes, left, keepsPhones);
            }
            case MESH_OTHER -> new CotDecoded.Rejected(CotFault.TAK_VERSION, 1);
            case UNFINISHED -> new CotDecoded.Rejected(CotFault.TRUNCATED, length);
            case NONE -> new CotDecoded.Rejected(CotFault.PROTOBUF, 1);
        };
    }

    private static CotDecoded protobuf(byte[] bytes, int offset, int headerBytes, int length, boolean keepsPhones) {
        if (length > EventXml.LONGEST_BYTES) {
            return new CotDecoded.Rejected(CotFault.TOO_LONG, EventXml.LONGEST_BYTES);
        }
        return shifted(TakProtobuf.decode(bytes, offset + headerBytes, length, keepsPhones), headerBytes);
    }

    private static CotDecoded shifted(CotDecoded decoded, int headerBytes) {
        return decoded instanceof CotDecoded.Rejected(CotFault fault, int offsetBytes)
                ? new CotDecoded.Rejected(fault, offsetBytes + headerBytes)
                : decoded;
    }
}
