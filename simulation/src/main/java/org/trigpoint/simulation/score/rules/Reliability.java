package org.trigpoint.simulation.score.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many of the alerts whose scores lie in a band are true.
 *
 * @param fromLog least score of the band, natural log-odds; minus infinity of the lowest
 * @param untilLog where the next begins; infinity of the highest
 * @param meanLog mean score of its alerts
 * @param right alerts of it that belong to an event
 * @param alerts of it that are judged
 */
record Reliability(double fromLog, double untilLog, double meanLog, int right, int alerts) {
    private static final double LEAST_LOG = 0;
    private static final double MOST_LOG = 4;
    private static final double STEP_LOG = 0.5;

    /** The bands that have alerts, from low to high. What was withdrawn, and what may be said or not, is left out. */
    static List<Reliability> of(RuleReport report) {
        int bands = (int) ((MOST_LOG - LEAST_LOG) / STEP_LOG) + 2;
        double[] sums = new double[bands];
        int[] right = new int[bands];
        int[] alerts = new int[bands];
        for (RuleRunScore run : report.runs()) {
            for (RuleHeading rule : report.rules()) {
                for (Verdict verdict : run.verdicts().getOrDefault(rule.name(), List.of())) {
                    SaidAlert alert = verdict.alert();
                    boolean isRight = verdict.result() == Verdict.Result.RIGHT;
                    if (alert != null && (isRight || verdict.isFalse())) {
                        int band = band(alert.scoreLog(), bands);
                        sums[band] += alert.scoreLog();
                        right[band] += isRight ? 1 : 0;
                        alerts[band]++;
                    }
                }
            }
        }
        List<Reliability> found = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            if (alerts[band] > 0) {
                double from = band == 0 ? Double.NEGATIVE_INFINITY : LEAST_LOG + (band - 1) * STEP_LOG;
                double until = band == bands - 1 ? Double.POSITIVE_INFINITY : LEAST_LOG + band * STEP_LOG;
                found.add(new Reliability(from, until, sums[band] / alerts[band], right[band], alerts[band]));
            }
        }
        return found;
    }

    private static int band(double scoreLog, int bands) {
        int band = 1 + (int) Math.floor((scoreLog - LEAST_LOG) / STEP_LOG);
        return Math.clamp(band, 0, bands - 1);
    }

    /** Share that would be true if the mean score were a probability. */
    double saidRatio() {
        return 1 / (1 + StrictMath.exp(-meanLog));
    }

    double trueRatio() {
        return right / (double) alerts;
    }

    double lowRatio() {
        return Wilson.lowRatio(right, alerts);
    }

    double highRatio() {
        return Wilson.highRatio(right, alerts);
    }

    String inWords() {
        if (Double.isInfinite(fromLog)) {
            return "below " + number(untilLog);
        }
        return Double.isInfinite(untilLog) ? number(fromLog) + " or more" : number(fromLog) + " to " + number(untilLog);
    }

    private static String number(double log) {
        return String.format(Locale.ROOT, "%.1f", log);
    }
}
