package org.trigpoint.storage.history;

/** The trees of a GeoPackage have times in seconds since 2026 began, in 32 bits and rounded outward: what they find is looked at once more. */
final class SegmentTree {
    private static final long EPOCH_MICROS = 1_767_225_600_000_000L;
    private static final double MICROS_PER_SECOND = 1e6;

    private SegmentTree() {}

    /** A time as a tree has it. */
    static double seconds(long epochMicros) {
        return ((double) epochMicros - EPOCH_MICROS) / MICROS_PER_SECOND;
    }

    /** A time of a tree. */
    static long epochMicros(double seconds) {
        return EPOCH_MICROS + (long) (seconds * MICROS_PER_SECOND);
    }
}
