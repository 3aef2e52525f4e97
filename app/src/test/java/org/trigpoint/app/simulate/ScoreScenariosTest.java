package org.trigpoint.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;

class ScoreScenariosTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter err = new StringWriter();

    private String json(long fromSeed, long toSeed, int minutes, int shards, int threads) throws IOException {
        Path page = folder.resolve("report.html");
        boolean asExpected = ScoreScenarios.run(
                List.of("dark-ships"),
                new ScoreScenarios.Options(fromSeed, toSeed, Duration.ofMinutes(minutes), 500, shards, threads),
                new ScoreScenarios.Target(page, false, false, null, null),
                new StringBuilder(),
                new PrintWriter(err, true));
        assertThat(asExpected).isTrue();
        return Files.readString(folder.resolve("report.json"));
    }

    private int score(String... more) {
        return Main.commandLine().setErr(new PrintWriter(err, true)).execute(more);
    }

    @Test
    void scoresAreTheSameTwiceAndWithAnyNumberOfShards() throws IOException {
        String once = json(7, 7, 10, 1, 1);
        assertThat(once).contains("\"seed 7\"").contains("\"instants\":48");
        assertThat(json(7, 7, 10, 1, 1)).isEqualTo(once);
        assertThat(json(7, 7, 10, 2, 1)).isEqualTo(once);
        assertThat(json(7, 7, 10, 7, 1)).isEqualTo(once);
    }

    @Test
    void runsStandInOrderHoweverManyGoSideBySide() throws IOException {
        String one = json(1, 4, 3, 1, 1);
        assertThat(json(1, 4, 3, 1, 3)).isEqualTo(one);
        assertThat(one.indexOf("\"seed 1\"")).isLessThan(one.indexOf("\"seed 2\""));
        assertThat(err.toString()).contains("4 of 4: dark-ships, seed 4");
    }

    @Test
    void figuresThatChangedAndBrokenFloorsFailAndAreNamed() throws IOException {
        Path page = folder.resolve("scores/report.html");
        Path json = folder.resolve("scores/report.json");
        Path floors = Files.writeString(
                folder.resolve("floors.csv"),
                "# scenario,figure,least|most,value\ncrossing,completeness,least,0.5\ncrossing,ospa,most,400\n");
        String[] run = {"score", "crossing", "--seeds", "1..2", "--duration", "4m", "--brief", "--out", page.toString()
        };
        assertThat(score(run)).isZero();
        assertThat(Files.readString(json)).doesNotContain("\"series\"").contains("\"completeness\"");
        String[] again = {
            "score",
            "crossing",
            "--seeds",
            "1..2",
            "--duration",
            "4m",
            "--expect",
            json.toString(),
            "--floors",
            floors.toString()
        };
        assertThat(score(again)).as(err.toString()).isZero();
        Files.writeString(json, Files.readString(json).replaceFirst("(\"ospa\" : \\{[^}]*\"mean\" : )\\d", "$19"));
        Files.writeString(floors, "crossing,completeness,least,1.5\nmeeting,ospa,most,4\nnonsense\n");
        assertThat(score(again)).isEqualTo(1);
        assertThat(err.toString())
                .contains("1 figures differ")
                .contains("crossing, ospa: ")
                .contains("3 floors")
                .contains("crossing, completeness: ")
                .contains("is not at least 1.5")
                .contains("meeting has a floor and was not run")
                .contains("line 3 is not scenario,figure");
    }
}
