package org.trigpoint.threat.distress;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * An aircraft says that it is in distress, by its code (7500, 7600, 7700; ICAO Annex 10, vol. IV, 2.1.4.1) or its emergency status
 * (RTCA DO-260B, § 2.2.3.2.7.8.1.1). Its alerts are those of {@link DistressRule}. What it says must stand for some seconds: who
 * dials a code passes others. A word without code and status says nothing, so nothing ends what was said but another word.
 */
public final class EmergencyRule implements TrackRule<Emergency> {
    private static final int VERSION = 1;
    private static final EmergencyCodec STATE_CODEC = new EmergencyCodec();
    private static final RuleSetting STANDS = new RuleSetting(
            "distress.standsSeconds",
            10,
            0,
            600,
            "An aircraft must say the same for so long, seconds: dialling passes other codes (ours)");
    /** And so often. */
    private static final int LEAST_WORDS = 3;

    private static final long SECOND_MICROS = 1_000_000;
    private static final long SAY_EVERY_MICROS = 60 * SECOND_MICROS;
    private static final long WORTH_MICROS = 86_400 * SECOND_MICROS;
    private static final double RADIUS_METERS = 1_000;
    /** Some 2,000 feet a minute. */
    private static final double FAST_DESCENT_MPS = -10;

    private static final double PRIOR_LOG = -2;
    private static final double CODE_LOG = 2.5;
    private static final double STATUS_LOG = 2.5;
    private static final double DESCENT_LOG = 0.5;
    private static final double GROUND_LOG = -2;
    private static final double CONFLICT_LOG = -1;
    /** Code and status are set by one transponder, mostly the one from the other. */
    private static final String GROUP = "transponder";

    @Override
    public String name() {
        return "emergency";
    }

    @Override
    public Platform.Domain domain() {
        return Platform.Domain.AIR;
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(STANDS);
    }

    @Override
    public Pace pace() {
        return Pace.REPORT;
    }

    @Override
    public @Nullable Emergency on(Watch watch, @Nullable Emergency before, Findings findings) {
        Flight flight = watch.report() instanceof PositionReport position ? position.flight() : Flight.NONE;
        Flight.Emergency coded = EmergencyKinds.ofSquawk(flight.squawk());
        Flight.Emergency word = flight.emergency() == Flight.Emergency.NONE ? coded : flight.emergency();
        boolean speaks = flight.hasSquawk() || word != Flight.Emergency.NONE;
        if (before == null && word == Flight.Emergency.NONE) {
            return null;
        }
        Emergency state = before == null ? new Emergency() : before;
        boolean news = speaks && take(word, coded, watch, state);
        boolean again = word != Flight.Emergency.NONE && word == state.holds;
        if (again) {
            count(flight, coded, watch, state);
        }
        boolean due = again && watch.nowEpochMicros() - state.saidEpochMicros >= SAY_EVERY_MICROS;
        if (news || due) {
            say(watch, state, findings);
        }
        boolean nothing = !state.isHeld() && !state.isOver() && state.next == Flight.Emergency.NONE;
        return nothing ? null : state;
    }

    /** Takes a word; true when what holds is another now. */
    private static boolean take(Flight.Emergency word, Flight.Emergency coded, Watch watch, Emergency state) {
        long time = time(watch);
        if (word == state.holds) {
            state.lastEpochMicros = state.isHeld() ? Math.max(state.lastEpochMicros, time) : state.lastEpochMicros;
            settle(state);
            return false;
        }
        if (word != state.next) {
            settle(state);
            state.next = word;
            state.nextEpochMicros = time;
        }
        state.nextWords++;
        Emergency.keep(watch.report().header().stamp(), state.nextStamps);
        boolean stands = state.nextWords >= LEAST_WORDS
                && time - state.nextEpochMicros >= STANDS.in(watch.settings()) * SECOND_MICROS;
        if (stands) {
            turn(word, coded, time, state);
        }
        return stands;
    }

    /** Nothing else than what holds is said. */
    private static void settle(Emergency state) {
        state.next = state.holds;
        state.nextWords = 0;
        state.nextStamps.clear();
    }

    private static long time(Watch watch) {
        Report report = watch.report();
        return report.header().isDated() ? report.timeEpochMicros() : watch.nowEpochMicros();
    }

    private static void turn(Flight.Emergency word, Flight.Emergency coded, long time, Emergency state) {
        if (word == Flight.Emergency.NONE) {
            state.was = state.holds;
            state.endStamps.clear();
            state.endStamps.addAll(state.nextStamps);
        } else {
            if (!state.isHeld()) {
                state.fromEpochMicros = state.nextEpochMicros;
                state.stamps.clear();
            }
            // The newest word is counted as all that come after it.
            state.nextStamps.removeLast();
            state.nextStamps.forEach(stamp -> Emergency.keep(stamp, state.stamps));
            boolean byCode = coded != Flight.Emergency.NONE;
            state.codes = byCode ? state.nextWords - 1 : 0;
            state.statuses = byCode ? 0 : state.nextWords - 1;
            state.conflicts = 0;
            state.squawk = -1;
            state.was = Flight.Emergency.NONE;
            state.lastEpochMicros = time;
        }
        state.holds = word;
        settle(state);
    }

