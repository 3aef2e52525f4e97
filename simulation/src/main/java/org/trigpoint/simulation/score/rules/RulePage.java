package org.trigpoint.simulation.score.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report as Markdown: what people read of it, and the examples that they need to judge. */
final class RulePage {
    private static final double GOAL_RATIO = 0.9;
    private static final int ENOUGH_EVENTS = 150;
    private static final int ENOUGH_NEAR_MISSES = 300;

    private final RuleReport report;

    RulePage(RuleReport report) {
        this.report = report;
    }

    void write(Appendable to) throws IOException {
        to.append("# Scores of the rules\n\n");
        to.append(
                        "Written by `./trigpoint score --rules`; what the figures mean stands in [scoring](../scoring.md#rules). ")
                .append("The three tables are of three kinds of data and are never mixed.\n\n");
        writeScenarios(to);
        new RulePageData(report).write(to);
    }

    private void writeScenarios(Appendable to) throws IOException {
        to.append("## Scenarios\n\n");
        String why = report.absent().get(RuleReport.Part.SCENARIOS);
        if (why != null) {
            to.append(why).append("\n\n");
            return;
        }
        long scenarios =
                report.runs().stream().map(RuleRunScore::scenario).distinct().count();
        to.append(scenarios + " scenarios, seeds " + report.seeds()
                        + ", one configuration of the rules for all of them. ")
                .append("≥ is the lower 95 % Wilson bound of the figure before it; the goal is " + GOAL_RATIO)
                .append(" for both, over at least " + ENOUGH_EVENTS + " events and " + ENOUGH_NEAR_MISSES)
                .append(" near misses.\n\n");
        to.append(
                "| rule | events | near misses | alerts | recall | ≥ | precision | ≥ | delay, median | 90 % | either way |"
                        + " withdrawn (shown) | after the budget: recall | precision | goal |\n");
        to.append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (RuleHeading rule : report.rules()) {
            writeRow(to, rule.name());
        }
        to.append('\n');
        writeOthers(to);
        writeSilences(to);
        writeReliability(to);
        writeSorts(to);
        writeExamples(to);
    }

