package org.trigpoint.flow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step sees during one call, and what it asks for, to be taken up after the call or let go: the part that is the same for whoever
 * carries it.
 *
 * @param <O> what the step emits
 */
public abstract class StepContext<O> implements Out<O>, Timers, Board {
    /** When an alarm is due that is not set. */
    public static final long NO_ALARM = Long.MAX_VALUE;

    private Stamp stamp = Stamp.FIRST;
    private long alarmEpochMicros = NO_ALARM;
    private boolean forgotten;

    /**
     * Begins a call.
     *
     * @param presentAlarmEpochMicros the instance's alarm before it; {@link #NO_ALARM} for none
     */
    protected final void begin(Stamp at, long presentAlarmEpochMicros) {
        stamp = at;
        alarmEpochMicros = presentAlarmEpochMicros;
        forgotten = false;
    }

    /** When the alarm shall fire after this call; {@link #NO_ALARM} for not at all. */
    public final long alarmEpochMicros() {
        return alarmEpochMicros;
    }

    /** True when the instance's state shall go. */
    public final boolean isForgotten() {
        return forgotten;
    }

    @Override
    public final Stamp stamp() {
        return stamp;
    }

    @Override
    public final Timers timers() {
        return this;
    }

    @Override
    public final Board board() {
        return this;
    }

    @Override
    public final void forget() {
        forgotten = true;
    }

    @Override
    public final void set(long atEpochMicros) {
        alarmEpochMicros = Math.max(atEpochMicros, stamp.arrivalEpochMicros() + 1);
    }

    @Override
    public final void clear() {
        alarmEpochMicros = NO_ALARM;
    }

    @Override
    public final <N extends Notice> Optional<N> find(String slot, Class<N> type) {
        Notice notice = inForce(slot);
        return type.isInstance(notice) ? Optional.of(type.cast(notice)) : Optional.empty();
    }

    /** The newest notice of a slot at the stamp of the call; null for none. */
    protected abstract @Nullable Notice inForce(String slot);
}
