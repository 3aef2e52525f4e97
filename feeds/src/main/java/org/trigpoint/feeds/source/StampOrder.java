package org.trigpoint.feeds.source;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;

/** Makes stamps that only go forward, and keeps what was stamped until the batch is taken. For the consumer thread. */
final class StampOrder {
    /**
     * Messages of one microsecond, at most. What shares its arrival with what may follow cannot be handled yet, so a file whose
     * clock stands still must move on a little; counted, so that a file always gets the same stamps.
     */
    private static final int MOST_AT_ONCE = 1_024;

    private long lastEpochMicros = Long.MIN_VALUE;
    private int atOnce;
    private int lastSource;
    private long progressEpochMicros;
    private List<Message<Recorded>> messages = new ArrayList<>();

    /** Every arrival will be later than this. */
    StampOrder(long afterEpochMicros) {
        progressEpochMicros = afterEpochMicros;
    }

    /** True once anything was stamped, here or before a restart. */
    boolean hasLast() {
        return floor() != Long.MIN_VALUE;
    }

    private long floor() {
        long afterProgress = progressEpochMicros == Long.MIN_VALUE ? Long.MIN_VALUE : progressEpochMicros + 1;
        return Math.max(afterProgress, lastEpochMicros);
    }

    /** Stamps a body with this time, or with the nearest later one that keeps the order. */
    Stamp hand(long timeEpochMicros, int source, long sequence, Recorded body) {
        long arrival = Math.max(timeEpochMicros, floor());
        if (arrival == lastEpochMicros && (source < lastSource || atOnce == MOST_AT_ONCE)) {
            arrival++;
        }
        atOnce = arrival == lastEpochMicros ? atOnce + 1 : 1;
        lastEpochMicros = arrival;
        lastSource = source;
        Stamp stamp = new Stamp(arrival, source, sequence);
        messages.add(Message.ofIngest(stamp, body));
        return stamp;
    }

    /**
     * How far everything has been handed over.
     *
     * @param clockEpochMicros as far as the clock alone says
     * @param ended true when nothing will follow
     */
    long progress(long clockEpochMicros, boolean ended) {
        long handed = lastEpochMicros == Long.MIN_VALUE || ended ? lastEpochMicros : lastEpochMicros - 1;
        progressEpochMicros = Math.max(progressEpochMicros, Math.max(handed, clockEpochMicros));
        return progressEpochMicros;
    }

    List<Message<Recorded>> takeMessages() {
        List<Message<Recorded>> taken = messages;
        messages = new ArrayList<>(Math.min(Intake.BATCH_LIMIT, 2 * taken.size() + 16));
        return taken;
    }
}
