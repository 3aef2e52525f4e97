package org.trigpoint.feeds.mavlink.frame;

/** Takes what a {@link MavlinkFramer} finds: together all bytes, in their order. */
public interface MavlinkFrames {
    /** Said of frames before which no time is written. */
    long NO_TIME = Long.MIN_VALUE;

    /**
     * A frame whose checksum is right.
     *
     * @param timeEpochMicros when it was recorded, microseconds since 1970 as the log says; {@link #NO_TIME} in a stream
     * @param array holds it, until this returns
     * @param offset of its first byte
     * @param length of the frame
     */
    void frame(long timeEpochMicros, byte[] array, int offset, int length);

    /**
     * Bytes that are no frame.
     *
     * @param fault what the first of them look like: {@code JUNK}, {@code CRC} or {@code TRUNCATED}
     * @param position of the first one in the stream
     * @param bytes how many
     */
    void fault(MavlinkFault fault, long position, long bytes);
}
