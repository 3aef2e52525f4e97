package org.trigpoint.threat.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.Unsettled;

/**
 * The rule {@code teleport}: a ship is reported from a place that it cannot have reached, and the place before falls silent. Where both
 * go on, {@link Sharing} speaks. Distances and times are those of the reports, not of their arrival.
 */
final class Teleports {
    static final String NAME = "teleport";

    /** Receivers of satellites were found to be so far off in time (Global Fishing Watch). */
    private static final double CLOCK_SECONDS = 40;

    private static final double LEAST_SECONDS = 20;
    private static final double FIX_METERS = 200;
    /** A place that lasts less than this was a bad fix. */
    private static final long LASTS_MICROS = 4 * Telling.MINUTE_MICROS;

    private static final long GAP_MICROS = 60 * Telling.MINUTE_MICROS;
    private static final double COARSE_METERS = 100;

    private static final double PRIOR_LOG = -2;
    private static final double IMPOSSIBLE_LOG = 2;
    private static final double FAR_BEYOND_LOG = 1;
    private static final double FAR_BEYOND = 3;
    private static final double LASTS_LOG = 1;
    private static final double SILENT_LOG = 0.5;
    private static final double RETURNS_LOG = 0.5;
    private static final double ARRIVAL_LOG = -1.5;
    private static final double GAP_LOG = -1;
    private static final double COARSE_LOG = -0.5;
    private static final double BAD_FIX_LOG = 1.5;
    private static final double DISTURBED_LOG = -1.5;
    private static final long DISTURBED_MICROS = 60 * Telling.MINUTE_MICROS;
    private static final double SINGLE_LOG = -1;

    private Teleports() {}

    /** A track of the identity begins. */
    static void onBegin(Seen seen, Telling telling) {
        Seen from = null;
        for (Seen other : telling.state().seen) {
            if (other == seen || !other.isConfirmed()) {
                continue;
            }
            if (other.lastEpochMicros > seen.firstEpochMicros
                    || mps(other, seen) <= telling.settings().jumpMps()) {
                // It came late, or it may be that one again.
                return;
            }
            from = from == null || other.lastEpochMicros > from.lastEpochMicros ? other : from;
        }
        if (from == null || meters(from, seen) < telling.settings().jumpMeters()) {
            return;
        }
        seen.from = from.track;
        seen.fromLatDeg = from.lastLatDeg;
        seen.fromLonDeg = from.lastLonDeg;
        seen.fromEpochMicros = from.lastEpochMicros;
        seen.fromStamp = from.lastStamp;
        seen.verdict = Seen.Verdict.OPEN;
        seen.dueEpochMicros = telling.nowEpochMicros() + telling.settings().silentMicros();
    }

    private static double meters(Seen from, Seen to) {
        double meters = Seen.meters(from.lastLatDeg, from.lastLonDeg, to.firstLatDeg, to.firstLonDeg);
        return Math.max(0, meters - FIX_METERS - from.errorMeters - to.errorMeters);
    }

    /** The least speed that the way needs. */
    private static double mps(Seen from, Seen to) {
        return mps(meters(from, to), to.firstEpochMicros - from.lastEpochMicros);
    }

    private static double mps(double meters, long micros) {
        return meters / (Math.max(LEAST_SECONDS, micros / 1e6) + CLOCK_SECONDS);
    }

    /** It is time to look what became of a jump. */
    static void onDue(Seen seen, Telling telling) {
        seen.dueEpochMicros = Long.MAX_VALUE;
        Seen from = telling.state().find(seen.from);
        boolean back = from != null && from.lastEpochMicros > seen.firstEpochMicros;
        if (seen.lastedMicros() < LASTS_MICROS) {
            seen.verdict = Seen.Verdict.BAD_FIX;
            if (back) {
                countBadFix(seen, telling);
            }
        } else if (from == null || !back || from.lastEpochMicros > seen.lastEpochMicros + LASTS_MICROS * 3) {
            seen.verdict = Seen.Verdict.SAID;
            telling.say(matter(seen), draft(seen, back ? from : null, telling));
        } else {
            seen.dueEpochMicros = telling.nowEpochMicros() + telling.settings().silentMicros();
        }
    }

    /** The place before tells again: of an alert that was said this is the end, if it told while the other one did. */
    static void onSign(Seen seen, Telling telling) {
        for (Seen other : telling.state().seen) {
            boolean meanwhile = other.verdict == Seen.Verdict.SAID
                    && seen.track.equals(other.from)
                    && seen.lastEpochMicros > other.firstEpochMicros
                    && seen.lastEpochMicros <= other.lastEpochMicros;
            if (meanwhile) {
                other.verdict = Seen.Verdict.SHARED;
                telling.out()
                        .emit(telling.finding(matter(other), draft(other, null, telling))
                                .disproved("The place before goes on to report too"));
            }
        }
    }

    private static String matter(Seen seen) {
        return Identity.unpack(seen.identity).text() + " " + seen.track;
    }

