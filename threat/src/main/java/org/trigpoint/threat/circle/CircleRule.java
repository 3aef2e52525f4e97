package org.trigpoint.threat.circle;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Minutes;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * A ship's positions go round and round on one circle, more exactly and more evenly than wind, current and a helmsman allow. Ships that
 * turn, trawl, dredge, search or swing at anchor keep no centre, no radius, no speed, or none of them.
 */
public final class CircleRule implements TrackRule<CircleState> {
    /** Name in alerts. */
    public static final String NAME = "circle";

    private static final int VERSION = 1;
    private static final long MICROS_PER_MINUTE = 60_000_000;
    private static final long WORTH_MICROS = 24 * 60 * MICROS_PER_MINUTE;
    private static final long SAY_EVERY_MICROS = 10 * MICROS_PER_MINUTE;
    private static final long CALM_MICROS = 10 * MICROS_PER_MINUTE;
    /** A circle is looked for in the newest of its positions first: those before it may lie on none. */
    private static final int[] WINDOWS = {20, 30, 45, 60};

    private static final double LEAST_RADIUS_METERS = 50;
    private static final double EXACT_PART = 0.01;
    private static final int EVIDENCE_STAMPS = 16;

    private static final double PRIOR_LOG = -2.5;
    private static final double ROUNDS_LOG = 2;
    private static final double EXACT_LOG = 1.5;
    private static final double EVEN_LOG = 0.5;
    private static final double WORK_LOG = -1.5;
    private static final int FISHING = 30;
    private static final int LAST_WORK = 35;
    private static final int TUG = 52;
    private static final int SEARCH = 51;

    private static final RuleSetting ROUNDS =
            new RuleSetting("circle.leastRounds", 2.5, 1, 20, "So often round within the last hour, times (ours)");
    private static final RuleSetting OFF = new RuleSetting(
            "circle.mostOffMeters",
            20,
            1,
            200,
            "Positions lie off the circle by no more, metres, root mean square (ours)");
    private static final RuleSetting SPEED =
            new RuleSetting("circle.leastKnots", 3, 1, 30, "A swing at anchor is slower, knots (ours)");
    private static final RuleSetting EVEN =
            new RuleSetting("circle.mostUneven", 0.1, 0.01, 1, "Standard deviation of the speed by its mean (ours)");

    private record Limits(double rounds, double offMeters, double speedMps, double uneven) {
        static Limits of(RuleSettings set) {
            return new Limits(ROUNDS.in(set), OFF.in(set), Units.mpsFromKnots(SPEED.in(set)), EVEN.in(set));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(ROUNDS, OFF, SPEED, EVEN);
    }

    @Override
    public Pace pace() {
        return Pace.MINUTE;
    }

    @Override
    public @Nullable CircleState on(Watch watch, @Nullable CircleState before, Findings findings) {
        Subject subject = watch.subject();
        Limits limits = watch.settings().derive(Limits.class, Limits::of);
        boolean ship = subject.platform() == Platform.SHIP || subject.platform() == Platform.UNASSIGNED;
        // Most tracks are asked no more than this: too slow, too new, or they have a course to go.
        if (!ship || !(subject.motion().speedMps() >= limits.speedMps()) || !comesBack(subject.minutes())) {
            return calm(before, subject);
        }
        Round round = round(subject.minutes(), limits);
        if (round.rounds() == 0) {
            return calm(before, subject);
        }
        return goesRound(watch, round, before, findings);
    }

    private static @Nullable CircleState calm(@Nullable CircleState state, Subject subject) {
        return state == null || subject.timeEpochMicros() - state.lastEpochMicros > CALM_MICROS ? null : state;
    }

    /** True when a position of the last twenty minutes lies where the first of these did, or has gone back at least. */
    private static boolean comesBack(Minutes minutes) {
        int count = minutes.count();
        if (count < WINDOWS[0]) {
            return false;
        }
        double north = 0;
        double path = 0;
        for (int i = count - WINDOWS[0] + 1; i < count; i++) {
            double step = minutes.latDeg(i) - minutes.latDeg(i - 1);
            north += step;
            path += Math.abs(step);
        }
        return Math.abs(north) < path / 2;
    }

