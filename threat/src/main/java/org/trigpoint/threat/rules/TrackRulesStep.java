package org.trigpoint.threat.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.TrackId;

/**
 * Gives each report of a track to the rules about one track, and tells the cells of the sea what becomes of a ship. The rules
 * share a stage, so that a report is looked up once for all of them.
 *
 * <p>A rule is asked about what is at home where it is ({@link TrackRule#domain}). A track that neither an MMSI names nor flies is passed
 * over, and nothing is kept of it.
 *
 * <p>Takes {@link Labelled}; emits {@link Finding}, {@link org.trigpoint.threat.waters.Leg} and {@link Sign} of ships, {@link Labelled} again of what flies under an ICAO address, {@link AirSign},
 * {@link Passage} and {@link Silent} of aircraft, {@link LinkSign} of what is heard on a link. A track is
 * forgotten a day after its last report, unless a rule keeps something for longer.
 */
public final class TrackRulesStep implements Step<Labelled, TrackState, Object> {
    private static final long KEPT_MICROS = 86_400_000_000L;
    /** An alarm that comes too early looks again: so it is not set anew at each report. */
    private static final long LOOK_MICROS = 3_600_000_000L;

    private final List<TrackRule<?>> rules;
    private final boolean[] byMinute;
    /** Places in the list. */
    private final int[] ofSea;

    private final int[] ofAir;
    private final TrackStateCodec stateCodec;

    /** @param rules each of another name */
    public TrackRulesStep(List<TrackRule<?>> rules) {
        this.rules = List.copyOf(rules);
        byMinute = new boolean[rules.size()];
        for (int i = 0; i < byMinute.length; i++) {
            byMinute[i] = rules.get(i).pace() == TrackRule.Pace.MINUTE;
        }
        ofSea = of(Platform.Domain.SEA);
        ofAir = of(Platform.Domain.AIR);
        stateCodec = new TrackStateCodec(this.rules);
    }

