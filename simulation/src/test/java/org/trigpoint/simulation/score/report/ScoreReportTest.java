package org.trigpoint.simulation.score.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.score.Moment;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScoreRun;
import org.trigpoint.simulation.score.ScoreSettings;
import org.trigpoint.simulation.score.Scorer;
import org.trigpoint.simulation.score.Spot;
import org.trigpoint.simulation.score.TrackState;
import org.trigpoint.simulation.score.TruthState;
import org.trigpoint.simulation.score.Update;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreReportTest {
    /** Ships that come one by one and a tracker that needs some instants for each, loses some, and sees some that are not there. */
    private static Score score(long seed, int instants, boolean covariance) {
        Random random = new Random(seed);
        List<Moment> moments = new ArrayList<>();
        for (int k = 0; k < instants; k++) {
            List<TruthState> truths = new ArrayList<>();
            List<TrackState> tracks = new ArrayList<>();
            int ships = Math.min(40, 8 + k / 6);
            for (int i = 0; i < ships; i++) {
                double east = 900 * i + 7 * k;
                truths.add(TruthState.of("ship " + i, new Spot.Plane(east, 3 * k))
                        .withVelocity(7, 3)
                        .withSigns(i % 4 == 0, true));
                boolean seen = k > 6 * Math.max(0, i - 8) + 4 && random.nextDouble() < 0.97;
                if (seen) {
                    TrackState track = TrackState.of(
                                    "track " + i + (i % 9 == 0 && k > 120 ? "b" : ""),
                                    new Spot.Plane(east + 6 * random.nextGaussian(), 3 * k + 6 * random.nextGaussian()))
                            .withVelocity(7 + random.nextGaussian() / 2, 3);
                    tracks.add(covariance ? track.withCovariance(36, 0, 36) : track);
                }
            }
            for (int i = 0; i < random.nextInt(4); i++) {
                tracks.add(TrackState.of("false " + k + " " + i, new Spot.Plane(36_000 * random.nextDouble(), -4000)));
            }
            moments.add(new Moment(30_000_000L * k, truths, tracks));
        }
        List<Update> updates = covariance
                ? List.of(new Update(1, Update.Kind.SEEN, 20, 30), new Update(2, Update.Kind.REPORTED, 4, 5))
                : List.of();
        return Scorer.score(new ScoreRun(moments, updates), ScoreSettings.of(50).withSwitching(covariance ? 50 : 0));
    }

    private static ScoreReport report() {
        ScoreReport report = new ScoreReport("Scores <of> made-up ships");
        for (long seed = 1; seed <= 5; seed++) {
            report.add("harbour & roads", "seed " + seed, score(seed, 240, true));
        }
        return report.add("open sea", "seed 1", score(9, 30, false));
    }

    @Test
    void pageNeedsNothingFromElsewhereAndHoldsEveryFigure() throws IOException {
        StringBuilder html = new StringBuilder();
        report().writeHtml(html);
        String page = html.toString();
        assertThat(page)
                .contains("Scores &lt;of&gt; made-up ships", "harbour &amp; roads", "prefers-color-scheme: dark")
                .doesNotContain(
                        "<script", "http:", "https:", "url(", "@import", "@font-face", "<img", "NaN", "Infinity");
        assertThat(page.split("<figure>", -1)).hasSize(1 + 4 + 3);
        assertThat(Figures.ALL).allSatisfy(figure -> assertThat(page).contains(Html.escape(figure.label())));
        keepWhenAsked(page, "report.html");
    }

    /** For eyes: {@code -Dtrigpoint.keep=FOLDER} keeps what the test writes. */
    private static void keepWhenAsked(String text, String name) throws IOException {
        String folder = System.getProperty("trigpoint.keep");
        if (folder != null) {
            Files.writeString(Path.of(folder, name), text);
        }
    }

    @Test
    void jsonHasTheSameNumbers() throws IOException {
        StringBuilder text = new StringBuilder();
        report().writeJson(text);
        JsonNode scenario =
                JsonMapper.shared().readTree(text.toString()).get("scenarios").get(0);
        assertThat(scenario.get("runs")).hasSize(5);
        JsonNode ospa = scenario.get("figures").get("ospa");
        double sum = 0;
        for (JsonNode run : scenario.get("runs")) {
            sum += run.get("figures").get("ospa").asDouble();
            assertThat(run.get("series").get("ospa_m")).hasSize(240);
            assertThat(run.get("series").get("nees")).hasSize(240);
        }
        assertThat(ospa.get("mean").asDouble()).isCloseTo(sum / 5, within(1e-12));
        assertThat(ospa.get("sd").asDouble()).isPositive();
        StringBuilder html = new StringBuilder();
        report().writeHtml(html);
        assertThat(html)
                .contains("<td>OSPA</td><td>"
                        + Figures.of("ospa").text(ospa.get("mean").asDouble()) + "</td>");
        keepWhenAsked(text.toString(), "report.json");
    }

    @Test
    void theSameScoresGiveTheSameCharacters() throws IOException {
        StringBuilder one = new StringBuilder();
        StringBuilder two = new StringBuilder();
        report().writeHtml(one);
        report().writeJson(one);
        report().writeTable(one);
        report().writeHtml(two);
        report().writeJson(two);
        report().writeTable(two);
        assertThat(one.toString()).isEqualTo(two.toString());
    }

    @Test
    void linesAndJsonNameEachDarkCraftAndEachFalseTrack() throws IOException {
        Score.Crafts crafts = score(1, 240, true).crafts();
        assertThat(crafts.dark()).hasSize(10);
        assertThat(crafts.falseTracks()).hasSizeGreaterThan(100);
        StringBuilder lines = new StringBuilder();
        StringBuilder json = new StringBuilder();
        ScoreReport report = new ScoreReport("x").add("harbour", "seed 1", score(1, 240, true));
        report.writeCrafts(lines);
        report.writeJson(json);
        String head = "harbour, seed 1: 10 dark craft, " + crafts.falseTracks().size() + " false tracks";
        assertThat(lines.toString().lines())
                .hasSize(1 + 10 + crafts.falseTracks().size())
                .contains(head)
                .anyMatch(line ->
                        line.matches(" {2}ship 0 +one track at +9\\d\\.\\d %, several at +0\\.0 % of \\d+ instants"))
                .anyMatch(line ->
                        line.matches(" {2}false track false \\d+ \\d+ from .+Z to .+Z, 1 instants, first at .+"));
        JsonNode run = JsonMapper.shared()
                .readTree(json.toString())
                .get("scenarios")
                .get(0)
                .get("runs")
                .get(0);
        assertThat(run.get("dark")).hasSize(10);
        assertThat(run.get("dark").get(0).get("one_track").asDouble())
                .isEqualTo(crafts.dark().getFirst().oneTrackRatio());
        assertThat(run.get("false_tracks")).hasSameSizeAs(crafts.falseTracks());
        assertThat(run.get("false_tracks").get(0).get("north_m").asDouble()).isEqualTo(-4000);
    }

    @Test
    void tableLeavesOutWhatNoRunHas() throws IOException {
        StringBuilder text = new StringBuilder();
        new ScoreReport("x").add("open sea", "seed 1", score(9, 30, false)).writeTable(text);
        assertThat(text.toString()).contains("  OSPA ", "  Completeness ").doesNotContain("NEES", "±", "open sea");
    }
}
