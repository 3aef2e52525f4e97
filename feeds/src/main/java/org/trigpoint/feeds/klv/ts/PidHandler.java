package org.trigpoint.feeds.klv.ts;

/** Takes the payloads of the packets of one PID. */
interface PidHandler {
    /**
     * The payload of a packet.
     *
     * @param unitStart whether a PES packet, or for the first time a section, begins in it
     * @param packetOffsetBytes where the packet began in all that came
     */
    void payload(byte[] array, int offset, int length, boolean unitStart, long packetOffsetBytes);

    /** Packets are missing. */
    void gap();

    /** Nothing more comes. */
    void end();
}
