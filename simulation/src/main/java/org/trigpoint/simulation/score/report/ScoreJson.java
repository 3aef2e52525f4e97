package org.trigpoint.simulation.score.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScorePoint;
import org.trigpoint.simulation.score.ScoreSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as JSON: {@code title}, {@code scenarios}; each with {@code name}, {@code settings}, {@code figures} (by key: {@code unit},
 * {@code runs}, {@code mean}, {@code sd}, {@code min}, {@code max}) and {@code runs} ({@code name}, {@code instants}, {@code figures} by
 * key, {@code series} by column). What a score lacks is null.
 */
final class ScoreJson {
    private ScoreJson() {}

    /** All of it. */
    static ObjectNode of(String title, List<ScenarioScores> scenarios) {
        ObjectNode root = figuresOf(title, scenarios);
        for (int i = 0; i < scenarios.size(); i++) {
            ArrayNode runs = ((ObjectNode) root.path("scenarios").get(i)).putArray("runs");
            scenarios.get(i).runs().forEach(run -> putRun(runs.addObject(), run.name(), run.score()));
        }
        return root;
    }

    /** All but {@code runs}. */
    static ObjectNode figuresOf(String title, List<ScenarioScores> scenarios) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("title", title);
        ArrayNode all = root.putArray("scenarios");
        for (ScenarioScores scenario : scenarios) {
            ObjectNode node = all.addObject();
            node.put("name", scenario.name());
            putSettings(node.putObject("settings"), scenario.scores().getFirst().settings());
            ObjectNode figures = node.putObject("figures");
            for (Figure figure : Figures.ALL) {
                Spread spread = scenario.spread(figure);
                ObjectNode one = figures.putObject(figure.key());
                one.put("unit", figure.unit());
                one.put("runs", spread.runs());
                put(one, "mean", spread.mean());
                put(one, "sd", spread.deviation());
                put(one, "min", spread.least());
                put(one, "max", spread.greatest());
            }
        }
        return root;
    }

    private static void putSettings(ObjectNode node, ScoreSettings settings) {
        node.put("cutoff_m", settings.cutoffMeters());
        node.put("order", settings.orderRatio());
        node.put("switching_m", settings.switchingMeters());
    }

    private static void putRun(ObjectNode node, String name, Score score) {
        node.put("name", name);
        node.put("instants", score.instants());
        ObjectNode figures = node.putObject("figures");
        Figures.ALL.forEach(figure -> put(figures, figure.key(), figure.of().applyAsDouble(score)));
        ObjectNode series = node.putObject("series");
        ArrayNode times = series.putArray("epoch_micros");
        score.series().forEach(point -> times.add(point.epochMicros()));
        putColumn(series, "truths", score, ScorePoint::truths);
        putColumn(series, "tracks", score, ScorePoint::tracks);
        putColumn(series, "missed", score, ScorePoint::missed);
        putColumn(series, "false", score, ScorePoint::falseTracks);
        putColumn(series, "ospa_m", score, ScorePoint::ospaMeters);
        putColumn(series, "gospa_m", score, point -> point.gospa().distanceMeters());
        putColumn(series, "gospa_localisation_m", score, point -> point.gospa().localisationMeters());
        putColumn(series, "gospa_missed_m", score, point -> point.gospa().missedMeters());
        putColumn(series, "gospa_false_m", score, point -> point.gospa().falseMeters());
        putColumn(series, "gospa_switching_m", score, point -> point.gospa().switchingMeters());
        if (score.consistency().isPresent()) {
            putColumn(series, "nees_pairs", score, ScorePoint::judgedPairs);
            putColumn(series, "nees", score, ScorePoint::meanErrorSquared);
        }
    }

    private static void putColumn(ObjectNode series, String key, Score score, ToDoubleFunction<ScorePoint> of) {
        ArrayNode column = series.putArray(key);
        for (ScorePoint point : score.series()) {
            double value = of.applyAsDouble(point);
            if (!Double.isFinite(value)) {
                column.addNull();
            } else if (value == Math.rint(value) && Math.abs(value) < 1e9) {
                column.add(Math.round(value));
            } else {
                column.add(value);
            }
        }
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
