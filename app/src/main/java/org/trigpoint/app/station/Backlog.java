package org.trigpoint.app.station;

import java.util.concurrent.atomic.AtomicLong;
import org.trigpoint.feeds.source.Batch;

/** How far the steps are behind what is written down. For any thread. */
final class Backlog {
    private static final double MICROS_PER_SECOND = 1e6;

    private final AtomicLong came = new AtomicLong();
    private final AtomicLong handled = new AtomicLong();
    private volatile long cameEpochMicros = Long.MIN_VALUE;
    private volatile long handledEpochMicros = Long.MIN_VALUE;

    /** A batch is in the journal. */
    void came(Batch batch) {
        came.addAndGet(batch.messages().size());
        cameEpochMicros = Math.max(cameEpochMicros, batch.progressEpochMicros());
    }

    /** The picture has a batch. */
    void handled(Batch batch) {
        handled.addAndGet(batch.messages().size());
        handledEpochMicros = Math.max(handledEpochMicros, batch.progressEpochMicros());
    }

    /** Messages that are written down and that no step has. */
    long waiting() {
        return Math.max(0, came.get() - handled.get());
    }

    /** Messages that went through the steps. */
    long handled() {
        return handled.get();
    }

    /** How much older what the steps have is than what is written down; 0 before the first batch. */
    double lagSeconds() {
        return behindSeconds(cameEpochMicros);
    }

    /** How much older what the picture shows is than a moment; 0 before the first batch. */
    double behindSeconds(long epochMicros) {
        long shown = handledEpochMicros;
        return shown == Long.MIN_VALUE || epochMicros <= shown ? 0 : (epochMicros - shown) / MICROS_PER_SECOND;
    }
}
