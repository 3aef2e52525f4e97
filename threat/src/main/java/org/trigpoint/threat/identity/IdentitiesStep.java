package org.trigpoint.threat.identity;

import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.threat.rules.Sign;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.Unsettled;

/**
 * Keeps of each identity, and of each IMO number, which tracks report under it and what they say of themselves, for the rules
 * {@code teleport} and {@code identity}, and when it was where positioning is disturbed. Takes {@link Sign} and {@link Unsettled}. An instance is forgotten a week after its last sign.
 */
public final class IdentitiesStep implements Step<Object, IdentityState, Finding> {
    private static final IdentityStateCodec STATE_CODEC = new IdentityStateCodec();
    private static final long KEPT_MICROS = 7 * Telling.DAY_MICROS;
    /** An alarm that comes too early looks again: so it is not set anew at each sign. */
    private static final long LOOK_MICROS = Telling.DAY_MICROS;

    /** The numbers of both rules that a site may set. */
    public static List<RuleSetting> settings() {
        return IdentitySettings.ALL;
    }

    @Override
    public String name() {
        return "identities";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Sign sign -> sign.key();
            case Unsettled unsettled -> Key.of(unsettled.identity());
            default -> throw refused(input);
        };
    }

    private static IllegalArgumentException refused(Object input) {
        return new IllegalArgumentException(
                "Identities takes Sign and Unsettled, not " + input.getClass().getName());
    }

    @Override
    public IdentityState open(Key key) {
        return new IdentityState(key.high() != 0);
    }

    @Override
    public void on(Object input, IdentityState state, Out<Finding> out) {
        switch (input) {
            case Sign sign -> take(sign, state, out);
            case Unsettled unsettled -> {
                if (state.seen.isEmpty()) {
                    out.forget();
                } else {
                    state.unsettled = unsettled;
                }
            }
            default -> throw refused(input);
        }
    }

    private static void take(Sign input, IdentityState state, Out<Finding> out) {
        state.heardEpochMicros = out.stamp().arrivalEpochMicros();
        boolean ship = input.platform() == Platform.SHIP || input.platform() == Platform.UNASSIGNED;
        if (ship && input.hasPosition()) {
            take(input, new Telling(state, IdentitySettings.of(out.board()), out));
        }
        arm(state, out);
    }

    private static void take(Sign sign, Telling telling) {
        IdentityState state = telling.state();
        Seen seen = state.find(sign.track());
        boolean begins = seen == null;
        if (seen == null) {
            seen = new Seen(sign.track(), sign.identity());
            state.add(seen);
        }
        seen.take(sign);
        if (state.byImo) {
            Sharing.onSign(seen, telling);
            Sharing.onImo(seen, telling);
            return;
        }
        Changes.onLesser(sign, seen, telling);
        if (sign.platform() != Platform.SHIP) {
            return;
        }
        if (begins) {
            Teleports.onBegin(seen, telling);
        } else {
            Teleports.onSign(seen, telling);
        }
        Sharing.onSign(seen, telling);
        Changes.onSign(sign, seen, telling);
    }

    private static void arm(IdentityState state, Out<Finding> out) {
        long next = Math.min(state.heardEpochMicros + KEPT_MICROS, out.stamp().arrivalEpochMicros() + LOOK_MICROS);
        for (Seen seen : state.seen) {
            next = Math.min(next, seen.dueEpochMicros);
        }
        if (next < state.alarmEpochMicros) {
            state.alarmEpochMicros = next;
            out.timers().set(next);
        }
    }

    @Override
    public void onTimer(Stamp at, IdentityState state, Out<Finding> out) {
        long now = at.arrivalEpochMicros();
        state.alarmEpochMicros = IdentityState.NEVER;
        if (state.heardEpochMicros + KEPT_MICROS <= now) {
            out.forget();
            return;
        }
        Telling telling = new Telling(state, IdentitySettings.of(out.board()), out);
        for (Seen seen : state.seen) {
            if (seen.dueEpochMicros <= now) {
                Teleports.onDue(seen, telling);
            }
        }
        arm(state, out);
    }

    @Override
    public Codec<IdentityState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Finding> outputCodec() {
        return FindingCodec.INSTANCE;
    }
}