    private static void count(Flight flight, Flight.Emergency coded, Watch watch, Emergency state) {
        Emergency.keep(watch.report().header().stamp(), state.stamps);
        if (coded == Flight.Emergency.NONE) {
            state.statuses++;
        } else {
            state.squawk = flight.squawk();
            state.codes++;
        }
        boolean otherwise = flight.hasSquawk() && coded != Flight.Emergency.NONE && flight.emergency() != coded;
        state.conflicts += otherwise ? 1 : 0;
    }

    private static void say(Watch watch, Emergency state, Findings findings) {
        Subject subject = watch.subject();
        long now = watch.nowEpochMicros();
        state.saidEpochMicros = now;
        Flight.Emergency kind = state.isHeld() ? state.holds : state.was;
        AlertDraft draft = AlertDraft.of(DistressRule.NAME, VERSION)
                .about(subject)
                .headline(headline(subject, kind, state))
                .during(state.fromEpochMicros, state.lastEpochMicros, now + WORTH_MICROS)
                .weighs(
                        EmergencyKinds.severity(kind),
                        state.isHeld() ? EmergencyKinds.urgency(kind) : AlertContent.Urgency.PAST)
                .prior(PRIOR_LOG);
        if (kind.isDistress()) {
            draft.distress();
        }
        if (subject.hasPosition()) {
            draft.at(subject.latDeg(), subject.lonDeg(), RADIUS_METERS);
        }
        evidence(subject, kind, state, draft);
        findings.say(new Finding(
                subject.track().audience(),
                subject.track() + "@" + state.fromEpochMicros / SECOND_MICROS,
                draft.content(),
                null));
    }

    private static String headline(Subject subject, Flight.Emergency kind, Emergency state) {
        String what = EmergencyKinds.words(kind);
        String who = subject.shownName();
        boolean coded = state.squawk >= 0;
        if (!state.isHeld()) {
            return "%s %s for %s: %s; no longer"
                    .formatted(
                            who,
                            coded ? "squawked " + digits(state.squawk) : "said so",
                            lasting(state.lastEpochMicros - state.fromEpochMicros),
                            what);
        }
        return coded ? "%s squawks %s: %s".formatted(who, digits(state.squawk), what) : who + " says: " + what;
    }

    private static void evidence(Subject subject, Flight.Emergency kind, Emergency state, AlertDraft draft) {
        if (state.codes > 0) {
            draft.with(Evidence.of(
                            true,
                            "Its code is %s in %s".formatted(digits(state.squawk), reports(state.codes)),
                            CODE_LOG,
                            state.stamps)
                    .within(GROUP));
        }
        if (state.statuses > 0) {
            draft.with(Evidence.of(
                            true,
                            "Its emergency status is %s in %s"
                                    .formatted(EmergencyKinds.words(kind), reports(state.statuses)),
                            STATUS_LOG,
                            state.codes > 0 ? List.of() : state.stamps)
                    .within(GROUP));
        }
        if (subject.flight().climbMps() <= FAST_DESCENT_MPS) {
            draft.pro(
                    String.format(
                            Locale.ROOT,
                            "It descends at %.0f m/s",
                            -subject.flight().climbMps()),
                    DESCENT_LOG,
                    List.of(subject.stamp()));
        }
        if (subject.flight().place() == Flight.Place.ON_GROUND) {
            draft.con("It is on the ground: transponders are tested there", GROUND_LOG, List.of(subject.stamp()));
        }
        if (state.conflicts > 0) {
            draft.con(
                    "Its emergency status says otherwise than its code in " + reports(state.conflicts),
                    CONFLICT_LOG,
                    List.of());
        }
        if (!state.isHeld()) {
            draft.con("It says that it is over, by another code or status", 0, state.endStamps);
        }
    }

    private static String digits(int squawk) {
        return String.format(Locale.ROOT, "%04d", squawk);
    }

    private static String reports(int count) {
        return count == 1 ? "1 report" : count + " reports";
    }

    private static String lasting(long micros) {
        long seconds = Math.max(0, micros) / SECOND_MICROS;
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }

    @Override
    public long forgetEpochMicros(Emergency state) {
        return Math.max(state.saidEpochMicros, state.nextEpochMicros) + WORTH_MICROS;
    }

    @Override
    public Codec<Emergency> stateCodec() {
        return STATE_CODEC;
    }
}
