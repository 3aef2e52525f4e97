package org.trigpoint.feeds.cot.tak;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the wire format of protobuf 3: what is zero, empty or null is left out. */
final class ProtoWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ProtoWriter varint(int key, long value) {
        if (value != 0) {
            varint(key);
            varint(value);
        }
        return this;
    }

    ProtoWriter fixed64(int key, double decimalNumber) {
        long bits = Double.doubleToRawLongBits(decimalNumber);
        if (bits != 0) {
            varint(key);
            for (int shift = 0; shift < 64; shift += 8) {
                out.write((int) (bits >>> shift));
            }
        }
        return this;
    }

    ProtoWriter text(int key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            bytes(key, text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** A message in a message; it is there also when all in it is left out. */
    ProtoWriter message(int key, ProtoWriter message) {
        bytes(key, message.toBytes());
        return this;
    }

    /** All fields of another. */
    ProtoWriter append(ProtoWriter fields) {
        out.writeBytes(fields.toBytes());
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** The bytes of a varint. */
    static byte[] varintBytes(long value) {
        ProtoWriter writer = new ProtoWriter();
        writer.varint(value);
        return writer.toBytes();
    }

    private void bytes(int key, byte[] bytes) {
        varint(key);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
