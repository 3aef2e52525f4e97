package org.trigpoint.simulation.score.report;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.simulation.score.Score;

/** The scored runs of one scenario. */
final class ScenarioScores {
    /**
     * One run.
     *
     * @param name for people: its seed, or its file
     */
    record Run(String name, Score score) {}

    private final String name;
    private final List<Run> runs = new ArrayList<>();

    ScenarioScores(String name) {
        this.name = name;
    }

    void add(Run run) {
        runs.add(run);
    }

    String name() {
        return name;
    }

    List<Run> runs() {
        return runs;
    }

    List<Score> scores() {
        return runs.stream().map(Run::score).toList();
    }

    Spread spread(Figure figure) {
        return Spread.of(figure, scores());
    }
}
