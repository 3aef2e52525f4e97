package org.trigpoint.engine.local;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Parting;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StepContext;

/** What a step sees during one call. One for each shard of a stage, used for call after call. */
final class Call extends StepContext<Object> {
    private final Emissions emissions;
    private final Postings postings;
    private final @Nullable Parting parting;
    private Instance instance;

    /** @param parting of the stage; null when what it emits stays in its instance's audience */
    Call(Emissions emissions, Postings postings, @Nullable Parting parting) {
        this.emissions = emissions;
        this.postings = postings;
        this.parting = parting;
        this.instance = new Instance(Key.of(0), this);
    }

    void begin(Stamp at, Instance of) {
        instance = of;
        begin(at, of.alarmEpochMicros);
    }

    @Override
    public Key key() {
        return instance.key;
    }

    @Override
    public void emit(Object body) {
        if (parting == null) {
            emissions.add(stamp(), instance, body);
        } else {
            emissions.addParted(stamp(), instance, body, parting.checkedAudiences(body, this));
        }
    }

    @Override
    protected @Nullable Notice inForce(String slot) {
        return postings.find(slot, stamp());
    }
}
