package org.trigpoint.feeds.mavlink.dataflash;

/** Takes what a {@link DataFlashFramer} finds: together all bytes, in their order. */
public interface LogRecords {
    /**
     * A record.
     *
     * @param format how it is laid out
     * @param array holds it, until this returns
     * @param offset of its header
     */
    void record(LogFormat format, byte[] array, int offset);

    /**
     * Bytes that are no record.
     *
     * @param fault what the first of them look like
     * @param position of the first one in the log
     * @param bytes how many
     */
    void fault(LogFault fault, long position, long bytes);
}
