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
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.recording.AlertByHand;
import org.trigpoint.model.recording.AlertVerdict;

/**
 * Keeps the open alerts of each audience: raises them, revises them as rules say more, takes what people say of them, and lets them
 * expire.
 *
 * <p>What a rule says of one matter is one alert until it is forgotten, at the time that its newest content names: one that is over
 * by then is not raised again. What is said of an alert that is over, or in a state that it cannot follow, changes nothing.
 */
public final class LifecycleStep implements Step<Object, AlertState, Alert> {
    private static final AlertStateCodec STATE_CODEC = new AlertStateCodec();

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Finding finding -> new Key(finding.audience(), 0, 0);
            case AlertByHand raised -> new Key(raised.audience(), 0, 0);
            case AlertVerdict verdict -> new Key(verdict.alert().audience(), 0, 0);
            default -> throw notTaken(input);
        };
    }

    private static IllegalArgumentException notTaken(Object input) {
        return new IllegalArgumentException("Lifecycle takes Finding, AlertByHand and AlertVerdict, not "
                + input.getClass().getName());
    }

    @Override
    public AlertState open(Key key) {
        return new AlertState();
    }

    @Override
    public void on(Object input, AlertState state, Out<Alert> out) {
        long now = out.stamp().arrivalEpochMicros();
        switch (input) {
            case AlertByHand raised -> {
                AlertId id = state.nextId(out.stamp(), raised.audience());
                emit(new Alert(id, 1, Alert.State.RAISED, raised.content(), "", raised.person(), now), state, out);
            }
            case AlertVerdict verdict -> {
                Alert alert = state.open.get(verdict.alert());
                if (alert != null && verdict.state().mayFollow(alert.state())) {
                    emit(alert.next(verdict.state(), verdict.reason(), verdict.person(), now), state, out);
                }
            }
            case Finding finding -> take(finding, state, now, out);
            default -> throw notTaken(input);
        }
        arm(state, out);
    }

    private static void take(Finding finding, AlertState state, long now, Out<Alert> out) {
        Matter matter = Matter.of(finding);
        Said said = state.said.get(matter);
        Alert alert = said == null ? null : state.open.get(said.alert());
        String disproof = finding.disproof();
        if (disproof != null) {
            state.said.remove(matter);
            if (alert != null) {
                emit(alert.next(Alert.State.WITHDRAWN, disproof, "", now), state, out);
            }
            return;
        }
        AlertId id = said == null ? state.nextId(out.stamp(), out.key().audience()) : said.alert();
        state.said.put(matter, new Said(id, finding.content().expiresEpochMicros()));
        if (said == null) {
            emit(new Alert(id, 1, Alert.State.RAISED, finding.content(), "", "", now), state, out);
        } else if (alert != null) {
            emit(alert.updated(finding.content(), now), state, out);
        }
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
        state.said.values().removeIf(said -> said.untilEpochMicros() <= at.arrivalEpochMicros());
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
        if (state.open.isEmpty() && state.said.isEmpty()) {
            out.forget();
            return;
        }
        long first = Long.MAX_VALUE;
        for (Alert alert : state.open.values()) {
            first = Math.min(first, alert.content().expiresEpochMicros());
        }
        for (Said said : state.said.values()) {
            first = Math.min(first, said.untilEpochMicros());
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
