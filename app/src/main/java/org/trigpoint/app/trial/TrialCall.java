package org.trigpoint.app.trial;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Timers;

/** What the step sees while history is given to it: the notices of the trial, and the alarm of one track. */
final class TrialCall implements Out<Object>, Timers, Board {
    private static final long NEVER = Long.MAX_VALUE;

    private final Key key;
    private final Map<String, Notice> notices;
    private final Consumer<Object> emitted;
    private Stamp stamp = Stamp.FIRST;
    private long alarmEpochMicros = NEVER;
    private boolean forgotten;

    TrialCall(Key key, Map<String, Notice> notices, Consumer<Object> emitted) {
        this.key = key;
        this.notices = notices;
        this.emitted = emitted;
    }

    /** The same track at another stamp. */
    TrialCall at(Stamp now) {
        stamp = now;
        forgotten = false;
        return this;
    }

    /** True when the alarm comes before this time. */
    boolean isDueBefore(long epochMicros) {
        return alarmEpochMicros < epochMicros;
    }

    /** The alarm as a stamp; it is none from now on. */
    Stamp takeAlarm() {
        Stamp due = Stamp.ofTimer(alarmEpochMicros);
        alarmEpochMicros = NEVER;
        return due;
    }

    boolean isForgotten() {
        return forgotten;
    }

    @Override
    public Stamp stamp() {
        return stamp;
    }

    @Override
    public Key key() {
        return key;
    }

    @Override
    public void emit(Object body) {
        emitted.accept(body);
    }

    @Override
    public Timers timers() {
        return this;
    }

    @Override
    public Board board() {
        return this;
    }

    @Override
    public void forget() {
        forgotten = true;
        alarmEpochMicros = NEVER;
    }

    @Override
    public void set(long atEpochMicros) {
        alarmEpochMicros = Math.max(atEpochMicros, stamp.arrivalEpochMicros() + 1);
    }

    @Override
    public void clear() {
        alarmEpochMicros = NEVER;
    }

    @Override
    public <N extends Notice> Optional<N> find(String slot, Class<N> type) {
        return Optional.ofNullable(notices.get(slot)).filter(type::isInstance).map(type::cast);
    }
}
