package org.trigpoint.simulation.mavlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A frame of MAVLink 2 without a signature (MAVLink developer guide, "Packet Serialization"):
 *
 * <pre>
 * FD  length  0 0  sequence  system  component  message, 3 bytes  payload without zeros at its end  checksum, 2 bytes
 * </pre>
 *
 * <p>Numbers are little-endian. The checksum is CRC-16/MCRF4XX over all but the first byte and a byte that belongs to the message.
 */
final class FrameWriter {
    private static final int MAGIC = 0xFD;
    private static final int HEADER_BYTES = 10;
    private static final int CHECKSUM_BYTES = 2;
    private static final int AUTOPILOT = 1;

    private final Message message;
    private final ByteBuffer payload;

    /** The messages that are sent, with their numbers, lengths and the bytes of their checksums (common.xml). */
    enum Message {
        HEARTBEAT(0, 9, 50),
        SYS_STATUS(1, 31, 124),
        GPS_RAW_INT(24, 52, 24),
        ATTITUDE(30, 28, 39),
        GLOBAL_POSITION_INT(33, 28, 104),
        FENCE_STATUS(162, 9, 189);

        private final int id;
        private final int bytes;
        private final int crcExtra;

        Message(int id, int bytes, int crcExtra) {
            this.id = id;
            this.bytes = bytes;
            this.crcExtra = crcExtra;
        }
    }

    FrameWriter(Message message) {
        this.message = message;
        payload = ByteBuffer.allocate(message.bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    FrameWriter u8(int value) {
        payload.put((byte) value);
        return this;
    }

    FrameWriter u16(int value) {
        payload.putShort((short) value);
        return this;
    }

    FrameWriter u32(long value) {
        payload.putInt((int) value);
        return this;
    }

    FrameWriter u64(long value) {
        payload.putLong(value);
        return this;
    }

    FrameWriter f32(double value) {
        payload.putFloat((float) value);
        return this;
    }

    /**
     * The whole frame.
     *
     * @param sequence counts the frames of a system, modulo 256
     */
    byte[] frame(int system, int sequence) {
        int length = payload.capacity();
        while (length > 1 && payload.get(length - 1) == 0) {
            length--;
        }
        byte[] frame = Arrays.copyOf(
                new byte[] {
                    (byte) MAGIC,
                    (byte) length,
                    0,
                    0,
                    (byte) sequence,
                    (byte) system,
                    AUTOPILOT,
                    (byte) message.id,
                    (byte) (message.id >> 8),
                    (byte) (message.id >> 16)
                },
                HEADER_BYTES + length + CHECKSUM_BYTES);
        payload.get(0, frame, HEADER_BYTES, length);
        int checksum = 0xFFFF;
        for (int i = 1; i < HEADER_BYTES + length; i++) {
            checksum = add(checksum, frame[i]);
        }
        checksum = add(checksum, message.crcExtra);
        frame[HEADER_BYTES + length] = (byte) checksum;
        frame[HEADER_BYTES + length + 1] = (byte) (checksum >> 8);
        return frame;
    }

    private static int add(int checksum, int octet) {
        int mixed = (octet ^ checksum) & 0xFF;
        mixed = (mixed ^ (mixed << 4)) & 0xFF;
        return ((checksum >> 8) ^ (mixed << 8) ^ (mixed << 3) ^ (mixed >> 4)) & 0xFFFF;
    }
}
