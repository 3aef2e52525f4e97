package org.trigpoint.threat.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.TrackId;

/**
 * Gives each report of a track to the rules about one track, and tells the cells of the sea what becomes of the track. The rules
 * share a stage, so that a report is looked up once for all of them.
 *
 * <p>The rules are about what AIS tells of: a track that no MMSI names is passed over, and nothing is kept of it.
 *
 * <p>Takes {@link Labelled}; emits {@link Finding}, {@link org.trigpoint.threat.waters.Leg} and {@link Sign}. A track is
 * forgotten a day after its last report, unless a rule keeps something for longer.
 */
public final class TrackRulesStep implements Step<Labelled, TrackState, Object> {
    private static final long KEPT_MICROS = 86_400_000_000L;
    /** An alarm that comes too early looks again: so it is not set anew at each report. */
    private static final long LOOK_MICROS = 3_600_000_000L;

    private final List<TrackRule<?>> rules;
    private final boolean[] byMinute;
    private final TrackStateCodec stateCodec;

    /** @param rules each of another name */
    public TrackRulesStep(List<TrackRule<?>> rules) {
        this.rules = List.copyOf(rules);
        byMinute = new boolean[rules.size()];
        for (int i = 0; i < byMinute.length; i++) {
            byMinute[i] = rules.get(i).pace() == TrackRule.Pace.MINUTE;
        }
        stateCodec = new TrackStateCodec(this.rules);
    }

    @Override
    public String name() {
        return "track-rules";
    }

    @Override
    public Key key(Stamp stamp, Labelled input) {
        return input.track().key();
    }

    @Override
    public TrackState open(Key key) {
        return new TrackState(new TrackId(key.high(), key.low()), rules.size());
    }

    @Override
    public void on(Labelled input, TrackState state, Out<Object> out) {
        Report report = input.observation();
        if (!Identity.isMmsi(report.header().identity())) {
            out.forget();
            return;
        }
        Subject subject = state.subject;
        boolean moved = subject.take(report, out.stamp());
        boolean minute = moved && subject.minutes.isNext(subject.timeEpochMicros);
        if (minute) {
            subject.minutes.add(subject);
        }
        state.leg.take(report, subject, moved, out.stamp(), out::emit);
        state.sign.take(report, subject, moved, out.stamp(), out::emit);
        Watch watch = new Watch(report, out.stamp(), subject, moved, out.board());
        Said said = new Said(watch, out);
        for (int i = 0; i < byMinute.length; i++) {
            if (minute || !byMinute[i]) {
                ask(rules.get(i), i, watch, state, said);
            }
        }
        if (state.alarmEpochMicros == TrackState.NEVER) {
            arm(out.stamp().arrivalEpochMicros() + LOOK_MICROS, state, out);
        }
    }

    private static <S> void ask(TrackRule<S> rule, int slot, Watch watch, TrackState state, Said said) {
        @SuppressWarnings("unchecked") // a slot holds what its own rule gave
        @Nullable
        S before = (S) state.slots[slot];
        said.by = rule.name();
        state.slots[slot] = rule.on(watch, before, said);
    }

    /** Takes what rules say of one report: one for all of them, since most say nothing. */
    private static final class Said implements TrackRule.Findings {
        private final Watch watch;
        private final Out<Object> out;
        private String by = "";

        Said(Watch watch, Out<Object> out) {
            this.watch = watch;
            this.out = out;
        }

        @Override
        public void say(Finding finding) {
            watch.subject().say(by, watch.nowEpochMicros());
            out.emit(finding);
        }
    }

    private static <S> long forgetEpochMicros(TrackRule<S> rule, @Nullable Object state) {
        if (state == null) {
            return Long.MIN_VALUE;
        }
        @SuppressWarnings("unchecked") // as above
        S own = (S) state;
        return rule.forgetEpochMicros(own);
    }

    private static void arm(long epochMicros, TrackState state, Out<Object> out) {
        state.alarmEpochMicros = epochMicros;
        out.timers().set(epochMicros);
    }

    @Override
    public void onTimer(Stamp at, TrackState state, Out<Object> out) {
        long now = at.arrivalEpochMicros();
        long kept = state.subject.heardEpochMicros + KEPT_MICROS;
        for (int i = 0; i < state.slots.length; i++) {
            long forget = forgetEpochMicros(rules.get(i), state.slots[i]);
            if (forget <= now) {
                state.slots[i] = null;
            }
            kept = Math.max(kept, forget);
        }
        if (kept <= now) {
            out.forget();
        } else {
            arm(Math.min(kept, now + LOOK_MICROS), state, out);
        }
    }

    @Override
    public long touch(TrackState state) {
        return state.subject.timeEpochMicros + state.leg.untilEpochMicros + state.slots.length;
    }

    @Override
    public Codec<TrackState> stateCodec() {
        return stateCodec;
    }

    @Override
    public Codec<Object> outputCodec() {
        return TrackRulesCodec.INSTANCE;
    }
}
