package org.trigpoint.simulation.score.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as JSON: {@code seeds}; {@code rules}, each with its figures over all scenarios ({@code before} the alert budget and
 * {@code after}, null without one); {@code reliability}, how many alerts of a band of scores are true; {@code runs}, each a scenario with a seed and its counts by rule; {@code injected}; {@code real}. What a
 * figure lacks is null.
 */
final class RuleJson {
    private RuleJson() {}

    static ObjectNode of(RuleReport report) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("seeds", report.seeds());
        ObjectNode rules = root.putObject("rules");
        for (RuleHeading rule : report.rules()) {
            RuleTotals total = report.totals(rule.name());
            ObjectNode node = rules.putObject(rule.name());
            putFigures(node.putObject("before"), total.counts());
            RuleCounts after = total.after();
            if (after == null) {
                node.putNull("after");
            } else {
                putFigures(node.putObject("after"), after);
            }
        }
        ArrayNode bands = root.putArray("reliability");
        for (Reliability band : Reliability.of(report)) {
            bands.addObject()
                    .put("score", band.inWords())
                    .put("mean_log", band.meanLog())
                    .put("alerts", band.alerts())
                    .put("right", band.right());
        }
        ArrayNode runs = root.putArray("runs");
        report.runs().forEach(run -> putRun(runs.addObject(), run));
        ArrayNode injected = root.putArray("injected");
        report.injected().forEach(score -> putInjected(injected.addObject(), score));
        ArrayNode real = root.putArray("real");
        report.real().forEach(score -> putReal(real.addObject(), score));
        return root;
    }

    /** A line for each rule, run, event put in and recording: so that what differs between two files can be read. */
    static void write(ObjectNode root, Appendable to) throws IOException {
        String begin = "{\n";
        for (Map.Entry<String, JsonNode> part : root.properties()) {
            JsonNode node = part.getValue();
            to.append(begin).append('"').append(part.getKey()).append("\": ");
            begin = ",\n";
            if (node.isArray()) {
                List<String> lines = new ArrayList<>();
                node.forEach(each -> lines.add(each.toString()));
                to.append("[\n").append(String.join(",\n", lines)).append("\n]");
            } else if (node.isObject()) {
                List<String> lines = new ArrayList<>();
                node.properties().forEach(each -> lines.add("\"" + each.getKey() + "\": " + each.getValue()));
                to.append("{\n").append(String.join(",\n", lines)).append("\n}");
            } else {
                to.append(node.toString());
            }
        }
        to.append("\n}\n");
    }

    private static void putFigures(ObjectNode node, RuleCounts counts) {
        putCounts(node, counts);
        RuleFloors.figures().forEach((key, figure) -> {
            double value = figure.applyAsDouble(counts);
            if (!Double.isFinite(value)) {
                node.putNull(key);
            } else if (value == Math.rint(value) && key.endsWith("s") && !key.endsWith("_s")) {
                node.put(key, Math.round(value));
            } else {
                node.put(key, value);
            }
        });
    }

    private static void putCounts(ObjectNode node, RuleCounts counts) {
        node.put("events", counts.events());
        node.put("found", counts.found());
        node.put("alerts", counts.alerts());
        node.put("duplicates", counts.duplicates());
        node.put("either", counts.either());
        node.put("withdrawn", counts.withdrawn());
        node.put("near_misses", counts.nearMisses());
        node.put("near_misses_raised", counts.nearMissesRaised());
    }

    private static void putRun(ObjectNode node, RuleRunScore run) {
        node.put("scenario", run.scenario());
        node.put("seed", run.seed());
        ObjectNode rules = node.putObject("rules");
        run.counts().forEach((rule, counts) -> {
            ObjectNode one = rules.putObject(rule);
            putCounts(one, counts);
            ArrayNode delays = one.putArray("delays_s");
            counts.delaysSeconds().forEach(delays::add);
            RuleCounts after = run.countsAfter().get(rule);
            if (after != null) {
                putCounts(one.putObject("after"), after);
            }
        });
    }

    private static void putInjected(ObjectNode node, InjectedScore score) {
        node.put("recording", score.recording());
        node.put("rule", score.rule());
        node.put("what", score.what());
        node.put("minutes", score.minutes());
        node.put("injected", score.injected());
        node.put("found", score.found());
        ArrayNode delays = node.putArray("delays_s");
        score.delaysSeconds().forEach(delays::add);
    }

    private static void putReal(ObjectNode node, RealScore score) {
        node.put("recording", score.recording());
        node.put("track_hours", score.trackHours());
        ArrayNode alerts = node.putArray("alerts");
        for (RealScore.RealAlert alert : score.alerts()) {
            alerts.addObject()
                    .put("rule", alert.rule())
                    .put("subject", alert.subject())
                    .put("headline", alert.headline())
                    .put("shown_epoch_micros", alert.shownEpochMicros())
                    .put("withdrawn", alert.withdrawn())
                    .put("judged", alert.judged().name().toLowerCase(Locale.ROOT));
        }
    }

    static List<String> differences(String json, RuleReport report, boolean whole) {
        JsonNode before = JsonMapper.shared().readTree(json);
        // Read back, so that numbers are of the same kind on both sides.
        JsonNode now = JsonMapper.shared().readTree(of(report).toString());
        List<String> differences = new ArrayList<>();
        for (String part : List.of("runs", "injected", "real")) {
            compare(part, before, now, whole, differences);
        }
        if (whole && !before.path("reliability").equals(now.path("reliability"))) {
            differences.add("reliability: " + now.path("reliability") + ", before " + before.path("reliability"));
        }
        if (whole && !before.path("rules").equals(now.path("rules")) && differences.isEmpty()) {
            differences.add("figures over all scenarios are others though each run is the same");
        }
        return differences;
    }

    /** What stands under a key that is missing on one side, or differs. */
    private static void compare(String part, JsonNode before, JsonNode report, boolean whole, List<String> told) {
        Map<String, JsonNode> old = byName(before.path(part));
        JsonNode scored = report.path("rules");
        byName(report.path(part)).forEach((name, node) -> {
            JsonNode was = old.remove(name);
            if (was == null) {
                told.add(part + ": " + name + " is new");
            } else if (node.has("rules")) {
                byField(node.path("rules"), was.path("rules")).forEach((rule, pair) -> {
                    boolean asked =
                            whole || scored.has(rule) || node.path("rules").has(rule);
                    if (asked && !pair.get(0).equals(pair.get(1))) {
                        told.add(name + ", " + rule + ": " + pair.get(0) + ", before " + pair.get(1));
                    }
                });
            } else if (!was.equals(node)) {
                told.add(part + ": " + name + " is " + node + ", before " + was);
            }
        });
        if (whole) {
            old.keySet().forEach(name -> told.add(part + ": " + name + " was not run"));
        }
    }

    private static Map<String, List<JsonNode>> byField(JsonNode now, JsonNode before) {
        Map<String, List<JsonNode>> pairs = new LinkedHashMap<>();
        now.properties()
                .forEach(field -> pairs.put(field.getKey(), List.of(field.getValue(), before.path(field.getKey()))));
        before.properties()
                .forEach(field ->
                        pairs.putIfAbsent(field.getKey(), List.of(now.path(field.getKey()), field.getValue())));
        return pairs;
    }

    private static Map<String, JsonNode> byName(JsonNode list) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        for (JsonNode node : list) {
            StringBuilder name = new StringBuilder();
            for (String key : List.of("scenario", "seed", "recording", "rule", "what", "minutes")) {
                if (node.has(key)) {
                    name.append(name.isEmpty() ? "" : ", ")
                            .append(key.equals("seed") ? "seed " : "")
                            .append(node.path(key).asString());
                }
            }
            nodes.put(name.toString(), node);
        }
        return nodes;
    }
}
