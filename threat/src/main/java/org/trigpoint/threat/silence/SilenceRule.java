package org.trigpoint.threat.silence;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.reception.Hearing;
import org.trigpoint.threat.reception.Reception;
import org.trigpoint.threat.reception.Slots;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Disturbance;
import org.trigpoint.threat.waters.Leg;

/**
 * A ship is silent though it would have been heard, had it sent as before: with the probability of that silence, by who still hears the
 * craft around it. What comes late and shows that it was heard withdraws it; that it is heard again only ends it.
 *
 * <p>Takes ships with transponders of class A and B that were under way; pleasure craft only where the site says so.
 */
public final class SilenceRule implements AreaRule<SilenceState> {
    /** Name in alerts. */
    public static final String NAME = "silence";

    private static final long MINUTE_MICROS = Slots.MICROS;
    private static final long KEPT_MICROS = 86_400_000_000L;
    /** A silence that is longer than before by so much is said again. */
    private static final double SAID_AGAIN = 1.5;
    /** Longer than this, nobody remembers what was heard before it. */
    private static final long MOST_MINUTES = 110;
    /** A silence that was explained for so long is looked at every five minutes. */
    private static final long OFTEN_MINUTES = 30;
    /** With less of the neighbours heard, a craft that is lost teaches nothing of the place. */
    private static final double TEACHES_RATIO = 0.5;

    private static final long FAR_EVERY_MINUTES = 10;
    private static final int TAKEN_OVER_MINUTES = 5;
    private static final int TAUGHT_MINUTES = 12;

    private final Shore shore;

    /** @param shore where ships come to rest and out of sight */
    public SilenceRule(Shore shore) {
        this.shore = shore;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return SilenceSettings.ALL;
    }

    @Override
    public SilenceState open() {
        return new SilenceState(new Reception());
    }

    @Override
    public void on(Leg leg, SilenceState state, Watch watch) {
        if (!Reception.counts(leg)) {
            return;
        }
        Silence silence = state.silences.get(leg.track());
        if (silence != null) {
            hears(leg, silence, state, watch);
        }
        state.reception.take(leg, watch.now(), watch.board());
    }

    private static SilenceSettings settings(Watch watch) {
        return RuleSettings.of(watch.board()).derive(SilenceSettings.class, SilenceSettings::of);
    }

    private static Berths berths(Watch watch) {
        return ZonesInForce.find(watch.board(), watch.audience())
                .orElse(ZonesInForce.none(watch.audience()))
                .derive(Berths.class, Berths::of);
    }

    /** A craft of which a silence was told is heard, again or late. */
    private static void hears(Leg leg, Silence silence, SilenceState state, Watch watch) {
        if (leg.late()) {
            hearsLate(leg, silence, state, watch);
        } else if (!silence.isOver() && leg.untilEpochMicros() > silence.fromEpochMicros) {
            // A leg that goes on from the one before it tells of reports after that; one after a gap, of a moment.
            long heard = leg.fromEpochMicros() > silence.fromEpochMicros
                    ? leg.fromEpochMicros()
                    : silence.fromEpochMicros + MINUTE_MICROS;
            long slots = Slots.at(heard) - Slots.at(silence.fromEpochMicros) - 1;
            if (heard <= (silence.judgedSlot + 1) * MINUTE_MICROS && !silence.holdsFor(slots, settings(watch))) {
                withdraw(leg, heard, silence, state, watch);
            } else {
                silence.untilEpochMicros = heard;
                sayOver(leg, silence, watch);
            }
        }
    }

    private static void hearsLate(Leg leg, Silence silence, SilenceState state, Watch watch) {
        long time = leg.untilEpochMicros();
        if (time <= silence.fromEpochMicros || time >= silence.untilEpochMicros || !silence.isOver()) {
            return;
        }
        boolean firstPart = time - silence.fromEpochMicros >= silence.untilEpochMicros - time;
        long from = firstPart ? silence.fromEpochMicros : time;
        long until = firstPart ? time : silence.untilEpochMicros;
        if (!silence.holdsFor((until - from) / MINUTE_MICROS, settings(watch))) {
            withdraw(leg, time, silence, state, watch);
            return;
        }
        silence.fromEpochMicros = from;
        silence.untilEpochMicros = until;
        silence.content = SilenceText.with(
                silence.content,
                "%s not heard for %d min: what came late shortened it"
                        .formatted(leg.shownName(), Slots.at(until - from)),
                from,
                until,
                silence.content.expiresEpochMicros());
        // More may come with it.
        silence.unsaid = true;
    }

