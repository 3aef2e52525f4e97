package org.trigpoint.app.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswer.Verdict;

/** What things in scenes are held to be, by commands. */
class MatchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void answersAreRightInAWorldWhoseTruthIsKnown() throws IOException {
        Path page = folder.resolve("scenes.md");
        assertThat(run("score", "--scenes", "--seeds", "3", "--out", page.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(page))
                .containsPattern("sends and is heard \\| its own track \\| \\d+ \\| (9[5-9]|100)")
                .containsPattern("sends nothing where it would be heard \\| unexplained \\| [23]\\d \\| (9[5-9]|100)")
                .containsPattern("is where nobody hears it \\| unknown \\| \\d+ \\| (9[5-9]|100)");
    }

    @Test
    void filesOfASimulationAreMatched() throws IOException {
        Path world = folder.resolve("world");
        assertThat(run("simulate", "scenes/north-sea", "--seed", "2", "--duration", "3h20m", "--out", world.toString()))
                .as(err.toString())
                .isZero();
        List<String> ais;
        try (Stream<Path> files = Files.list(world)) {
            ais = files.map(Path::toString)
                    .filter(name -> name.endsWith(".nmea"))
                    .sorted()
                    .toList();
        }
        MatchAnswers answers =
                MatchAnswers.of(List.of(world.resolve("sar.ndjson").toString()), ais);
        assertThat(answers.looks()).hasSize(1);
        assertThat(count(answers, Verdict.UNEXPLAINED)).isBetween(8L, 16L);
        assertThat(count(answers, Verdict.MATCHED)).isGreaterThan(50);
        assertThat(count(answers, Verdict.UNKNOWN)).isGreaterThan(10);
        StringWriter table = new StringWriter();
        MatchTable.write(answers, new PrintWriter(table));
        assertThat(table.toString()).startsWith("sar sar-1: ").contains("% likely this track");
        MatchAnswers alone = MatchAnswers.of(List.of(world.resolve("sar.ndjson").toString()), List.of());
        assertThat(count(alone, Verdict.UNKNOWN))
                .as("without AIS nothing is known")
                .isEqualTo(alone.answers().size());
    }

    private static long count(MatchAnswers answers, Verdict verdict) {
        return answers.answers().stream()
                .map(SceneAnswer::verdict)
                .filter(verdict::equals)
                .count();
    }

    @Test
    void realScenesLoadAndAreListed() {
        String given = System.getenv("TRIGPOINT_DATA");
        Path data = given != null
                ? Path.of(given)
                : Path.of(System.getProperty("trigpoint.root", "..")).resolve("../shared/data");
        Path report = data.resolve("fusion/gfw-ais-sar/ksat-detections-fp-v20200117.csv");
        assumeTrue(Files.isRegularFile(report), "no folder of shared data: set TRIGPOINT_DATA");
        assertThat(run("match", report.toString())).isZero();
        assertThat(out.toString().lines().filter(line -> line.matches("RS2 RS2_\\S+: \\d+ things, \\d+ unknown")))
                .hasSize(9);
        assertThat(out.toString().lines().filter(line -> line.startsWith("  unknown")))
                .hasSize(173);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aTableThatIsNoneSaysWhichColumnIsMissing() throws IOException {
        Path table = Files.writeString(folder.resolve("ships.csv"), "scene_id,footprint,lat\n");
        assertThatThrownBy(() -> VesselReport.lines(table))
                .isInstanceOf(SettingsException.class)
                .hasMessageEndingWith("there is no column lon in its first line");
        assertThat(run("match", folder.resolve("none.ndjson").toString())).isNotZero();
    }
}
