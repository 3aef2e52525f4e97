package org.trigpoint.feeds.klv.packet;

/** Takes the KLV packets of a stream, whatever carried them. */
public interface KlvPackets {
    /** A whole packet: key, length, value. The bytes are valid during the call. */
    void packet(Carriage carriage, byte[] array, int offset, int length);

    /** Bytes that are no packet: one raw message that is rejected. */
    void rejected(KlvFault fault, Carriage carriage);

    /** Something was wrong with the carrier that may have cost messages that nobody saw. */
    void remark(KlvFault fault);
}
