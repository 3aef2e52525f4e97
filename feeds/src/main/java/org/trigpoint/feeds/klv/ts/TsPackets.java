package org.trigpoint.feeds.klv.ts;

/** Takes what a {@link TsFramer} finds. */
public interface TsPackets {
    /**
     * A packet of {@link TsFramer#PACKET_BYTES} bytes, which are valid during the call.
     *
     * @param offsetBytes where it began in all that came
     */
    void packet(byte[] array, int offset, long offsetBytes);

    /**
     * Bytes that are no packets.
     *
     * @param offsetBytes where they began in all that came
     * @param lengthBytes how many
     */
    void unsynced(long offsetBytes, long lengthBytes);
}
