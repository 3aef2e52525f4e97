package org.trigpoint.simulation.score.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.score.rules.TrueSpan.Kind;

/**
 * Lays the alerts of one rule in one run beside the truth.
 *
 * <p>Events and alerts are matched one to one, as many as can be; of several alerts that speak of an event, the one that was shown first
 * has it. An alert that is left over is a duplicate, or false, unless it speaks of what may be called either way. One that was withdrawn by the
 * end matches nothing and is not false.
 */
public final class RuleJudge {
    private static final Comparator<SaidAlert> FIRST_SHOWN =
            Comparator.comparingLong(SaidAlert::shownEpochMicros).thenComparing(SaidAlert::id);

    private final List<TrueSpan> events;
    private final List<TrueSpan> others;
    private final List<SaidAlert> standing;
    private final int[] alertOfEvent;

    private RuleJudge(List<TrueSpan> spans, List<SaidAlert> standing) {
        events = spans.stream().filter(span -> span.kind() == Kind.EVENT).toList();
        others = spans.stream().filter(span -> span.kind() != Kind.EVENT).toList();
        this.standing = standing;
        alertOfEvent = new int[events.size()];
        Arrays.fill(alertOfEvent, -1);
    }

    /**
     * Judges.
     *
     * @param spans of the truth, of this rule
     * @param alerts of this rule
     * @return a verdict for each event, in their order, then one for each alert that has none, as they were shown
     */
    public static List<Verdict> judge(List<TrueSpan> spans, List<SaidAlert> alerts) {
        List<SaidAlert> sorted = alerts.stream().sorted(FIRST_SHOWN).toList();
        RuleJudge judge = new RuleJudge(
                spans, sorted.stream().filter(alert -> !alert.isWithdrawn()).toList());
        for (int alert = 0; alert < judge.standing.size(); alert++) {
            judge.place(alert, new boolean[judge.events.size()]);
        }
        return judge.verdicts(sorted);
    }

    /** Finds an event for an alert, moving others to other events where need be (H. W. Kuhn, 1955). */
    private boolean place(int alert, boolean[] asked) {
        for (int event = 0; event < events.size(); event++) {
            if (!asked[event] && standing.get(alert).speaksOf(events.get(event))) {
                asked[event] = true;
                if (alertOfEvent[event] < 0 || place(alertOfEvent[event], asked)) {
                    alertOfEvent[event] = alert;
                    return true;
                }
            }
        }
        return false;
    }

    private List<Verdict> verdicts(List<SaidAlert> sorted) {
        List<Verdict> verdicts = new ArrayList<>();
        List<SaidAlert> matched = new ArrayList<>();
        for (int event = 0; event < events.size(); event++) {
            if (alertOfEvent[event] < 0) {
                verdicts.add(new Verdict(Verdict.Result.MISSED, events.get(event), null));
            } else {
                SaidAlert alert = standing.get(alertOfEvent[event]);
                matched.add(alert);
                verdicts.add(new Verdict(Verdict.Result.RIGHT, events.get(event), alert));
            }
        }
        for (SaidAlert alert : sorted) {
            if (!matched.contains(alert)) {
                verdicts.add(alone(alert));
            }
        }
        return verdicts;
    }

    private Verdict alone(SaidAlert alert) {
        if (alert.isWithdrawn()) {
            return new Verdict(Verdict.Result.WITHDRAWN, null, alert);
        }
        TrueSpan either = find(alert, others, Kind.EITHER);
        if (either != null) {
            return new Verdict(Verdict.Result.EITHER, either, alert);
        }
        TrueSpan event = find(alert, events, Kind.EVENT);
        if (event != null) {
            return new Verdict(Verdict.Result.DUPLICATE, event, alert);
        }
        TrueSpan near = find(alert, others, Kind.NEAR_MISS);
        return new Verdict(near == null ? Verdict.Result.NOTHING : Verdict.Result.NEAR_MISS, near, alert);
    }

    private static @Nullable TrueSpan find(SaidAlert alert, List<TrueSpan> spans, Kind kind) {
        return spans.stream()
                .filter(span -> span.kind() == kind && alert.speaksOf(span))
                .findFirst()
                .orElse(null);
    }
}
