package org.trigpoint.feeds.cot;

import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.TakMessage;
import org.trigpoint.feeds.cot.tak.TakHeader;
import org.trigpoint.feeds.cot.tak.TakProtobuf;
import org.trigpoint.feeds.cot.xml.EventXml;

/** Values to one message. Reading it gives the same values, as far as its form can hold them. */
public final class CotEncoder {
    private static final byte[] MESH_HEADER = {TakHeader.MAGIC, TakHeader.PROTOBUF_VERSION, TakHeader.MAGIC};

    private CotEncoder() {}

    /** An event as a document of XML in UTF-8. */
    public static byte[] xml(CotEvent event) {
        return EventXml.encode(event);
    }

    /** A message of the TAK protocol for a stream. */
    public static byte[] takStream(TakMessage message) {
        byte[] payload = TakProtobuf.encode(message);
        return joined(TakProtobuf.streamHeader(payload.length), payload);
    }

    /** A message of the TAK protocol for a datagram. */
    public static byte[] takMesh(TakMessage message) {
        return joined(MESH_HEADER, TakProtobuf.encode(message));
    }

    private static byte[] joined(byte[] header, byte[] payload) {
        byte[] message = new byte[header.length + payload.length];
        System.arraycopy(header, 0, message, 0, header.length);
        System.arraycopy(payload, 0, message, header.length, payload.length);
        return message;
    }
}
