package org.trigpoint.threat.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertCodec;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.recording.AlertByHand;
import org.trigpoint.model.recording.AlertVerdict;
import org.trigpoint.model.recording.Recorded;

/**
 * Keeps the open alerts of each audience: raises them, takes what people say of them, and lets them expire.
 *
 * <p>What is said of an alert that is over, or in a state that it cannot follow, changes nothing.
 */
public final class LifecycleStep implements Step<Recorded, AlertState, Alert> {
    private static final AlertStateCodec STATE_CODEC = new AlertStateCodec();

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public Key key(Stamp stamp, Recorded input) {
        return switch (input) {
            case AlertByHand raised -> new Key(raised.audience(), 0, 0);
            case AlertVerdict verdict -> new Key(verdict.alert().audience(), 0, 0);
            default -> throw notTaken(input);
        };
    }

    private static IllegalArgumentException notTaken(Recorded input) {
        return new IllegalArgumentException("Lifecycle takes AlertByHand and AlertVerdict, not "
                + input.getClass().getName());
    }

    @Override
    public AlertState open(Key key) {
        return new AlertState();
    }

    @Override
    public void on(Recorded input, AlertState state, Out<Alert> out) {
        long now = out.stamp().arrivalEpochMicros();
        switch (input) {
            case AlertByHand raised -> {
                AlertId id = AlertId.of(out.stamp(), raised.audience(), 0);
                emit(new Alert(id, 1, Alert.State.RAISED, raised.content(), "", raised.person(), now), state, out);
            }
            case AlertVerdict verdict -> {
                Alert alert = state.open.get(verdict.alert());
                if (alert != null && verdict.state().mayFollow(alert.state())) {
                    emit(alert.next(verdict.state(), verdict.reason(), verdict.person(), now), state, out);
                }
            }
            default -> throw notTaken(input);
        }
        arm(state, out);
    }

    @Override
    public void onTimer(Stamp at, AlertState state, Out<Alert> out) {
        List<Alert> over = new ArrayList<>();
        for (Alert alert : state.open.values()) {
            if (alert.content().expiresEpochMicros() <= at.arrivalEpochMicros()) {
                over.add(alert);
            }
        }
        for (Alert alert : over) {
            emit(alert.next(Alert.State.EXPIRED, "", "", at.arrivalEpochMicros()), state, out);
        }
        arm(state, out);
    }

    private static void emit(Alert alert, AlertState state, Out<Alert> out) {
        if (alert.state().isOpen()) {
            state.open.put(alert.id(), alert);
        } else {
            state.open.remove(alert.id());
        }
        out.emit(alert);
    }

    private static void arm(AlertState state, Out<Alert> out) {
        if (state.open.isEmpty()) {
            out.forget();
            return;
        }
        long first = Long.MAX_VALUE;
        for (Alert alert : state.open.values()) {
            first = Math.min(first, alert.content().expiresEpochMicros());
        }
        out.timers().set(first);
    }

    @Override
    public Codec<AlertState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Alert> outputCodec() {
        return AlertCodec.INSTANCE;
    }
}
