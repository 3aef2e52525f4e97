package org.trigpoint.simulation.score.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often a rule was right.
 *
 * @param events that it should name
 * @param found events that one alert named
 * @param alerts that count: found, duplicate or false
 * @param duplicates alerts of an event that has another
 * @param either alerts of what may be called either way; they count for nothing
 * @param withdrawn alerts that were taken back; they count for nothing
 * @param nearMisses that it should not name
 * @param nearMissesRaised near misses that an alert named
 * @param delaysSeconds of each event that was found, from its beginning to the alert, sorted
 * @param shownSeconds of each alert that was withdrawn, how long it was shown, sorted
 */
public record RuleCounts(
        int events,
        int found,
        int alerts,
        int duplicates,
        int either,
        int withdrawn,
        int nearMisses,
        int nearMissesRaised,
        List<Double> delaysSeconds,
        List<Double> shownSeconds) {
    public static final RuleCounts NONE = new RuleCounts(0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of());

    private static final double MICROS = 1e6;

    public RuleCounts {
        delaysSeconds = List.copyOf(delaysSeconds);
        shownSeconds = List.copyOf(shownSeconds);
    }

    /** Of one run, by its verdicts and the spans of truth that were judged. */
    public static RuleCounts of(Collection<TrueSpan> spans, List<Verdict> verdicts) {
        int found = count(verdicts, Verdict.Result.RIGHT);
        int duplicates = count(verdicts, Verdict.Result.DUPLICATE);
        List<Double> delays = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        Set<TrueSpan> raised = new HashSet<>();
        for (Verdict verdict : verdicts) {
            SaidAlert alert = verdict.alert();
            TrueSpan span = verdict.span();
            if (alert != null && span != null && verdict.result() == Verdict.Result.RIGHT) {
                delays.add((alert.shownEpochMicros() - span.fromEpochMicros()) / MICROS);
            }
            if (alert != null && verdict.result() == Verdict.Result.WITHDRAWN) {
                shown.add((alert.withdrawnEpochMicros() - alert.shownEpochMicros()) / MICROS);
            }
            if (span != null && verdict.result() == Verdict.Result.NEAR_MISS) {
                raised.add(span);
            }
        }
        return new RuleCounts(
                found + count(verdicts, Verdict.Result.MISSED),
                found,
                found + (int) verdicts.stream().filter(Verdict::isFalse).count(),
                duplicates,
                count(verdicts, Verdict.Result.EITHER),
                shown.size(),
                (int) spans.stream()
                        .filter(span -> span.kind() == TrueSpan.Kind.NEAR_MISS)
                        .count(),
                raised.size(),
                sorted(delays),
                sorted(shown));
    }

    private static int count(List<Verdict> verdicts, Verdict.Result result) {
        return (int)
                verdicts.stream().filter(verdict -> verdict.result() == result).count();
    }

    private static List<Double> sorted(List<Double> values) {
        Collections.sort(values);
        return values;
    }

    /** Both together. */
    public RuleCounts plus(RuleCounts other) {
        return new RuleCounts(
                events + other.events,
                found + other.found,
                alerts + other.alerts,
                duplicates + other.duplicates,
                either + other.either,
                withdrawn + other.withdrawn,
                nearMisses + other.nearMisses,
                nearMissesRaised + other.nearMissesRaised,
                merged(delaysSeconds, other.delaysSeconds),
                merged(shownSeconds, other.shownSeconds));
    }

    private static List<Double> merged(List<Double> one, List<Double> other) {
        List<Double> all = new ArrayList<>(one);
        all.addAll(other);
        return sorted(all);
    }

    public int falseAlerts() {
        return alerts - found;
    }

    /** Events that were found of all; NaN of none. */
    public double recallRatio() {
        return events == 0 ? Double.NaN : found / (double) events;
    }

    /** Lower bound of {@link #recallRatio}, see {@link Wilson}. */
    public double recallLowRatio() {
        return Wilson.lowRatio(found, events);
    }

    /** Alerts that found an event of all that count; NaN of none. */
    public double precisionRatio() {
        return alerts == 0 ? Double.NaN : found / (double) alerts;
    }

    /** Lower bound of {@link #precisionRatio}, see {@link Wilson}. */
    public double precisionLowRatio() {
        return Wilson.lowRatio(found, alerts);
    }

    /** The least delay that so many of a hundred events do not exceed; NaN when none was found. */
    public double delaySeconds(int percent) {
        return percentile(delaysSeconds, percent);
    }

    /** The same of how long alerts were shown that were withdrawn. */
    public double shownSeconds(int percent) {
        return percentile(shownSeconds, percent);
    }

    /** Nearest rank. */
    private static double percentile(List<Double> sorted, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A percentile is one of 1 to 100, not " + percent);
        }
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.isEmpty() ? Double.NaN : sorted.get(rank - 1);
    }
}
