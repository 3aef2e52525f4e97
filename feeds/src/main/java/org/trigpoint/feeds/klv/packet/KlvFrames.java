package org.trigpoint.feeds.klv.packet;

/** Takes what a {@link KlvFramer} finds. */
public interface KlvFrames {
    /**
     * A whole packet: key, length, value. The bytes are valid during the call.
     *
     * @param offsetBytes where it began in all that came
     */
    void frame(byte[] array, int offset, int length, long offsetBytes);

    /**
     * Bytes that are no packet: one raw message that is rejected.
     *
     * @param offsetBytes where they began in all that came
     * @param lengthBytes how many
     */
    void fault(KlvFault fault, long offsetBytes, long lengthBytes);
}
