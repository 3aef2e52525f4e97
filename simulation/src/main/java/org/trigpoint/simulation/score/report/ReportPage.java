package org.trigpoint.simulation.score.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScorePoint;
import org.trigpoint.simulation.score.ScoreSettings;

/** The page: an overview of scenarios, then each with its plots and all its figures, then what the figures mean. */
final class ReportPage {
    private static final List<Figure> OVERVIEW = List.of(
            Figures.of("ospa"),
            Figures.of("gospa_per_truth"),
            Figures.of("completeness"),
            Figures.of("false"),
            Figures.of("switches_per_hour"),
            Figures.of("dark_one_track"),
            Figures.of("false_tracks_per_hour"),
            Figures.of("delay"),
            Figures.of("error_ratio"),
            Figures.of("inside_95"));

    private static final int FEW = 3;

    private final Appendable to;

    private ReportPage(Appendable to) {
        this.to = to;
    }

    static void write(Appendable to, String title, List<ScenarioScores> scenarios) throws IOException {
        new ReportPage(to).page(title, scenarios);
    }

    private void page(String title, List<ScenarioScores> scenarios) throws IOException {
        put("<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n");
        put("<meta name=viewport content='width=device-width, initial-scale=1'>\n<title>" + Html.escape(title));
        put("</title>\n<style>\n" + ReportStyle.CSS + "</style>\n</head>\n<body>\n<h1>" + Html.escape(title)
                + "</h1>\n");
        if (scenarios.size() > 1) {
            overview(scenarios);
        }
        for (int i = 0; i < scenarios.size(); i++) {
            scenario(i, scenarios.get(i), scenarios.size() > FEW);
        }
        meanings(scenarios);
        put("</body>\n</html>\n");
    }

    private void overview(List<ScenarioScores> scenarios) throws IOException {
        put("<p class=note>Mean over runs ± standard deviation between them.</p>\n");
        put("<div class=wide><table class=overview>\n<tr><th>Scenario</th><th>Runs</th>");
        for (Figure figure : OVERVIEW) {
            put("<th>" + Html.escape(figure.label()) + (figure.unit().isEmpty() ? "" : ", " + figure.unit()) + "</th>");
        }
        put("</tr>\n");
        for (int i = 0; i < scenarios.size(); i++) {
            ScenarioScores scenario = scenarios.get(i);
            int runs = scenario.runs().size();
            put("<tr><td><a href='#s" + i + "'>" + Html.escape(scenario.name()) + "</a></td><td>" + runs + "</td>");
            for (Figure figure : OVERVIEW) {
                Spread spread = scenario.spread(figure);
                put("<td>" + figure.meanText(spread.mean(), runs));
                put(
                        spread.runs() > 1
                                ? " <span class=quiet>± " + figure.meanText(spread.deviation(), runs) + "</span>"
                                : "");
                put("</td>");
            }
            put("</tr>\n");
        }
        put("</table></div>\n");
    }

    /** @param folded figures shut away until asked for: of many scenarios they make the page long */
    private void scenario(int place, ScenarioScores scenario, boolean folded) throws IOException {
        List<Score> scores = scenario.scores();
        ScoreSettings settings = scores.getFirst().settings();
        put("<h2 id=s" + place + ">" + Html.escape(scenario.name()) + "</h2>\n<p class=note>");
        put(Html.escape(names(scenario.runs())));
        put(" · " + scores.getFirst().instants() + " instants · cut-off " + plain(settings.cutoffMeters())
                + " m, order " + plain(settings.orderRatio()));
        put(settings.switchingMeters() > 0 ? ", switching penalty " + plain(settings.switchingMeters()) + " m" : "");
        int merged = Trend.instantsPerPoint(scores.getFirst());
        put(merged > 1 ? " · each point of a plot is the mean of " + merged + " instants" : "");
        put("</p>\n");
        plots(scores);
        put(folded ? "<details><summary>All figures</summary>\n" : "");
        figures(scenario);
        put(folded ? "</details>\n" : "");
    }

