package org.trigpoint.simulation.score.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One rule over all runs. */
final class RuleTotals {
    private static final int MOST_EXAMPLES = 12;

    private RuleCounts counts = RuleCounts.NONE;
    private @Nullable RuleCounts after;
    private final Map<Sort, int[]> sorts = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private int wrong;

    /** A kind of event, near miss or what is either way. */
    record Sort(TrueSpan.Kind kind, String what) implements Comparable<Sort> {
        @Override
        public int compareTo(Sort other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : what.compareTo(other.what);
        }
    }

    void add(RuleRunScore run, String rule) {
        counts = counts.plus(run.counts().getOrDefault(rule, RuleCounts.NONE));
        RuleCounts held = run.countsAfter().get(rule);
        if (held != null) {
            after = (after == null ? RuleCounts.NONE : after).plus(held);
        }
        for (TrueSpan span : run.spans().getOrDefault(rule, List.of())) {
            sorts.computeIfAbsent(new Sort(span.kind(), span.what()), _ -> new int[2])[0]++;
        }
        Set<TrueSpan> named = new HashSet<>();
        for (Verdict verdict : run.verdicts().getOrDefault(rule, List.of())) {
            TrueSpan span = verdict.span();
            boolean names = verdict.result() != Verdict.Result.MISSED && verdict.result() != Verdict.Result.DUPLICATE;
            if (span != null && names && named.add(span)) {
                sorts.computeIfAbsent(new Sort(span.kind(), span.what()), _ -> new int[2])[1]++;
            }
            if (verdict.isFalse() || verdict.result() == Verdict.Result.MISSED) {
                wrong++;
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(run.scenario() + ", seed " + run.seed() + ": " + Words.of(verdict));
                }
            }
        }
    }

    RuleCounts counts() {
        return counts;
    }

    /** Without what the alert budget held back; null when there is none. */
    @Nullable
    RuleCounts after() {
        return after;
    }

    /** For each kind of thing, how many there were and how many were named. */
    Map<Sort, int[]> sorts() {
        return sorts;
    }

    /** The first of what was wrong, in words. */
    List<String> examples() {
        return examples;
    }

    /** How many there are beside the examples. */
    int moreExamples() {
        return wrong - examples.size();
    }
}
