package org.trigpoint.threat.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.track.Labelled;

/**
 * Gives each report of a track to every rule about one track. The rules share a stage, and a track that none of them keeps anything of
 * has no instance.
 */
public final class TrackRulesStep implements Step<Labelled, RuleStates, Finding> {
    private static final long NEVER = Long.MAX_VALUE;

    private final List<TrackRule<?>> rules;
    private final RuleStatesCodec stateCodec;

    /** @param rules each of another name */
    public TrackRulesStep(List<TrackRule<?>> rules) {
        this.rules = List.copyOf(rules);
        stateCodec = new RuleStatesCodec(this.rules);
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
    public RuleStates open(Key key) {
        return new RuleStates(rules.size());
    }

    @Override
    public void on(Labelled input, RuleStates states, Out<Finding> out) {
        long first = NEVER;
        for (int i = 0; i < rules.size(); i++) {
            ask(rules.get(i), i, input, states, out);
            first = Math.min(first, forgetEpochMicros(rules.get(i), states.slots[i]));
        }
        arm(first, out);
    }

    private static <S> void ask(TrackRule<S> rule, int slot, Labelled input, RuleStates states, Out<Finding> out) {
        @SuppressWarnings("unchecked") // a slot holds what its own rule gave
        @Nullable
        S before = (S) states.slots[slot];
        states.slots[slot] = rule.on(input, out.stamp(), before, out::emit);
    }

    private static <S> long forgetEpochMicros(TrackRule<S> rule, @Nullable Object state) {
        if (state == null) {
            return NEVER;
        }
        @SuppressWarnings("unchecked") // as above
        S own = (S) state;
        return rule.forgetEpochMicros(own);
    }

    private static void arm(long epochMicros, Out<Finding> out) {
        if (epochMicros == NEVER) {
            out.forget();
        } else {
            out.timers().set(epochMicros);
        }
    }

    @Override
    public void onTimer(Stamp at, RuleStates states, Out<Finding> out) {
        long first = NEVER;
        for (int i = 0; i < rules.size(); i++) {
            long forget = forgetEpochMicros(rules.get(i), states.slots[i]);
            if (forget <= at.arrivalEpochMicros()) {
                states.slots[i] = null;
            } else {
                first = Math.min(first, forget);
            }
        }
        arm(first, out);
    }

    @Override
    public Codec<RuleStates> stateCodec() {
        return stateCodec;
    }

    @Override
    public Codec<Finding> outputCodec() {
        return FindingCodec.INSTANCE;
    }
}