    private int[] of(Platform.Domain domain) {
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).domain() == domain)
                .toArray();
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
        if (Identity.isMmsi(report.header().identity())) {
            onShip(report, state, out);
        } else {
            onAircraft(input, state, out);
        }
    }

    private void onShip(Report report, TrackState state, Out<Object> out) {
        Subject subject = state.subject;
        boolean moved = subject.take(report, out.stamp());
        boolean minute = isNewMinute(subject, moved);
        state.leg.take(report, subject, moved, out.stamp(), out::emit);
        state.sign.take(report, subject, moved, out.stamp(), out::emit);
        ask(ofSea, minute, new Watch(report, out.stamp(), subject, moved, out.board()), state, out);
        if (state.alarmEpochMicros == TrackState.NEVER) {
            arm(out.stamp().arrivalEpochMicros() + LOOK_MICROS, state, out);
        }
    }

    private void onAircraft(Labelled input, TrackState state, Out<Object> out) {
        Report report = input.observation();
        Subject subject = state.subject;
        boolean moved = subject.take(report, out.stamp());
        if (!subject.platform.flies()) {
            out.forget();
            return;
        }
        if (Identity.isIcao(report.header().identity())) {
            out.emit(input);
        }
        AirFacts facts = subject.takeAir(report);
        subject.look(PrivateAircraft.in(out.board()));
        facts.signs.take(report, subject, moved, out.stamp(), out::emit);
        facts.passages.take(report, subject, moved, out.stamp(), out::emit);
        boolean minute = isNewMinute(subject, moved);
        ask(ofAir, minute, new Watch(report, out.stamp(), subject, moved, out.board()), state, out);
        long next = Math.min(dueEpochMicros(state), out.stamp().arrivalEpochMicros() + LOOK_MICROS);
        if (next < state.alarmEpochMicros) {
            arm(next, state, out);
        }
    }

    private static boolean isNewMinute(Subject subject, boolean moved) {
        boolean minute = moved && subject.minutes.isNext(subject.timeEpochMicros);
        if (minute) {
            subject.minutes.add(subject);
        }
        return minute;
    }

    private void ask(int[] which, boolean minute, Watch watch, TrackState state, Out<Object> out) {
        Said said = new Said(watch, out);
        for (int i : which) {
            if (minute || !byMinute[i]) {
                ask(rules.get(i), i, watch, state, said);
            }
        }
    }

    private static <S> void ask(TrackRule<S> rule, int slot, Watch watch, TrackState state, Said said) {
        @SuppressWarnings("unchecked") // a slot holds what its own rule gave
        @Nullable
        S before = (S) state.slots[slot];
        said.by = rule.name();
        state.slots[slot] = rule.on(watch, before, said);
    }

    /** Takes what rules say when they are asked: one for all of them, since most say nothing. */
    private static final class Said implements TrackRule.Findings {
        private final Asked asked;
        private final Out<Object> out;
        private String by = "";

        Said(Asked asked, Out<Object> out) {
            this.asked = asked;
            this.out = out;
        }

        @Override
        public void say(Finding finding) {
            asked.subject().say(by, asked.nowEpochMicros());
            out.emit(finding);
        }

        @Override
        public void tell(LinkSign sign) {
            out.emit(sign);
        }
    }

    private static <S> long forgetEpochMicros(TrackRule<S> rule, @Nullable Object state) {
        if (state == null) {
            return Long.MIN_VALUE;
        }
        @SuppressWarnings("unchecked") // as above
        S own = (S) state;
        long due = rule.dueEpochMicros(own);
        // What waits for a deadline is of use until then.
        return Math.max(rule.forgetEpochMicros(own), due == TrackRule.NEVER ? Long.MIN_VALUE : due);
    }

    /** The nearest deadline of the rules about what flies, and of its silence. */
    private long dueEpochMicros(TrackState state) {
        AirFacts facts = state.subject.air;
        long due = facts == null ? TrackRule.NEVER : facts.passages.dueEpochMicros();
        for (int i : ofAir) {
            due = Math.min(due, dueEpochMicros(rules.get(i), state.slots[i]));
        }
        return due;
    }

    private static <S> long dueEpochMicros(TrackRule<S> rule, @Nullable Object state) {
        if (state == null) {
            return TrackRule.NEVER;
        }
        @SuppressWarnings("unchecked") // as above
        S own = (S) state;
        return rule.dueEpochMicros(own);
    }

    private static void arm(long epochMicros, TrackState state, Out<Object> out) {
        state.alarmEpochMicros = epochMicros;
        out.timers().set(epochMicros);
    }

    @Override
    public void onTimer(Stamp at, TrackState state, Out<Object> out) {
        long now = at.arrivalEpochMicros();
        state.subject.look(PrivateAircraft.in(out.board()));
        Quiet quiet = new Quiet(at, state.subject, out.board());
        Said said = new Said(quiet, out);
        AirFacts facts = state.subject.air;
        if (facts != null && facts.passages.dueEpochMicros() <= now) {
            out.emit(facts.passages.fallSilent(state.subject));
        }
        for (int i : ofAir) {
            if (dueEpochMicros(rules.get(i), state.slots[i]) <= now) {
                askDue(rules.get(i), i, quiet, state, said);
            }
        }
        long due = dueEpochMicros(state);
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
            // A deadline that stays in the past is none.
            arm(Math.min(Math.min(kept, now + LOOK_MICROS), due > now ? due : TrackRule.NEVER), state, out);
        }
    }

    private static <S> void askDue(TrackRule<S> rule, int slot, Quiet quiet, TrackState state, Said said) {
        Object slotState = state.slots[slot];
        if (slotState != null) {
            @SuppressWarnings("unchecked") // as above
            S before = (S) slotState;
            said.by = rule.name();
            state.slots[slot] = rule.onDue(quiet, before, said);
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
