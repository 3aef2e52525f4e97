package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Parting;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StepContext;

/** What a step sees while it handles the inputs and alarms of its keys. */
final class StageCall extends StepContext<Object> {
    private final int step;
    private final ReadOnlyBroadcastState<String, List<Message<?>>> notices;
    private final FoldedNotices folded;
    private final @Nullable Parting parting;
    private final List<Message<?>> emitted = new ArrayList<>();
    private Key key = Key.of(0);
    private int mark;
    private int ordinal;
    private int markOrdinal;

    /**
     * @param step position of the stage, from 1
     * @param folded what the notices of a slot make together
     * @param parting of the stage; null when what it emits stays in its instance's audience
     */
    StageCall(
            int step,
            ReadOnlyBroadcastState<String, List<Message<?>>> notices,
            FoldedNotices folded,
            @Nullable Parting parting) {
        this.step = step;
        this.notices = notices;
        this.folded = folded;
        this.parting = parting;
    }

    /** Goes over to another instance, which has emitted nothing yet under any stamp that is to come. */
    void open(Key other) {
        key = other;
        ordinal = 0;
    }

    void handle(Stamp at, long presentAlarmEpochMicros) {
        if (!at.equals(stamp())) {
            ordinal = 0;
        }
        mark = emitted.size();
        markOrdinal = ordinal;
        begin(at, presentAlarmEpochMicros);
    }

    /** Takes back what the step emitted since {@link #handle}. */
    void rollBack() {
        ordinal = markOrdinal;
        emitted.subList(mark, emitted.size()).clear();
    }

    List<Message<?>> emitted() {
        return emitted;
    }

    @Override
    public Key key() {
        return key;
    }

    @Override
    public void emit(Object body) {
        int audiences = parting == null ? 1 << key.audience() : parting.checkedAudiences(body, this);
        if (audiences == 0) {
            return;
        }
        int taken = ordinal++;
        for (int rest = audiences; rest != 0; rest &= rest - 1) {
            Key emitter = key.within(Integer.numberOfTrailingZeros(rest));
            emitted.add(new Message<>(stamp(), step, emitter, taken, body));
        }
    }

    @Override
    protected @Nullable Notice inForce(String slot) {
        return folded.inForce(slot, posted(slot), stamp());
    }

    private List<Message<?>> posted(String slot) {
        try {
            @Nullable List<Message<?>> posted = notices.get(slot);
            return posted == null ? List.of() : posted;
        } catch (Exception e) {
            throw new BoardFailure("Cannot read the board's slot " + slot, e);
        }
    }

    /** Flink's state failed, not the step: an error, so that it is not taken for a bad message. */
    static final class BoardFailure extends Error {
        BoardFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
