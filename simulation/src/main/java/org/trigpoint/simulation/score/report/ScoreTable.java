package org.trigpoint.simulation.score.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Figures as lines of text: label, mean, unit and, over several runs, deviation and range. What no run has is left out. */
final class ScoreTable {
    private ScoreTable() {}

    static void write(Appendable to, List<ScenarioScores> scenarios) throws IOException {
        for (ScenarioScores scenario : scenarios) {
            int runs = scenario.runs().size();
            if (runs > 1 || scenarios.size() > 1) {
                to.append(scenario.name())
                        .append(": ")
                        .append(String.valueOf(runs))
                        .append(runs == 1 ? " run\n" : " runs\n");
            }
            String group = "";
            for (Figure figure : Figures.ALL) {
                Spread spread = scenario.spread(figure);
                if (spread.runs() == 0) {
                    continue;
                }
                if (!figure.group().equals(group)) {
                    group = figure.group();
                    to.append(group).append("\n");
                }
                to.append(line(figure, spread, runs)).append("\n");
            }
        }
    }

    private static String line(Figure figure, Spread spread, int runs) {
        String line = String.format(
                Locale.ROOT, "  %-30s %12s %-4s", figure.label(), figure.meanText(spread.mean(), runs), figure.unit());
        if (runs > 1) {
            line += String.format(
                    Locale.ROOT,
                    " ± %-10s %s to %s",
                    figure.meanText(spread.deviation(), runs),
                    figure.text(spread.least()),
                    figure.text(spread.greatest()));
        }
        return line.stripTrailing();
    }
}
