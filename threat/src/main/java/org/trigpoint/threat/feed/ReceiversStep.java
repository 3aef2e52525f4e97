package org.trigpoint.threat.feed;

import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Pulse;

/**
 * Watches the receivers of each source over all cells. One that heard craft regularly, and then nothing while they were due, is told of
 * once; so is a source of which all receivers fall quiet together. When it is back the alert is revised with how long it was away.
 *
 * <p>A receiver of which nothing was heard for a day is forgotten.
 */
public final class ReceiversStep implements Step<Pulse, FeedState, Finding> {
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long KEPT_MICROS = 86_400_000_000L;
    /** Receivers that fall quiet within so long of each other do so together. */
    private static final long TOGETHER_MICROS = 2 * MINUTE_MICROS;

    /** When a feed is back, the others of its receivers are given so long to be heard too. */
    private static final long GRACE_MICROS = 3 * MINUTE_MICROS;

    private static final int MOST_RECEIVERS = 4_096;
    private static final long NEVER = Long.MIN_VALUE;

    /** The numbers that a site may set. */
    public static List<RuleSetting> settings() {
        return FeedSettings.ALL;
    }

    @Override
    public String name() {
        return "receivers";
    }

    @Override
    public Key key(Stamp stamp, Pulse input) {
        return Key.of(input.by().source());
    }

    @Override
    public FeedState open(Key key) {
        return new FeedState();
    }

    @Override
    public void on(Pulse pulse, FeedState state, Out<Finding> out) {
        long now = out.stamp().arrivalEpochMicros();
        ReceiverState receiver = state.receivers.get(pulse.by());
        if (receiver == null) {
            if (state.receivers.size() >= MOST_RECEIVERS) {
                return;
            }
            receiver = new ReceiverState();
            state.receivers.put(pulse.by(), receiver);
        }
        boolean wasTold = receiver.toldFromEpochMicros != NEVER
                || state.toldFromEpochMicros != NEVER
                || now < state.backEpochMicros + GRACE_MICROS;
        back(pulse.by(), receiver, state, now, out);
        receiver.pulse(pulse.cell(), pulse.craft(), 60 * pulse.usualPerSecond(), wasTold, now);
        if (state.minuteEpochMicros == Long.MAX_VALUE) {
            arm(now, state, out);
        }
    }

    private static void back(Hearer by, ReceiverState receiver, FeedState state, long now, Out<Finding> out) {
        FeedText text = new FeedText(settings(out), now, out);
        if (state.toldFromEpochMicros != NEVER) {
            out.emit(text.feedIsBack(by.source(), state.toldFromEpochMicros));
            state.toldFromEpochMicros = NEVER;
            state.backEpochMicros = now;
        }
        if (receiver.toldFromEpochMicros != NEVER) {
            out.emit(text.receiverIsBack(by, receiver.toldFromEpochMicros));
            receiver.toldFromEpochMicros = NEVER;
        }
    }

    private static FeedSettings settings(Out<Finding> out) {
        return RuleSettings.of(out.board()).derive(FeedSettings.class, FeedSettings::of);
    }

    private static void arm(long now, FeedState state, Out<Finding> out) {
        state.minuteEpochMicros = (Math.floorDiv(now, MINUTE_MICROS) + 1) * MINUTE_MICROS;
        out.timers().set(state.minuteEpochMicros);
    }

    @Override
    public void onTimer(Stamp at, FeedState state, Out<Finding> out) {
        long now = at.arrivalEpochMicros();
        state.receivers.values().removeIf(each -> each.lastEpochMicros < now - KEPT_MICROS);
        if (state.receivers.isEmpty()) {
            out.forget();
            return;
        }
        state.receivers.values().forEach(ReceiverState::tidy);
        judge(state, now, out);
        arm(now, state, out);
    }

    private static void judge(FeedState state, long now, Out<Finding> out) {
        FeedSettings settings = settings(out);
        FeedText text = new FeedText(settings, now, out);
        if (state.toldFromEpochMicros != NEVER || now < state.backEpochMicros + GRACE_MICROS) {
            return;
        }
        long last = NEVER;
        double missed = 0;
        int craft = 0;
        boolean allQuiet = state.receivers.size() > 1;
        for (ReceiverState receiver : state.receivers.values()) {
            last = Math.max(last, receiver.lastEpochMicros);
            missed += receiver.missed(now);
            craft += receiver.craft();
            allQuiet &= receiver.isQuiet(settings, now);
        }
        if (allQuiet && missed >= settings.leastMissed() && craft >= settings.leastCraft()) {
            state.toldFromEpochMicros = last;
            state.receivers.forEach((by, receiver) -> {
                if (receiver.toldFromEpochMicros != NEVER) {
                    out.emit(text.partOfFeed(by, receiver.toldFromEpochMicros));
                    receiver.toldFromEpochMicros = NEVER;
                }
            });
            out.emit(text.feedDied(state, last, missed));
            return;
        }
        for (var each : state.receivers.entrySet()) {
            ReceiverState receiver = each.getValue();
            boolean others = state.receivers.size() == 1 || last > receiver.lastEpochMicros + TOGETHER_MICROS;
            if (receiver.toldFromEpochMicros == NEVER && others && receiver.isDead(settings, now)) {
                receiver.toldFromEpochMicros = receiver.lastEpochMicros;
                out.emit(text.receiverDied(each.getKey(), receiver, state));
            }
        }
    }

    @Override
    public Codec<FeedState> stateCodec() {
        return FeedStateCodec.INSTANCE;
    }

    @Override
    public Codec<Finding> outputCodec() {
        return FindingCodec.INSTANCE;
    }
}
