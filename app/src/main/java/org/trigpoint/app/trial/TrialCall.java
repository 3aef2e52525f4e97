package org.trigpoint.app.trial;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StepContext;

/** What the step sees while history is given to it: the notices of the trial, and the alarm of one track. */
final class TrialCall extends StepContext<Object> {
    private final Key key;
    private final Map<String, Notice> notices;
    private final Consumer<Object> emitted;

    TrialCall(Key key, Map<String, Notice> notices, Consumer<Object> emitted) {
        this.key = key;
        this.notices = notices;
        this.emitted = emitted;
    }

    /** The same track at another stamp. */
    TrialCall at(Stamp now) {
        begin(now, isForgotten() ? NO_ALARM : alarmEpochMicros());
        return this;
    }

    /** The same track at its alarm, which is none from now on. */
    TrialCall atAlarm() {
        begin(Stamp.ofTimer(alarmEpochMicros()), NO_ALARM);
        return this;
    }

    /** True when the alarm comes before this time. */
    boolean isDueBefore(long epochMicros) {
        return alarmEpochMicros() < epochMicros;
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
    protected @Nullable Notice inForce(String slot) {
        return notices.get(slot);
    }
}
