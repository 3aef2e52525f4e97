package org.trigpoint.fusion.join;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;

/**
 * Copies of a filter as it was after some measurements of its {@link Window}, oldest first: whence a run begins again, and where
 * the base moves to.
 *
 * <p>One is made every {@value #APART_MICROS} µs, at most {@value #MOST}; those that become free are used again. Bytes: count, then
 * for each i32 how many measurements of the window lie before it, {@link Filter}.
 */
final class Marks {
    static final int MOST = 4;
    static final long APART_MICROS = Kinematics.WINDOW_MICROS / 3;

    private final @Nullable Filter[] filters = new @Nullable Filter[MOST];
    private final int[] after = new int[MOST];
    private int size;
    /** Times of the first and the last, here to be seen without a look at them. */
    private long firstEpochMicros;

    private long lastEpochMicros;

    /** Reads what {@link #offer} reads: see {@link org.trigpoint.flow.Step#touch}. */
    long touch() {
        return after[0] + lastEpochMicros;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** True when the first is older than this time: then the base may have to move to it. */
    boolean isFirstBefore(long epochMicros) {
        return size > 0 && firstEpochMicros < epochMicros;
    }

    Filter first() {
        return filter(0);
    }

    /** The index in the window of the measurement after the first. */
    int firstAfter() {
        return after[0];
    }

    Filter last() {
        return filter(size - 1);
    }

    /** The index in the window of the measurement after the last. */
    int lastAfter() {
        return after[size - 1];
    }

    private Filter filter(int index) {
        return Objects.requireNonNull(filters[index]);
    }

    /** Marks the head, if that is due. */
    void offer(Filter head, Filter base, int windowCount) {
        if (size < MOST && isDue(head.timeEpochMicros, base)) {
            add(head, windowCount);
        }
    }

    private boolean isDue(long headEpochMicros, Filter base) {
        if (size == 0) {
            return !base.hasBegun() || headEpochMicros - base.timeEpochMicros >= APART_MICROS;
        }
        return headEpochMicros - lastEpochMicros >= APART_MICROS;
    }

    private void add(Filter head, int windowCount) {
        Filter spare = filters[size];
        if (spare == null) {
            spare = new Filter();
            filters[size] = spare;
        }
        spare.copy(head);
        after[size++] = windowCount;
        note();
    }

    private void note() {
        if (size > 0) {
            firstEpochMicros = filter(0).timeEpochMicros;
            lastEpochMicros = filter(size - 1).timeEpochMicros;
        }
    }

    /** Takes the first away, and with it the measurements before it. */
    void dropFirst() {
        int dropped = after[0];
        Filter spare = filters[0];
        size--;
        for (int i = 0; i < size; i++) {
            filters[i] = filters[i + 1];
            after[i] = after[i + 1] - dropped;
        }
        filters[size] = spare;
        note();
    }

    /** One measurement was taken from the front of the window; the base has come past what stood before it. */
    void shift() {
        if (size > 0 && after[0] == 1) {
            dropFirst();
            return;
        }
        for (int i = 0; i < size; i++) {
            after[i]--;
        }
    }

    /** Takes away those that do not hold any more when a measurement was put in at this index. */
    void dropAfter(int index) {
        while (size > 0 && after[size - 1] > index) {
            size--;
        }
        note();
    }

    void clear() {
        size = 0;
        java.util.Arrays.fill(filters, null);
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(size, out);
        for (int i = 0; i < size; i++) {
            out.writeInt(after[i]);
            filter(i).write(out);
        }
    }

    /** @param windowCount measurements in the window */
    void read(DataInput in, int windowCount) throws IOException {
        clear();
        int written = Fields.readCount(in, MOST, "marks");
        for (int i = 0; i < written; i++) {
            int at = in.readInt();
            if (at < (size == 0 ? 1 : after[size - 1]) || at > windowCount) {
                throw new IOException("A mark after " + at + " of " + windowCount + " measurements");
            }
            Filter read = new Filter();
            read.read(in);
            add(read, at);
        }
    }
}