    private static Round round(Minutes minutes, Limits limits) {
        for (int window : WINDOWS) {
            int from = minutes.count() - window;
            if (from < 0) {
                return Round.NONE;
            }
            Round round = Round.of(minutes, from);
            if (round.rounds() >= limits.rounds()
                    && round.radiusMeters() >= LEAST_RADIUS_METERS
                    && round.offMeters() <= limits.offMeters()
                    && round.offMeters() <= round.radiusMeters() / 5
                    && uneven(minutes, from) <= limits.uneven()) {
                return round;
            }
        }
        return Round.NONE;
    }

    private static double uneven(Minutes minutes, int from) {
        int count = minutes.count() - from;
        double mean = 0;
        for (int i = from; i < minutes.count(); i++) {
            mean += minutes.speedMps(i) / count;
        }
        double squares = 0;
        for (int i = from; i < minutes.count(); i++) {
            double off = minutes.speedMps(i) - mean;
            squares += off * off / count;
        }
        return Math.sqrt(squares) / mean;
    }

    private static CircleState goesRound(Watch watch, Round round, @Nullable CircleState before, Findings findings) {
        Subject subject = watch.subject();
        Minutes minutes = subject.minutes();
        CircleState state = before == null ? new CircleState() : before;
        state.lastEpochMicros = subject.timeEpochMicros();
        if (before == null) {
            double seconds = round.rounds()
                    * 2
                    * Math.PI
                    * round.radiusMeters()
                    / Math.max(1, subject.motion().speedMps());
            state.firstEpochMicros = Math.max(minutes.time(0), state.lastEpochMicros - (long) (seconds * 1e6));
        }
        if (before == null || state.lastEpochMicros - state.saidEpochMicros >= SAY_EVERY_MICROS) {
            state.saidEpochMicros = state.lastEpochMicros;
            AlertContent content = draft(subject, round, state).content();
            findings.say(new Finding(
                    subject.track().audience(), subject.track() + " " + state.firstEpochMicros, content, null));
        }
        return state;
    }

    private static AlertDraft draft(Subject subject, Round round, CircleState state) {
        Minutes minutes = subject.minutes();
        int from = minutes.since(state.firstEpochMicros);
        List<Stamp> stamps = minutes.stamps(from, minutes.count(), EVIDENCE_STAMPS);
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(subject)
                .headline(String.format(
                        Locale.ROOT,
                        "%s goes round on a circle of %.0f m at %.1f kn, for %d min",
                        subject.shownName(),
                        round.radiusMeters(),
                        Units.knotsFromMps(subject.motion().speedMps()),
                        (state.lastEpochMicros - state.firstEpochMicros) / MICROS_PER_MINUTE))
                .at(round.centre().latDeg(), round.centre().lonDeg(), round.radiusMeters())
                .during(state.firstEpochMicros, state.lastEpochMicros, state.lastEpochMicros + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG)
                .pro(String.format(Locale.ROOT, "%.1f times round one centre", round.rounds()), ROUNDS_LOG, stamps)
                .pro(
                        String.format(Locale.ROOT, "Its positions lie within %.0f m of the circle", round.offMeters()),
                        round.offMeters() <= EXACT_PART * round.radiusMeters() ? EXACT_LOG : EXACT_LOG / 2,
                        List.of())
                .pro("Its speed does not change", EVEN_LOG, List.of());
        int type = subject.shipType();
        if ((type >= FISHING && type <= LAST_WORK) || type == TUG || type == SEARCH) {
            draft.con("Its class fishes, tows, dredges, dives or searches: such craft circle", WORK_LOG, List.of());
        }
        return draft;
    }

    @Override
    public long forgetEpochMicros(CircleState state) {
        return state.lastEpochMicros + WORTH_MICROS;
    }

    @Override
    public Codec<CircleState> stateCodec() {
        return CircleState.CODEC;
    }
}
