package org.trigpoint.feeds.report;

import org.trigpoint.model.recording.Raw;

/** A digest of 64 bits (FNV-1a), by which the same message is known when it comes again. */
public final class RawDigest {
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private RawDigest() {}

    /** Of all bytes of a raw message. */
    public static long of(Raw raw) {
        long hash = BASIS;
        for (int i = raw.offset(); i < raw.offset() + raw.length(); i++) {
            hash = (hash ^ raw.array()[i]) * PRIME;
        }
        return hash;
    }
}
