package org.trigpoint.feeds.mavlink.frame;

/**
 * A view of one frame, in place (MAVLink developer guide, "Packet Serialization").
 *
 * <p>Version 1: {@code FE}, length of the payload, sequence, system, component, message (1 byte), payload, checksum (2 bytes, little
 * end first). Version 2: {@code FD}, length of the payload, flags that must be understood, flags that need not, sequence, system,
 * component, message (3 bytes), payload without zeros at its end, checksum, and when the first flag says so a signature: link, time
 * (6 bytes), and 6 bytes of a hash.
 */
public final class MavlinkFrame {
    /** First byte of a frame of version 1. */
    public static final int VERSION_1 = 0xfe;

    /** First byte of a frame of version 2. */
    public static final int VERSION_2 = 0xfd;

    /** Longest frame: a header, 255 bytes, a checksum and a signature. */
    public static final int LONGEST_BYTES = 280;

    static final int SIGNED = 1;
    static final int SIGNATURE_BYTES = 13;
    static final int HEADER_1_BYTES = 6;
    static final int HEADER_2_BYTES = 10;

    /** 2015-01-01T00:00:00Z, from which signatures count. */
    private static final long EPOCH_2015_MICROS = 1_420_070_400_000_000L;

    /** 48 bits of these are 89 years. */
    private static final int MICROS_PER_TICK = 10;

    private byte[] array = new byte[LONGEST_BYTES];
    private int offset;

    /**
     * How long the frame is that begins here, by its header; the frame may be cut off.
     *
     * @param limit end of what may be read
     * @return 0 when no frame begins here, -1 when too little of it is there to know
     */
    public static int lengthAt(byte[] array, int offset, int limit) {
        if (offset >= limit) {
            return -1;
        }
        int first = array[offset] & 0xff;
        if (first == VERSION_1) {
            return offset + 1 >= limit ? -1 : HEADER_1_BYTES + (array[offset + 1] & 0xff) + 2;
        }
        if (first != VERSION_2) {
            return 0;
        }
        if (offset + 2 >= limit) {
            return -1;
        }
        int signature = (array[offset + 2] & SIGNED) != 0 ? SIGNATURE_BYTES : 0;
        return HEADER_2_BYTES + (array[offset + 1] & 0xff) + 2 + signature;
    }

    /** True when these bytes hold at least the header of a frame. */
    public static boolean isHeader(byte[] bytes) {
        int first = bytes.length == 0 ? 0 : bytes[0] & 0xff;
        return (first == VERSION_1 && bytes.length >= HEADER_1_BYTES)
                || (first == VERSION_2 && bytes.length >= HEADER_2_BYTES);
    }

    /** Looks at the frame that begins here, all of which must be there. */
    public MavlinkFrame at(byte[] array, int offset) {
        this.array = array;
        this.offset = offset;
        return this;
    }

    /** 1 or 2. */
    public int version() {
        return octet(0) == VERSION_1 ? 1 : 2;
    }

    /** Length of the whole frame. */
    public int length() {
        return payloadOffset() - offset + payloadLength() + 2 + (isSigned() ? SIGNATURE_BYTES : 0);
    }

    public int payloadLength() {
        return octet(1);
    }

    /** Where the payload begins in {@link #array}. */
    public int payloadOffset() {
        return offset + (version() == 1 ? HEADER_1_BYTES : HEADER_2_BYTES);
    }

    /** The bytes that the frame is in: not only its own, and for reading only. */
    public byte[] array() {
        return array;
    }

    /** Where the frame begins in {@link #array}. */
    public int offset() {
        return offset;
    }

    /** Flags that a receiver must understand or drop the frame; 0 in version 1. */
    public int incompatibleFlags() {
        return version() == 1 ? 0 : octet(2);
    }

    /** Counts the frames of a component, modulo 256. */
    public int sequence() {
        return octet(version() == 1 ? 2 : 4);
    }

    public int system() {
        return octet(version() == 1 ? 3 : 5);
    }

    public int component() {
        return octet(version() == 1 ? 4 : 6);
    }

    public int messageId() {
        return version() == 1 ? octet(5) : octet(7) | (octet(8) << 8) | (octet(9) << 16);
    }

    public boolean isSigned() {
        return (incompatibleFlags() & SIGNED) != 0;
    }

    /** Number of the link that a signed frame was sent over. */
    public int linkId() {
        return octet(signatureAt());
    }

    /** When a signed frame was signed, by the sender's clock, in microseconds since 1970. */
    public long signedEpochMicros() {
        long ticks = 0;
        for (int i = 6; i >= 1; i--) {
            ticks = (ticks << 8) | octet(signatureAt() + i);
        }
        return EPOCH_2015_MICROS + ticks * MICROS_PER_TICK;
    }

    private int signatureAt() {
        return payloadOffset() - offset + payloadLength() + 2;
    }

    /** Whether the checksum is right with this byte at its end. */
    public boolean checksumFits(int crcExtra) {
        return Checksum.add(bodyChecksum(), crcExtra) == sentChecksum();
    }

    /**
     * The byte with which the checksum is right: that which the sender's definition of the message leads to, when the frame is whole.
     * Of damaged frames one in 256 has one; the others give -1.
     */
    public int crcExtra() {
        int body = bodyChecksum();
        int sent = sentChecksum();
        for (int extra = 0; extra < 256; extra++) {
            if (Checksum.add(body, extra) == sent) {
                return extra;
            }
        }
        return -1;
    }

    int bodyChecksum() {
        return Checksum.of(array, offset + 1, payloadOffset() - offset - 1 + payloadLength());
    }

    private int sentChecksum() {
        int at = payloadOffset() - offset + payloadLength();
        return octet(at) | (octet(at + 1) << 8);
    }

    private int octet(int at) {
        return array[offset + at] & 0xff;
    }
}