    private static AlertDraft draft(Seen seen, @Nullable Seen back, Telling telling) {
        double meters = Seen.meters(seen.fromLatDeg, seen.fromLonDeg, seen.firstLatDeg, seen.firstLonDeg);
        long micros = seen.firstEpochMicros - seen.fromEpochMicros;
        double mps = mps(meters, micros);
        AlertDraft draft = Telling.about(AlertDraft.of(NAME, Telling.VERSION), seen);
        if (seen.from != null) {
            draft.about(seen.from, seen.marking, seen.hidden);
        }
        draft.headline(String.format(
                        Locale.ROOT,
                        "%s is reported %s from where it was %s before: %.0f kn",
                        seen.shownName(),
                        Telling.km(meters),
                        Telling.lasting(micros),
                        Units.knotsFromMps(mps)))
                .at(seen.firstLatDeg, seen.firstLonDeg, FIX_METERS)
                .during(seen.fromEpochMicros, seen.lastEpochMicros, seen.lastEpochMicros + Telling.DAY_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        pros(seen, back, mps, draft);
        cons(seen, micros, draft);
        disturbed(seen, telling.state().unsettled, draft);
        return draft;
    }

    private static void pros(Seen seen, @Nullable Seen back, double mps, AlertDraft draft) {
        double knots = Units.knotsFromMps(mps);
        draft.pro(
                String.format(
                        Locale.ROOT,
                        "From %s to %s would need %.0f kn, with %.0f s for clocks that are off",
                        Telling.place(seen.fromLatDeg, seen.fromLonDeg),
                        Telling.place(seen.firstLatDeg, seen.firstLonDeg),
                        knots,
                        CLOCK_SECONDS),
                IMPOSSIBLE_LOG + (knots > FAR_BEYOND * 80 ? FAR_BEYOND_LOG : 0),
                Telling.stamps(seen.fromStamp, seen.firstStamp));
        draft.pro(
                "It went on to report from there for " + Telling.lasting(seen.lastedMicros()),
                LASTS_LOG,
                Telling.stamps(seen.lastStamp));
        if (back == null) {
            draft.pro("The place before has been silent since", SILENT_LOG, Telling.stamps());
        } else {
            draft.pro(
                    "After that it was reported from the place before again",
                    RETURNS_LOG,
                    Telling.stamps(back.lastStamp));
        }
    }

    private static void cons(Seen seen, long micros, AlertDraft draft) {
        if (seen.byArrival) {
            draft.con(
                    "Its reports bear no time of their own: those that came late stand at the wrong one",
                    ARRIVAL_LOG,
                    Telling.stamps(seen.firstStamp));
        }
        if (micros > GAP_MICROS) {
            draft.con(
                    "The place before had been silent for " + Telling.lasting(micros)
                            + ": another ship may use the number",
                    GAP_LOG,
                    Telling.stamps(seen.fromStamp));
        }
        if (seen.errorMeters > COARSE_METERS) {
            draft.con("Its positions are coarse (type 27)", COARSE_LOG, Telling.stamps(seen.firstStamp));
        }
    }

    private static void disturbed(Seen seen, @Nullable Unsettled unsettled, AlertDraft draft) {
        if (unsettled != null
                && unsettled.epochMicros() >= seen.fromEpochMicros - DISTURBED_MICROS
                && unsettled.epochMicros() <= seen.lastEpochMicros) {
            draft.con(unsettled.by().text(), DISTURBED_LOG, Telling.stamps());
        }
    }

    /** One alone is an error of a receiver; many in a day are worth a look. */
    private static void countBadFix(Seen seen, Telling telling) {
        long now = seen.firstEpochMicros;
        telling.state().badFixes.removeIf(time -> time < now - Telling.DAY_MICROS);
        telling.state().badFixes.add(now);
        int count = telling.state().badFixes.size();
        if (count < telling.settings().badFixes()) {
            return;
        }
        long first = telling.state().badFixes.getFirst();
        telling.state().badFixes.clear();
        Stamp stamp = seen.firstStamp;
        AlertDraft draft = Telling.about(AlertDraft.of(NAME, Telling.VERSION), seen)
                .headline("%s was reported %d times from places that it cannot have reached, for moments"
                        .formatted(seen.shownName(), count))
                .at(seen.firstLatDeg, seen.firstLonDeg, FIX_METERS)
                .during(first, now, now + Telling.DAY_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG + 1)
                .pro(count + " single positions elsewhere in 24 h", BAD_FIX_LOG, Telling.stamps(stamp))
                .con("Each lasted for moments only, as damaged reports do", SINGLE_LOG, Telling.stamps(stamp));
        telling.say(Identity.unpack(seen.identity).text() + " bad fixes " + first, draft);
    }

    /** The reasons of an alert that is taken back for both places going on. */
    static void shared(Seen seen, Telling telling) {
        if (seen.verdict == Seen.Verdict.SAID) {
            Finding said = telling.finding(matter(seen), draft(seen, null, telling));
            telling.out().emit(said.disproved("Both places go on to report: two ships may use the number"));
        }
        seen.verdict = Seen.Verdict.SHARED;
        seen.dueEpochMicros = Long.MAX_VALUE;
    }
}
