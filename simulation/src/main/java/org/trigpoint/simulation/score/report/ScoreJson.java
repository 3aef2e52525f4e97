package org.trigpoint.simulation.score.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScorePoint;
import org.trigpoint.simulation.score.ScoreSettings;
import org.trigpoint.simulation.score.Spot;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as JSON: {@code title}, {@code scenarios}; each with {@code name}, {@code settings}, {@code figures} (by key: {@code unit},
 * {@code runs}, {@code mean}, {@code sd}, {@code min}, {@code max}) and {@code runs} ({@code name}, {@code instants}, {@code figures} by
 * key, {@code dark}, {@code false_tracks}, {@code series} by column). What a score lacks is null.
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
        putCrafts(node, score.crafts());
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

    private static void putCrafts(ObjectNode node, Score.Crafts crafts) {
        ArrayNode dark = node.putArray("dark");
        for (Score.DarkCraft craft : crafts.dark()) {
            ObjectNode one = dark.addObject().put("id", craft.id()).put("instants", craft.instants());
            put(one, "one_track", craft.oneTrackRatio());
            put(one, "several_tracks", craft.severalRatio());
        }
        ArrayNode wrong = node.putArray("false_tracks");
        for (Score.FalseTrack track : crafts.falseTracks()) {
            ObjectNode one = wrong.addObject()
                    .put("id", track.id())
                    .put("from_epoch_micros", track.firstEpochMicros())
                    .put("to_epoch_micros", track.lastEpochMicros())
                    .put("instants", track.instants());
            switch (track.at()) {
                case Spot.Earth at -> one.put("lat_deg", at.latDeg()).put("lon_deg", at.lonDeg());
                case Spot.Plane at -> one.put("east_m", at.eastMeters()).put("north_m", at.northMeters());
            }
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
