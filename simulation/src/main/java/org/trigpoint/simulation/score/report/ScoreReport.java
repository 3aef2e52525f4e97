package org.trigpoint.simulation.score.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.simulation.score.Score;

/**
 * Scores of scenarios over seeds, as one page, as JSON and as a table of text. Scenarios and runs stand in the order in which they are
 * added. For one thread.
 */
public final class ScoreReport {
    private final String title;
    private final List<ScenarioScores> scenarios = new ArrayList<>();

    /**
     * A report without scores.
     *
     * @param title heading of the page
     */
    public ScoreReport(String title) {
        this.title = title;
    }

    /**
     * Adds the score of one run.
     *
     * @param scenario name of its scenario
     * @param run what tells it from the scenario's other runs, such as {@code seed 7}
     */
    public ScoreReport add(String scenario, String run, Score score) {
        ScenarioScores scores = scenarios.stream()
                .filter(known -> known.name().equals(scenario))
                .findFirst()
                .orElseGet(() -> {
                    ScenarioScores fresh = new ScenarioScores(scenario);
                    scenarios.add(fresh);
                    return fresh;
                });
        scores.add(new ScenarioScores.Run(run, score));
        return this;
    }

    /** One HTML page that needs nothing else: no script, no font, no picture from elsewhere. */
    public void writeHtml(Appendable to) throws IOException {
        ReportPage.write(to, title, scenarios);
    }

    /** The same numbers as one JSON object, and the series of every run. */
    public void writeJson(Appendable to) throws IOException {
        to.append(ScoreJson.of(title, scenarios).toString()).append("\n");
    }

    /** The figures as lines of text. */
    public void writeTable(Appendable to) throws IOException {
        ScoreTable.write(to, scenarios);
    }
}
