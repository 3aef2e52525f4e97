package org.trigpoint.engine.local;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Parting;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Timers;

/** What a step sees during one call. One for each shard of a stage, used for call after call. */
final class Call implements Out<Object>, Timers, Board {
    private final Emissions emissions;
    private final Postings postings;
    private final @Nullable Parting parting;
    private Stamp stamp = Stamp.FIRST;
    private Instance instance;
    private long alarmEpochMicros;
    private boolean forgotten;

    /** @param parting of the stage; null when what it emits stays in its instance's audience */
    Call(Emissions emissions, Postings postings, @Nullable Parting parting) {
        this.emissions = emissions;
        this.postings = postings;
        this.parting = parting;
        this.instance = new Instance(Key.of(0), this);
    }

    void begin(Stamp at, Instance of) {
        stamp = at;
        instance = of;
        alarmEpochMicros = of.alarmEpochMicros;
        forgotten = false;
    }

    /** When the alarm shall fire after this call. */
    long alarmEpochMicros() {
        return alarmEpochMicros;
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
        return instance.key;
    }

    @Override
    public void emit(Object body) {
        if (parting == null) {
            emissions.add(stamp, instance, body);
        } else {
            emissions.addParted(stamp, instance, body, parting.checkedAudiences(body, this));
        }
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
    }

    @Override
    public void set(long atEpochMicros) {
        alarmEpochMicros = Math.max(atEpochMicros, stamp.arrivalEpochMicros() + 1);
    }

    @Override
    public void clear() {
        alarmEpochMicros = Instance.NO_ALARM;
    }

    @Override
    public <N extends Notice> Optional<N> find(String slot, Class<N> type) {
        Notice notice = postings.find(slot, stamp);
        return type.isInstance(notice) ? Optional.of(type.cast(notice)) : Optional.empty();
    }
}
