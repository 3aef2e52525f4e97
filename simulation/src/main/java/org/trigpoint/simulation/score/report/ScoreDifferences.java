package org.trigpoint.simulation.score.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where the figures of two reports, as {@link ScoreJson} writes them, are not the same to the last bit. What runs are made of is not compared. */
final class ScoreDifferences {
    private ScoreDifferences() {}

    /** One sentence for each figure, in the order of the scenarios that are now. */
    static List<String> between(JsonNode before, JsonNode now) {
        Map<String, JsonNode> old = byName(before);
        List<String> differences = new ArrayList<>();
        byName(now).forEach((name, scenario) -> {
            JsonNode was = old.remove(name);
            if (was == null) {
                differences.add(name + " is new");
                return;
            }
            if (!was.path("settings").equals(scenario.path("settings"))) {
                differences.add(name + " was scored with other settings");
            }
            scenario.path("figures").properties().forEach(figure -> {
                JsonNode wasFigure = was.path("figures").path(figure.getKey());
                if (!wasFigure.equals(figure.getValue())) {
                    differences.add(name + ", " + figure.getKey() + ": " + words(figure.getValue()) + ", before "
                            + words(wasFigure));
                }
            });
        });
        old.keySet().forEach(name -> differences.add(name + " was not run"));
        return differences;
    }

    private static Map<String, JsonNode> byName(JsonNode report) {
        Map<String, JsonNode> scenarios = new LinkedHashMap<>();
        report.path("scenarios")
                .forEach(scenario -> scenarios.put(scenario.path("name").asString(), scenario));
        return scenarios;
    }

    private static String words(JsonNode figure) {
        return figure.isMissingNode()
                ? "nothing"
                : figure.path("mean") + " in " + figure.path("runs") + " runs from " + figure.path("min") + " to "
                        + figure.path("max");
    }
}
