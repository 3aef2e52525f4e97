package org.trigpoint.simulation.score.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What figures over all scenarios must not fall below, or rise above: lines {@code rule,figure,least|most,value}. Empty lines and those
 * that begin with # say nothing.
 */
final class RuleFloors {
    private static final Map<String, ToDoubleFunction<RuleCounts>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("events", RuleCounts::events);
        FIGURES.put("near_misses", RuleCounts::nearMisses);
        FIGURES.put("recall", RuleCounts::recallRatio);
        FIGURES.put("recall_low", RuleCounts::recallLowRatio);
        FIGURES.put("precision", RuleCounts::precisionRatio);
        FIGURES.put("precision_low", RuleCounts::precisionLowRatio);
        FIGURES.put("false_alerts", RuleCounts::falseAlerts);
        FIGURES.put("delay_median_s", counts -> counts.delaySeconds(50));
        FIGURES.put("delay_90_s", counts -> counts.delaySeconds(90));
    }

    private RuleFloors() {}

    /** The figures that may have a floor, by their key; the JSON has them too. */
    static Map<String, ToDoubleFunction<RuleCounts>> figures() {
        return FIGURES;
    }

    static List<String> broken(String csv, Map<String, RuleTotals> totals) {
        List<String> broken = new ArrayList<>();
        List<String> lines = csv.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                ask(line, i + 1, totals, broken);
            }
        }
        return List.copyOf(broken);
    }

    private static void ask(String line, int number, Map<String, RuleTotals> totals, List<String> broken) {
        String[] fields = line.split(",", -1);
        ToDoubleFunction<RuleCounts> figure = fields.length == 4 ? FIGURES.get(fields[1]) : null;
        if (figure == null || !(fields[2].equals("least") || fields[2].equals("most"))) {
            broken.add("line " + number + " is not rule,figure,least|most,value with a figure of "
                    + String.join(", ", FIGURES.keySet()) + ": " + line);
            return;
        }
        RuleTotals total = totals.get(fields[0]);
        if (total == null) {
            broken.add("line " + number + ": " + fields[0] + " has a floor and was not scored");
            return;
        }
        try {
            double value = figure.applyAsDouble(total.counts());
            double bound = Double.parseDouble(fields[3]);
            // What is not a number is no better than its bound.
            if (!(fields[2].equals("least") ? value >= bound : value <= bound)) {
                broken.add(fields[0] + ", " + fields[1] + ": " + value + " is not at " + fields[2] + " " + fields[3]);
            }
        } catch (NumberFormatException e) {
            broken.add("line " + number + " has no number: " + line);
        }
    }
}
