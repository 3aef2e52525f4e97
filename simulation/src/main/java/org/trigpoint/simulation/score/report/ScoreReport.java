package org.trigpoint.simulation.score.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.simulation.score.Score;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** The figures of every scenario over its runs as one JSON object on many lines; without the runs. */
    public void writeFigures(Appendable to) throws IOException {
        to.append(ScoreJson.figuresOf(title, scenarios).toPrettyString()).append("\n");
    }

    /**
     * Where the figures are not those of another report, to the last bit: one sentence each.
     *
     * @param report as {@link #writeJson} or {@link #writeFigures} wrote it
     */
    public List<String> differencesFrom(String report) {
        // Through text and back, so that numbers are compared as they are written.
        JsonNode now = JsonMapper.shared()
                .readTree(ScoreJson.figuresOf(title, scenarios).toString());
        return ScoreDifferences.between(JsonMapper.shared().readTree(report), now);
    }

    /**
     * Floors that are broken: one sentence each.
     *
     * @param floors lines {@code scenario,figure,least|most,value}, as docs/scoring.md has them
     */
    public List<String> brokenFloors(String floors) {
        return ScoreFloors.broken(floors, scenarios);
    }

    /** Every dark craft and every false track of every run, a line each. */
    public void writeCrafts(Appendable to) throws IOException {
        CraftLines.write(to, scenarios);
    }

    /** The figures as lines of text. */
    public void writeTable(Appendable to) throws IOException {
        ScoreTable.write(to, scenarios);
    }
}
