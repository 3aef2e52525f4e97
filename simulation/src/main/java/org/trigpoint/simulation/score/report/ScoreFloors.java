package org.trigpoint.simulation.score.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What figures must not fall below, or rise above: lines {@code scenario,figure,least|most,value}, the figure by its key in JSON, the mean over
 * runs against the value. Empty lines and those that begin with # say nothing.
 */
final class ScoreFloors {
    private final List<ScenarioScores> scenarios;
    private final List<String> broken = new ArrayList<>();

    private ScoreFloors(List<ScenarioScores> scenarios) {
        this.scenarios = scenarios;
    }

    /** One sentence for each floor that is broken, or cannot be asked. */
    static List<String> broken(String floors, List<ScenarioScores> scenarios) {
        ScoreFloors asked = new ScoreFloors(scenarios);
        List<String> lines = floors.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                asked.ask(line, i + 1);
            }
        }
        return List.copyOf(asked.broken);
    }

    private void ask(String line, int number) {
        String[] fields = line.split(",", -1);
        Optional<Figure> figure = fields.length == 4 ? Figures.find(fields[1]) : Optional.empty();
        if (figure.isEmpty() || !(fields[2].equals("least") || fields[2].equals("most"))) {
            broken.add("line " + number + " is not scenario,figure,least|most,value: " + line);
            return;
        }
        Optional<ScenarioScores> scenario = scenarios.stream()
                .filter(scores -> scores.name().equals(fields[0]))
                .findFirst();
        if (scenario.isEmpty()) {
            broken.add(fields[0] + " has a floor and was not run");
            return;
        }
        try {
            double mean = scenario.get().spread(figure.get()).mean();
            double bound = Double.parseDouble(fields[3]);
            boolean least = fields[2].equals("least");
            // What is not a number is no better than its bound.
            if (!(least ? mean >= bound : mean <= bound)) {
                broken.add(fields[0] + ", " + fields[1] + ": " + mean + " is not at " + fields[2] + " " + fields[3]);
            }
        } catch (NumberFormatException e) {
            broken.add("line " + number + " has no number: " + line);
        }
    }
}