    private static void withdraw(Leg leg, long heard, Silence silence, SilenceState state, Watch watch) {
        long late = Math.max(0, watch.now().arrivalEpochMicros() - heard) / MINUTE_MICROS;
        watch.emit(finding(silence, watch)
                .disproved("%s was heard meanwhile: what it sent at %s UTC came %d min late"
                        .formatted(leg.shownName(), clock(heard), late)));
        state.silences.remove(leg.track());
    }

    private static String clock(long epochMicros) {
        long minutes = Math.floorMod(Slots.at(epochMicros), 1_440L);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private static void sayOver(Leg leg, Silence silence, Watch watch) {
        silence.content = SilenceText.heardAgain(
                silence.content,
                leg,
                silence.fromEpochMicros,
                silence.untilEpochMicros,
                Position.of(silence.latDeg, silence.lonDeg),
                watch.now().arrivalEpochMicros());
        say(silence, watch);
    }

    private static void say(Silence silence, Watch watch) {
        watch.emit(finding(silence, watch));
    }

    private static Finding finding(Silence silence, Watch watch) {
        return new Finding(watch.audience(), silence.matter(), silence.content, null);
    }

    @Override
    public void onSeen(SilentSeen seen, SilenceState state, Watch watch) {
        TrackId track = seen.match().candidates().getFirst().track();
        if (seen.holds()) {
            state.seen.put(track, seen);
        } else {
            state.seen.remove(track);
        }
        Silence silence = state.silences.get(track);
        if (silence != null && falls(seen, silence)) {
            silence.content = SeenText.with(silence.content, seen);
            say(silence, watch);
        }
    }

    private static boolean falls(SilentSeen seen, Silence silence) {
        long time = seen.match().detection().timeEpochMicros();
        return time > silence.fromEpochMicros && time < silence.untilEpochMicros;
    }

    @Override
    public void onGone(Craft craft, SilenceState state, Watch watch) {
        Silence silence = state.silences.get(craft.last().track());
        long now = watch.now().arrivalEpochMicros();
        boolean elsewhere = craft.heardEpochMicros() > now - KEPT_MICROS;
        if (silence != null && !silence.isOver() && elsewhere) {
            silence.untilEpochMicros = Math.max(silence.fromEpochMicros, now);
            AlertContent said = silence.content;
            silence.content = SilenceText.with(
                    said,
                    "%s not heard for %d min, heard again far from there"
                            .formatted(
                                    craft.last().shownName(),
                                    Slots.at(silence.untilEpochMicros - silence.fromEpochMicros)),
                    silence.fromEpochMicros,
                    silence.untilEpochMicros,
                    said.expiresEpochMicros());
            say(silence, watch);
        }
        if (silence != null && !silence.isOver()) {
            state.silences.remove(craft.last().track());
        }
        state.reception.forget(craft.last().track());
        state.seen.remove(craft.last().track());
    }

    @Override
    public void onMinute(SilenceState state, Watch watch) {
        SilenceSettings settings = settings(watch);
        state.reception.minute(
                watch.waters(), watch.now(), watch.audience(), (long) settings.learnMinutes(), watch::emit);
        Judge judge = new Judge(watch, state.reception, settings, berths(watch), shore);
        FarJudge far = new FarJudge(watch, state.reception, settings, berths(watch), shore);
        long now = watch.now().arrivalEpochMicros();
        for (Craft craft : watch.waters().crafts()) {
            long minutes = (now - craft.heardEpochMicros()) / MINUTE_MICROS;
            if (minutes >= settings.leastMinutes() && craft.last().isHome()) {
                consider(craft, minutes, judge, far, settings, state, watch);
            }
        }
        for (Iterator<Silence> all = state.silences.values().iterator(); all.hasNext(); ) {
            Silence silence = all.next();
            if (silence.unsaid) {
                silence.unsaid = false;
                say(silence, watch);
            }
            if (silence.isOver() && silence.untilEpochMicros < now - KEPT_MICROS) {
                all.remove();
            }
        }
    }

    private static void consider(
            Craft craft,
            long minutes,
            Judge judge,
            FarJudge farJudge,
            SilenceSettings settings,
            SilenceState state,
            Watch watch) {
        Silence told = state.silences.get(craft.last().track());
        Hearing hearing = state.reception.find(craft.last().track());
        if (told != null && !told.isOver()) {
            if (minutes >= SAID_AGAIN * told.saidMinutes) {
                sayLonger(craft, minutes, told, watch);
            }
            return;
        }
        if (hearing != null && state.reception.isHeardInPasses(hearing)) {
            if (minutes % FAR_EVERY_MINUTES == 0 && !watch.waters().isHeardElsewhere(craft)) {
                FarJudge.Far far = farJudge.judge(craft, hearing);
                if (far != null) {
                    beginFar(craft, far, settings, state, watch);
                }
            }
            return;
        }
        boolean looks = minutes <= OFTEN_MINUTES || minutes % 5 == 0;
        if (hearing == null || !looks || minutes > MOST_MINUTES || !judge.mayJudge(craft, hearing)) {
            return;
        }
        // Where its number goes on somewhere else, that is for the rules about identity to say.
        if (watch.waters().isHeardElsewhere(craft) || goesOnUnderAnotherNumber(craft, state, watch)) {
            return;
        }
        Judgement found = judge.judge(craft, hearing);
        if (found.isUnexplained(settings)) {
            begin(craft, minutes, found, hearing, settings, state, watch);
        } else if (minutes == TAUGHT_MINUTES && found.hearsRatio() >= TEACHES_RATIO) {
            teach(craft, state, watch);
        }
    }

    /** Another craft was heard for the first time just then and where it should be: a number may have been changed. */
    private static boolean goesOnUnderAnotherNumber(Craft craft, SilenceState state, Watch watch) {
        Leg leg = craft.last();
        long begin = Slots.at(leg.untilEpochMicros());
        for (Craft other : watch.waters().crafts()) {
            Hearing its =
                    other == craft ? null : state.reception.find(other.last().track());
            if (its == null
                    || its.firstSlot() < begin
                    || its.firstSlot() > begin + TAKEN_OVER_MINUTES
                    || other.last().transponder().isClassB()
                            != leg.transponder().isClassB()) {
                continue;
            }
            Position expected = Judge.expected(leg, its.firstSlot(), 0);
            LocalFrame.Offset off = LocalFrame.at(expected)
                    .offsetTo(its.first().latDeg(), its.first().lonDeg());
            double minutes = its.firstSlot() - begin + 1.0;
            if (StrictMath.hypot(off.eastMeters(), off.northMeters())
                    < minutes * Slots.MICROS / 1e6 * leg.motion().speedMps()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Disturbance> disturbance(Craft craft, Watch watch) {
        return watch.waters()
                .findDisturbance(craft.last().latDeg(), craft.last().lonDeg());
    }

    private static void beginFar(
            Craft craft, FarJudge.Far far, SilenceSettings settings, SilenceState state, Watch watch) {
        long now = watch.now().arrivalEpochMicros();
        Silence silence = new Silence(SilenceText.far(craft, far, disturbance(craft, watch), settings, now));
        FarJudge.keep(silence, far, craft);
        begin(craft, silence, (long) (far.hours() * 60), state, watch);
    }

    private static void begin(
            Craft craft,
            long minutes,
            Judgement found,
            Hearing hearing,
            SilenceSettings settings,
            SilenceState state,
            Watch watch) {
        long now = watch.now().arrivalEpochMicros();
        Silence silence = new Silence(
                SilenceText.content(craft, found, hearing.ears(), disturbance(craft, watch), settings, now, minutes));
        silence.judgedSlot = found.endSlot();
        silence.minutes = found.minutes();
        silence.expected = found.expected();
        silence.log = found.log();
        begin(craft, silence, minutes, state, watch);
    }

    private static void begin(Craft craft, Silence silence, long minutes, SilenceState state, Watch watch) {
        silence.fromEpochMicros = craft.last().untilEpochMicros();
        silence.matterEpochMicros = silence.fromEpochMicros;
        silence.saidMinutes = minutes;
        silence.latDeg = craft.last().latDeg();
        silence.lonDeg = craft.last().lonDeg();
        state.silences.put(craft.last().track(), silence);
        SilentSeen seen = state.seen.get(craft.last().track());
        if (seen != null && falls(seen, silence)) {
            silence.content = SeenText.with(silence.content, seen);
        }
        say(silence, watch);
    }

    private static void sayLonger(Craft craft, long minutes, Silence silence, Watch watch) {
        long now = watch.now().arrivalEpochMicros();
        silence.saidMinutes = minutes;
        silence.content = SilenceText.longer(silence.content, craft.last(), minutes, now);
        say(silence, watch);
    }

    /** It was lost on its way: perhaps its way leads out of range. */
    private static void teach(Craft craft, SilenceState state, Watch watch) {
        long begin = Slots.at(craft.last().untilEpochMicros());
        for (long slot = begin + 2; slot <= begin + TAUGHT_MINUTES; slot += 2) {
            Position there = Judge.expected(craft.last(), slot, 0);
            state.reception.loses(craft, there.latDeg(), there.lonDeg(), watch.now());
        }
    }

    @Override
    public long forgetEpochMicros(SilenceState state) {
        boolean nothing = state.silences.isEmpty() && !state.reception.isTold();
        return nothing ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @Override
    public Codec<SilenceState> stateCodec() {
        return SilenceStateCodec.INSTANCE;
    }
}
