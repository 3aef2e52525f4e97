package org.trigpoint.simulation.score.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of recorded data in a report's page: events that were put into it, and the data as it is. */
final class RulePageData {
    private static final double HOURS = 1_000;

    private final RuleReport report;

    RulePageData(RuleReport report) {
        this.report = report;
    }

    void write(Appendable to) throws IOException {
        to.append("## Injected\n\n");
        String noInjected = report.absent().get(RuleReport.Part.INJECTED);
        if (noInjected != null) {
            to.append(noInjected).append("\n\n");
        } else {
            writeInjected(to);
        }
        to.append("## Real, untouched\n\n");
        String noReal = report.absent().get(RuleReport.Part.REAL);
        if (noReal != null) {
            to.append(noReal).append('\n');
        } else {
            writeReal(to);
        }
    }

    private void writeInjected(Appendable to) throws IOException {
        to.append(
                "Events cut out of recordings or put into them; everything else, its losses too, is as it was received.\n\n");
        to.append("| rule | recording | what | minutes | injected | found | recall | ≥ | delay, median |\n");
        to.append("|---|---|---|---|---|---|---|---|---|\n");
        List<InjectedScore> sorted = report.injected().stream()
                .sorted(Comparator.comparing(InjectedScore::rule)
                        .thenComparing(InjectedScore::recording)
                        .thenComparing(InjectedScore::what)
                        .thenComparingInt(InjectedScore::minutes))
                .toList();
        for (InjectedScore score : sorted) {
            double ratio = score.injected() == 0 ? Double.NaN : score.found() / (double) score.injected();
            to.append("| `" + score.rule() + "` | " + score.recording() + " | " + score.what() + " | "
                    + (score.minutes() == 0 ? "–" : Integer.toString(score.minutes())) + " | " + score.injected()
                    + " | " + score.found() + " | "
                    + Words.percent(ratio) + " | "
                    + Words.percent(Wilson.lowRatio(score.found(), score.injected())) + " | "
                    + Words.time(score.delaySeconds()) + " |\n");
        }
        to.append('\n');
    }

    private void writeReal(Appendable to) throws IOException {
        double hours = report.real().stream().mapToDouble(RealScore::trackHours).sum();
        to.append("Recordings as they are. An alert is false until someone has found it true "
                + "([rules-judged.csv](rules-judged.csv)).\n\n");
        to.append("| recording | track-hours | alerts | found true | withdrawn |\n|---|---|---|---|---|\n");
        for (RealScore score : report.real()) {
            to.append("| " + score.recording() + " | "
                    + String.format(Locale.ROOT, "%.1f", score.trackHours()) + " | "
                    + score.alerts().size() + " | " + count(score.alerts(), RealScore.Judged.TRUE) + " | "
                    + score.alerts().stream()
                            .filter(RealScore.RealAlert::withdrawn)
                            .count() + " |\n");
        }
        to.append(
                "\n| rule | alerts | found true | withdrawn | false | per 1,000 track-hours |\n|---|---|---|---|---|---|\n");
        for (Map.Entry<String, List<RealScore.RealAlert>> rule : byRule().entrySet()) {
            long withdrawn = rule.getValue().stream()
                    .filter(RealScore.RealAlert::withdrawn)
                    .count();
            long wrong = rule.getValue().stream()
                    .filter(alert -> !alert.withdrawn() && alert.judged() != RealScore.Judged.TRUE)
                    .count();
            to.append("| `" + rule.getKey() + "` | " + rule.getValue().size() + " | "
                    + count(rule.getValue(), RealScore.Judged.TRUE) + " | " + withdrawn + " | " + wrong + " | "
                    + String.format(Locale.ROOT, "%.1f", wrong / hours * HOURS) + " |\n");
        }
        writeAlerts(to);
    }

    private Map<String, List<RealScore.RealAlert>> byRule() {
        Map<String, List<RealScore.RealAlert>> byRule = new TreeMap<>();
        report.rules().forEach(rule -> byRule.put(rule.name(), new ArrayList<>()));
        report.real()
                .forEach(score -> score.alerts()
                        .forEach(alert -> byRule.computeIfAbsent(alert.rule(), _ -> new ArrayList<>())
                                .add(alert)));
        return byRule;
    }

    private static long count(List<RealScore.RealAlert> alerts, RealScore.Judged judged) {
        return alerts.stream().filter(alert -> alert.judged() == judged).count();
    }

    private void writeAlerts(Appendable to) throws IOException {
        to.append("\n### Each of these alerts\n\n");
        boolean any = false;
        for (RealScore score : report.real()) {
            for (RealScore.RealAlert alert : score.alerts()) {
                any = true;
                String judged = switch (alert.judged()) {
                    case TRUE -> "true: " + alert.why();
                    case FALSE -> "false: " + alert.why();
                    case NOT_YET -> "not judged yet";
                };
                to.append("- " + score.recording() + ", " + Words.clock(alert.shownEpochMicros()) + ", `"
                        + alert.rule() + "`" + (alert.subject().isEmpty() ? "" : " of " + alert.subject()) + ": "
                        + alert.headline() + (alert.withdrawn() ? " (withdrawn)" : "") + " — " + judged + "\n");
            }
        }
        if (!any) {
            to.append("None.\n");
        }
    }
}
