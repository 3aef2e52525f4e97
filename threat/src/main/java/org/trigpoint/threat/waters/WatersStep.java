package org.trigpoint.threat.waters;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.SilentSeen;

/**
 * Follows what lies near each other, cell by cell, and asks the rules about several craft: at each {@link Leg} and once a minute of arrival.
 * What the sky tells is kept for them; what images show of silent craft they are told.
 *
 * <p>A craft that is not heard stays where it was last heard for a day: its silence is somebody's to explain.
 */
public final class WatersStep implements Step<Object, WatersState, Object> {
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long KEPT_MICROS = 86_400_000_000L;
    /** The sky tells of what is disturbed each minute. */
    private static final long OVERHEAD_MICROS = 3 * MINUTE_MICROS;

    private final List<AreaRule<?>> rules;
    private final WatersStateCodec stateCodec;

    /** @param rules each of another name */
    public WatersStep(List<AreaRule<?>> rules) {
        this.rules = List.copyOf(rules);
        stateCodec = new WatersStateCodec(this.rules);
    }

    @Override
    public String name() {
        return "waters";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Leg leg -> Key.of(leg.cell());
            case Disturbed disturbed -> Key.of(disturbed.cell());
            case SilentSeen seen -> Key.of(homeOf(seen));
            default -> throw refused(input);
        };
    }

    private static IllegalArgumentException refused(Object input) {
        return new IllegalArgumentException("Waters takes Leg, Disturbed and SilentSeen, not "
                + input.getClass().getName());
    }

    /** The cell in which the track was heard last. */
    private static long homeOf(SilentSeen seen) {
        SightMatch.Candidate track = seen.match().candidates().getFirst();
        return WatersGrid.cellAt(track.heardLatDeg(), track.heardLonDeg());
    }

    @Override
    public WatersState open(Key key) {
        WatersState state = new WatersState(key.low(), rules.size());
        for (int i = 0; i < state.slots.length; i++) {
            state.slots[i] = open(rules.get(i));
        }
        return state;
    }

    static <S> Object open(AreaRule<S> rule) {
        return java.util.Objects.requireNonNull(rule.open());
    }

    @Override
    public void on(Object input, WatersState state, Out<Object> out) {
        switch (input) {
            case Leg leg -> take(leg, state, out);
            case Disturbed disturbed -> take(disturbed, state, out);
            case SilentSeen seen -> take(seen, state, out);
            default -> throw refused(input);
        }
    }

    private static void take(Disturbed disturbed, WatersState state, Out<Object> out) {
        if (state.minuteEpochMicros == Long.MAX_VALUE) {
            // Nothing is here that it could matter to.
            out.forget();
            return;
        }
        state.waters.take(disturbed, out.stamp().arrivalEpochMicros());
    }

    private void take(SilentSeen seen, WatersState state, Out<Object> out) {
        if (state.minuteEpochMicros == Long.MAX_VALUE) {
            out.forget();
            return;
        }
        Asking asking = new Asking(state.waters, out);
        for (int i = 0; i < state.slots.length; i++) {
            tellSeen(rules.get(i), seen, state.slots[i], asking);
        }
    }

    private void take(Leg leg, WatersState state, Out<Object> out) {
        Asking asking = new Asking(state.waters, out);
        if (!WatersGrid.isNear(state.waters.cell(), leg.latDeg(), leg.lonDeg())) {
            Craft craft = state.waters.find(leg.track());
            if (craft != null && !leg.late()) {
                goes(craft, state, asking);
            }
            return;
        }
        if (!leg.late()) {
            state.waters.take(leg, out.stamp().arrivalEpochMicros());
        }
        for (int i = 0; i < state.slots.length; i++) {
            tell(rules.get(i), leg, state.slots[i], asking);
        }
        if (state.minuteEpochMicros == Long.MAX_VALUE) {
            arm(out.stamp().arrivalEpochMicros(), state, out);
        }
    }

    private void goes(Craft craft, WatersState state, Asking asking) {
        state.waters.remove(craft);
        for (int i = 0; i < state.slots.length; i++) {
            tellGone(rules.get(i), craft, state.slots[i], asking);
        }
    }

    private static void arm(long nowEpochMicros, WatersState state, Out<Object> out) {
        state.minuteEpochMicros = (Math.floorDiv(nowEpochMicros, MINUTE_MICROS) + 1) * MINUTE_MICROS;
        out.timers().set(state.minuteEpochMicros);
    }

    @Override
    public void onTimer(Stamp at, WatersState state, Out<Object> out) {
        long now = at.arrivalEpochMicros();
        Asking asking = new Asking(state.waters, out);
        state.waters.forgetOverhead(now - OVERHEAD_MICROS);
        List<Craft> old = new ArrayList<>();
        for (Craft craft : state.waters.crafts()) {
            if (craft.heardEpochMicros() <= now - KEPT_MICROS) {
                old.add(craft);
            }
        }
        old.forEach(craft -> goes(craft, state, asking));
        boolean needed = !state.waters.crafts().isEmpty();
        for (int i = 0; i < state.slots.length; i++) {
            needed |= tellMinute(rules.get(i), state.slots[i], asking) > now;
        }
        if (needed) {
            arm(now, state, out);
        } else {
            out.forget();
        }
    }

    @SuppressWarnings("unchecked") // a slot holds what its own rule gave
    private static <S> void tell(AreaRule<S> rule, Leg leg, Object state, Asking asking) {
        rule.on(leg, (S) state, asking);
    }

    @SuppressWarnings("unchecked") // as above
    private static <S> void tellSeen(AreaRule<S> rule, SilentSeen seen, Object state, Asking asking) {
        rule.onSeen(seen, (S) state, asking);
    }

    @SuppressWarnings("unchecked") // as above
    private static <S> void tellGone(AreaRule<S> rule, Craft craft, Object state, Asking asking) {
        rule.onGone(craft, (S) state, asking);
    }

    @SuppressWarnings("unchecked") // as above
    private static <S> long tellMinute(AreaRule<S> rule, Object state, Asking asking) {
        rule.onMinute((S) state, asking);
        return rule.forgetEpochMicros((S) state);
    }

    /** What rules are asked with during one call. */
    private record Asking(Waters waters, Out<Object> out) implements AreaRule.Watch {
        @Override
        public Stamp now() {
            return out.stamp();
        }

        @Override
        public Board board() {
            return out.board();
        }

        @Override
        public int audience() {
            return out.key().audience();
        }

        @Override
        public void emit(Object body) {
            out.emit(body);
        }
    }

    @Override
    public Codec<WatersState> stateCodec() {
        return stateCodec;
    }

    @Override
    public Codec<Object> outputCodec() {
        return WatersCodec.INSTANCE;
    }
}
