package org.trigpoint.storage.journal;

/**
 * A place in a journal that is not as it was written.
 *
 * @param segment name of the file
 * @param offsetBytes where in it
 * @param lengthBytes how much is unreadable; 0 when only the chain is broken
 * @param code what kind, for counters
 * @param detail for people
 */
public record Damage(String segment, long offsetBytes, long lengthBytes, Code code, String detail) {
    /** Kinds of damage. */
    public enum Code {
        /** The head of a segment is unreadable. Its blocks are read all the same. */
        SEGMENT_HEADER,
        /** Bytes that are no block. */
        NOT_A_BLOCK,
        /** A block whose content differs from its checksum. */
        CHECKSUM,
        /** A block whose checksum is right and whose records cannot be read: another version wrote it. */
        CONTENT,
        /** The last block is not whole: the process or the machine stopped while it was written. */
        TORN_TAIL,
        /** A block does not follow, by its hash, from the one before. */
        CHAIN_BREAK,
        /** A segment is gone that no limit removed. */
        MISSING_SEGMENT
    }

    @Override
    public String toString() {
        return segment + " at byte " + offsetBytes + ": " + code + ", " + detail;
    }
}