    private void writeRow(Appendable to, String rule) throws IOException {
        RuleCounts counts = report.totals(rule).counts();
        RuleCounts after = report.totals(rule).after();
        List<String> cells = new ArrayList<>();
        cells.add("`" + rule + "`");
        cells.add(Integer.toString(counts.events()));
        cells.add(Integer.toString(counts.nearMisses()));
        cells.add(Integer.toString(counts.alerts()));
        cells.add(Words.percent(counts.recallRatio()));
        cells.add(Words.percent(counts.recallLowRatio()));
        cells.add(Words.percent(counts.precisionRatio()));
        cells.add(Words.percent(counts.precisionLowRatio()));
        cells.add(Words.time(counts.delaySeconds(50)));
        cells.add(Words.time(counts.delaySeconds(90)));
        cells.add(Integer.toString(counts.either()));
        cells.add(
                counts.withdrawn() == 0 ? "0" : counts.withdrawn() + " (" + Words.time(counts.shownSeconds(50)) + ")");
        cells.add(after == null ? "–" : Words.percent(after.recallRatio()));
        cells.add(after == null ? "–" : Words.percent(after.precisionRatio()));
        cells.add(goal(counts));
        to.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String goal(RuleCounts counts) {
        List<String> lacks = new ArrayList<>();
        if (counts.events() < ENOUGH_EVENTS) {
            lacks.add("events");
        }
        if (counts.nearMisses() < ENOUGH_NEAR_MISSES) {
            lacks.add("near misses");
        }
        if (!(counts.recallLowRatio() >= GOAL_RATIO)) {
            lacks.add("recall");
        }
        if (!(counts.precisionLowRatio() >= GOAL_RATIO)) {
            lacks.add("precision");
        }
        return lacks.isEmpty() ? "met" : "not met: " + String.join(", ", lacks);
    }

    /** What was said by rules that have no truth here. */
    private void writeOthers(Appendable to) throws IOException {
        Map<String, Integer> others = new TreeMap<>();
        for (RuleRunScore run : report.runs()) {
            run.alerts().forEach((rule, count) -> others.merge(rule, count, Integer::sum));
        }
        report.rules().forEach(rule -> others.remove(rule.name()));
        if (others.isEmpty()) {
            return;
        }
        to.append("Not scored, since nothing says what is true of them:");
        for (Map.Entry<String, Integer> other : others.entrySet()) {
            to.append(" `" + other.getKey() + "` with " + other.getValue() + " alerts;");
        }
        to.append("\n\n");
    }

    private void writeSilences(Appendable to) throws IOException {
        List<RuleRunScore> runs = report.runs().stream()
                .filter(run -> report.silences().contains(run.scenario()))
                .toList();
        if (runs.isEmpty()) {
            return;
        }
        to.append("### Silences that are no one's doing\n\n");
        to.append(
                "In these nobody switches off, or nobody could know it: the rule `silence` must say nothing at any time.\n\n");
        to.append("| scenario | runs | near misses | raised | of these withdrawn |\n|---|---|---|---|---|\n");
        for (String scenario : report.silences()) {
            List<RuleRunScore> of =
                    runs.stream().filter(run -> run.scenario().equals(scenario)).toList();
            if (of.isEmpty()) {
                continue;
            }
            RuleCounts counts = of.stream()
                    .map(run -> run.counts().getOrDefault("silence", RuleCounts.NONE))
                    .reduce(RuleCounts.NONE, RuleCounts::plus);
            int raised = of.stream()
                    .mapToInt(run -> run.alerts().getOrDefault("silence", 0))
                    .sum();
            to.append("| " + scenario + " | " + of.size() + " | " + counts.nearMisses() + " | " + raised + " | "
                    + counts.withdrawn() + " |\n");
        }
        to.append('\n');
    }

    private void writeReliability(Appendable to) throws IOException {
        List<Reliability> bands = Reliability.of(report);
        if (bands.isEmpty()) {
            return;
        }
        to.append("### How scores and truth agree\n\n");
        to.append(
                "A score would be a probability, were as many of the alerts with it true as it says, in other traffic too. "
                        + "Weights are set by hand and not fitted to these runs, and how common events are in them is made: "
                        + "so it is called a score. Alerts of all rules, as in *precision*; bounds are those of Wilson.\n\n");
        to.append("![Share of alerts that are true by what their scores say](" + ReliabilityPicture.FILE + ")\n\n");
        to.append("| score | it would say | alerts | true | ≥ | ≤ |\n|---|---|---|---|---|---|\n");
        for (Reliability band : bands) {
            to.append("| " + band.inWords() + " | " + Words.percent(band.saidRatio()) + " | " + band.alerts() + " | "
                    + Words.percent(band.trueRatio()) + " | " + Words.percent(band.lowRatio()) + " | "
                    + Words.percent(band.highRatio()) + " |\n");
        }
        to.append('\n');
    }

    private void writeSorts(Appendable to) throws IOException {
        to.append("### What the rules were shown\n\n");
        to.append("| rule | is | what | how often | said of |\n|---|---|---|---|---|\n");
        for (RuleHeading rule : report.rules()) {
            Map<RuleTotals.Sort, int[]> sorts = report.totals(rule.name()).sorts();
            for (Map.Entry<RuleTotals.Sort, int[]> sort : sorts.entrySet()) {
                String kind = switch (sort.getKey().kind()) {
                    case EVENT -> "event";
                    case NEAR_MISS -> "near miss";
                    case EITHER -> "either way";
                };
                to.append("| `" + rule.name() + "` | " + kind + " | "
                        + sort.getKey().what() + " | " + sort.getValue()[0] + " | " + sort.getValue()[1] + " |\n");
            }
        }
        to.append('\n');
    }

    private void writeExamples(Appendable to) throws IOException {
        List<RuleHeading> wrong = report.rules().stream()
                .filter(rule -> !report.totals(rule.name()).examples().isEmpty())
                .sorted(Comparator.comparing(RuleHeading::name))
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        to.append("### Missed and false\n\n");
        for (RuleHeading rule : wrong) {
            RuleTotals total = report.totals(rule.name());
            to.append("`" + rule.name() + "`\n\n");
            for (String example : total.examples()) {
                to.append("- ").append(example).append('\n');
            }
            if (total.moreExamples() > 0) {
                to.append("- and " + total.moreExamples() + " more\n");
            }
            to.append('\n');
        }
    }
}