    /** All of a few; of many the first and the last. */
    private static String names(List<ScenarioScores.Run> runs) {
        return runs.size() > FEW
                ? runs.size() + " runs, " + runs.getFirst().name() + " to "
                        + runs.getLast().name()
                : runs.stream().map(ScenarioScores.Run::name).collect(Collectors.joining(", "));
    }

    private void plots(List<Score> scores) throws IOException {
        List<Score> alike = Trend.alike(scores);
        String range = alike.size() > 1 ? "mean and range of " + alike.size() + " runs" : "";
        put("<div class=plots>\n");
        put(chart("OSPA", "m")
                .lineWithRange("OSPA", Trend.of(alike, ScorePoint::ospaMeters), range)
                .html());
        LineChart parts = chart("GOSPA and its parts", "m")
                .line("all", Trend.of(alike, point -> point.gospa().distanceMeters()))
                .line("localisation", Trend.of(alike, point -> point.gospa().localisationMeters()))
                .line("missed", Trend.of(alike, point -> point.gospa().missedMeters()))
                .line("false", Trend.of(alike, point -> point.gospa().falseMeters()));
        if (scores.getFirst().settings().switchingMeters() > 0) {
            parts.line("switching", Trend.of(alike, point -> point.gospa().switchingMeters()));
        }
        put(parts.html());
        put(chart("Tracks against truths", "number")
                .line("truths", Trend.of(alike, ScorePoint::truths))
                .lineWithRange("tracks", Trend.of(alike, ScorePoint::tracks), range)
                .html());
        if (alike.stream().anyMatch(score -> score.consistency().isPresent())) {
            put(chart("Consistency", "mean NEES (ideal 2)")
                    .lineWithRange("mean NEES", Trend.ofConsistency(alike), "95 % interval, if covariances are honest")
                    .html());
        }
        put("</div>\n");
    }

    private static LineChart chart(String title, String unit) {
        return new LineChart(title, unit);
    }

    private void figures(ScenarioScores scenario) throws IOException {
        int runs = scenario.runs().size();
        boolean several = runs > 1;
        put("<div class=wide><table><tr><th>Figure</th><th>" + (several ? "Mean" : "Value")
                + "</th><th class=unit>Unit</th>");
        put(several ? "<th>± between runs</th><th>Least</th><th>Greatest</th>" : "");
        put("</tr>");
        String group = "";
        for (Figure figure : Figures.ALL) {
            Spread spread = scenario.spread(figure);
            if (spread.runs() == 0) {
                continue;
            }
            if (!figure.group().equals(group)) {
                group = figure.group();
                put("\n<tr class=group><th colspan=" + (several ? 6 : 3) + ">" + Html.escape(group) + "</th></tr>");
            }
            put("<tr><td>" + Html.escape(figure.label()) + "</td><td>" + figure.meanText(spread.mean(), runs)
                    + "</td><td class=unit>");
            put(figure.unit() + "</td>");
            if (several) {
                put("<td>" + figure.meanText(spread.deviation(), runs) + "</td><td>" + figure.text(spread.least())
                        + "</td><td>");
                put(figure.text(spread.greatest()) + "</td>");
            }
            put("</tr>");
        }
        put("</table></div>\n");
    }

    private void meanings(List<ScenarioScores> scenarios) throws IOException {
        put("<h2>What the figures mean</h2>\n<dl>\n");
        for (Figure figure : Figures.ALL) {
            if (scenarios.stream().anyMatch(scenario -> scenario.spread(figure).runs() > 0)) {
                String unit = figure.unit().isEmpty() ? "" : ", " + figure.unit();
                put("<dt>" + Html.escape(figure.label() + unit) + "</dt><dd>" + Html.escape(figure.meaning())
                        + ".</dd>\n");
            }
        }
        put(
                "</dl>\n<p class=note>OSPA: Schuhmacher, Vo and Vo 2008. GOSPA (α = 2): Rahmathullah, García-Fernández and Svensson 2017;"
                        + " its parts are p-th roots, so their p-th powers add up. SIAP: Votruba and others 2001. Plots show only runs whose"
                        + " instants lie alike.</p>\n");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }

    private void put(String text) throws IOException {
        to.append(text);
    }
}
