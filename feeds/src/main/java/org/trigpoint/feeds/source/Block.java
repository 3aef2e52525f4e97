package org.trigpoint.feeds.source;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;

/** Bodies with their times, in order: what a source's thread fills and the consumer empties, each at its turn. */
final class Block {
    private final @Nullable Recorded[] bodies;
    private final long[] timesEpochMicros;
    private int from;
    private int to;
    private long bytes;

    Block(int capacity) {
        bodies = new @Nullable Recorded[capacity];
        timesEpochMicros = new long[capacity];
    }

    int size() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** Bytes of the raw messages ever added since it was last empty. */
    long bytes() {
        return bytes;
    }

    void add(Recorded body, long timeEpochMicros) {
        bodies[to] = body;
        timesEpochMicros[to++] = timeEpochMicros;
        bytes += body instanceof Raw raw ? raw.length() : 0;
    }

    /** Body at an index from the front. */
    Recorded body(int index) {
        return java.util.Objects.requireNonNull(bodies[from + index]);
    }

    void setBody(int index, Recorded body) {
        bodies[from + index] = body;
    }

    long timeEpochMicros(int index) {
        return timesEpochMicros[from + index];
    }

    void setTimes(int begin, int end, long timeEpochMicros) {
        java.util.Arrays.fill(timesEpochMicros, from + begin, from + end, timeEpochMicros);
    }

    /** Takes the body at the front away. */
    Recorded remove() {
        Recorded body = java.util.Objects.requireNonNull(bodies[from]);
        bodies[from++] = null;
        if (from == to) {
            from = 0;
            to = 0;
            bytes = 0;
        }
        return body;
    }

    /** Moves everything from this index on into an empty block. */
    void moveTail(int begin, Block empty) {
        for (int i = begin; i < size(); i++) {
            Recorded body = body(i);
            empty.add(body, timeEpochMicros(i));
            bytes -= body instanceof Raw raw ? raw.length() : 0;
            bodies[from + i] = null;
        }
        to = from + begin;
    }
}
