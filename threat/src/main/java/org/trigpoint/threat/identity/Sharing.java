package org.trigpoint.threat.identity;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.observation.Flag;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.threat.rules.AlertDraft;

/** Of the rule {@code identity}: two ships, far apart, report under one number, or one IMO number, at the same time. */
final class Sharing {
    static final String NAME = "identity";

    /** Each has told so often after the other one did. */
    private static final int RETURNS = 2;

    private static final long ALIVE_MICROS = 20 * Telling.MINUTE_MICROS;
    private static final long SERIAL = 1_000_000;
    private static final double RADIUS_METERS = 1_000;

    private static final double PRIOR_LOG = -1;
    private static final double BOTH_LOG = 2;
    private static final double APART_LOG = 1;
    private static final double NAMES_LOG = 1;
    private static final double FACTORY_LOG = -1;
    private static final double ARRIVAL_LOG = -2;
    private static final double CLAIMED_LOG = -0.5;

    private Sharing() {}

    static void onSign(Seen seen, Telling telling) {
        IdentityState state = telling.state();
        boolean other = state.told != null && !seen.track.equals(state.told);
        state.told = seen.track;
        if (!other || !seen.isConfirmed()) {
            return;
        }
        seen.returns++;
        if (state.shared || seen.returns < RETURNS) {
            return;
        }
        List<Seen> together = together(seen, telling);
        if (together.size() < 2) {
            return;
        }
        state.shared = true;
        if (!state.byImo) {
            state.seen.forEach(each -> Teleports.shared(each, telling));
        }
        telling.say(matter(seen, state), draft(together, telling));
    }

    private static String matter(Seen seen, IdentityState state) {
        return state.byImo
                ? "IMO of " + Identity.unpack(seen.identity).text()
                : Identity.unpack(seen.identity).text() + " shared";
    }

    private static List<Seen> together(Seen seen, Telling telling) {
        List<Seen> together = new ArrayList<>(List.of(seen));
        for (Seen other : telling.state().seen) {
            boolean counts = other != seen
                    && other.returns >= RETURNS
                    && (!telling.state().byImo || other.identity != seen.identity)
                    && Math.abs(other.lastEpochMicros - seen.lastEpochMicros) <= ALIVE_MICROS
                    && other.metersTo(seen) >= telling.settings().sharedMeters();
            if (counts && together.size() < AlertContent.MOST_SUBJECTS) {
                together.add(other);
            }
        }
        return together;
    }

    private static AlertDraft draft(List<Seen> together, Telling telling) {
        Seen one = together.get(0);
        Seen two = together.get(1);
        boolean byImo = telling.state().byImo;
        AlertDraft draft = AlertDraft.of(NAME, Telling.VERSION);
        together.forEach(each -> Telling.about(draft, each));
        String apart = Telling.km(one.metersTo(two));
        long from = Math.max(one.firstEpochMicros, two.firstEpochMicros);
        long until = Math.max(one.lastEpochMicros, two.lastEpochMicros);
        draft.headline(headline(together, byImo, apart))
                .at(one.lastLatDeg, one.lastLonDeg, RADIUS_METERS)
                .during(from, until, until + 7 * Telling.DAY_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        List<Stamp> stamps = Telling.stamps(one.firstStamp, one.lastStamp, two.firstStamp, two.lastStamp);
        draft.pro(
                "Both told by turns for " + Telling.lasting(until - from) + ": from "
                        + Telling.place(one.lastLatDeg, one.lastLonDeg) + " and "
                        + Telling.place(two.lastLatDeg, two.lastLonDeg),
                BOTH_LOG,
                stamps);
        draft.with(Evidence.of(true, "They are " + apart + " apart", APART_LOG, List.of())
                .shownBy(List.of(two.track)));
        if (one.name != null && two.name != null && !Likeness.isSameName(one.name, two.name)) {
            draft.pro("They say names that differ: " + one.name + ", " + two.name, NAMES_LOG, List.of());
        }
        cons(one, two, byImo, draft);
        return draft;
    }

    private static String headline(List<Seen> together, boolean byImo, String apart) {
        Seen one = together.get(0);
        Seen two = together.get(1);
        if (byImo) {
            return "%s and %s, %s apart, say the same IMO number".formatted(shown(one), shown(two), apart);
        }
        return "%s is reported from %d places at a time, %s apart"
                .formatted(Identity.unpack(one.identity).text(), together.size(), apart);
    }

    private static String shown(Seen seen) {
        String number = Identity.unpack(seen.identity).text();
        return seen.name == null ? number : seen.name + " (" + number + ")";
    }

    private static void cons(Seen one, Seen two, boolean byImo, AlertDraft draft) {
        if (Identity.unpack(one.identity).number() % SERIAL == 0) {
            draft.con("The number ends in six zeros: sets leave the factory so", FACTORY_LOG, List.of());
        }
        if (one.byArrival || two.byArrival) {
            draft.con(
                    "Reports bear no time of their own: late ones of the same ship look like another",
                    ARRIVAL_LOG,
                    Telling.stamps(one.lastStamp, two.lastStamp));
        }
        if (byImo) {
            draft.con("The number is typed in by hand: a mistake is likely", CLAIMED_LOG, List.of());
        }
    }

    /** A ship keeps its IMO number and reports under another identity, with another flag. */
    static void onImo(Seen seen, Telling telling) {
        if (seen.verdict != Seen.Verdict.NONE || seen.signs < 3) {
            return;
        }
        for (Seen before : telling.state().seen) {
            boolean changed = before.identity != seen.identity
                    && before.isConfirmed()
                    && before.lastEpochMicros < seen.firstEpochMicros
                    && seen.lastEpochMicros - before.lastEpochMicros > ALIVE_MICROS;
            if (changed && (telling.settings().raiseLesser() || flagsDiffer(before, seen))) {
                seen.verdict = Seen.Verdict.SAID;
                sayChanged(before, seen, telling);
                return;
            }
        }
    }

    private static boolean flagsDiffer(Seen one, Seen other) {
        return !Flag.of(one.identity).equals(Flag.of(other.identity));
    }

    private static void sayChanged(Seen before, Seen seen, Telling telling) {
        AlertDraft draft = Telling.about(Telling.about(AlertDraft.of(NAME, Telling.VERSION), seen), before)
                .headline("%s, %s, reports as %s, %s; until %s before as %s, %s"
                        .formatted(
                                seen.shownName(),
                                "of the same IMO number",
                                Identity.unpack(seen.identity).text(),
                                flag(seen.identity),
                                Telling.lasting(seen.firstEpochMicros - before.lastEpochMicros),
                                Identity.unpack(before.identity).text(),
                                flag(before.identity)))
                .at(seen.firstLatDeg, seen.firstLonDeg, RADIUS_METERS)
                .during(before.lastEpochMicros, seen.lastEpochMicros, seen.lastEpochMicros + 7 * Telling.DAY_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        draft.pro(
                "The number before was heard for " + Telling.lasting(before.lastedMicros()) + ", and no more since",
                BOTH_LOG,
                Telling.stamps(before.firstStamp, before.lastStamp, seen.firstStamp));
        draft.con("A change of flag is lawful, and gives a ship a new number", CLAIMED_LOG, List.of());
        if (!Likeness.isSameName(before.shownName(), seen.shownName())) {
            draft.pro("Its name was " + before.shownName(), NAMES_LOG, List.of());
        }
        telling.say("changed " + seen.track, draft);
    }

    static String flag(long identity) {
        return Flag.of(identity).map(Flag::name).orElse("digits of no flag");
    }
}
