package org.trigpoint.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import picocli.CommandLine;

class JudgeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path truth;
    private Path tracks;

    @BeforeEach
    void names() {
        truth = folder.resolve("truth.csv");
        tracks = folder.resolve("tracks.csv");
    }

    private int judge(String... more) {
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] args = new String[3 + more.length];
        args[0] = "judge";
        args[1] = truth.toString();
        args[2] = tracks.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return line.execute(args);
    }

    private String figure(String label) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("  " + label + "  "))
                .map(line -> line.substring(2 + label.length()).strip().split(" ")[0])
                .findFirst()
                .orElseThrow();
    }

    /** Regression: figures that the judge of the comparison with other trackers (Python, SciPy) prints for this made-up tracker. */
    @Test
    void figuresAreThoseOfTheOtherJudge() throws IOException {
        writeMadeUpScene();
        assertThat(judge("--skip", "5")).as(err.toString()).isZero();
        assertThat(figure("OSPA")).isEqualTo("19.95");
        assertThat(figure("GOSPA / n^(1/p)")).isEqualTo("18.20");
        assertThat(figure("Localisation error")).isEqualTo("12.17");
        assertThat(figure("Completeness")).isEqualTo("0.9129");
        assertThat(figure("Missed an instant")).isEqualTo("1.74");
        assertThat(figure("False an instant")).isEqualTo("1.49");
        assertThat(out.toString()).containsPattern("Identity switches +13\\n");
    }

    /** Twenty craft in a box of 400 m, so that assignments are contested; a tracker with misses, swaps and false tracks. */
    private void writeMadeUpScene() throws IOException {
        Random random = new Random(7);
        StringBuilder truths = new StringBuilder();
        StringBuilder shown = new StringBuilder("scan,track,x,y\n");
        for (int scan = 0; scan < 40; scan++) {
            for (int i = 0; i < 20; i++) {
                double x = 97 * i % 400 + 3 * scan;
                double y = 61 * i % 400 - 2 * scan * (i % 3);
                truths.append(String.format(Locale.ROOT, "%d,%d,%.3f,%.3f,3,%d%n", scan, i, x, y, -2 * (i % 3)));
                if (random.nextDouble() < 0.9) {
                    int track = scan > 20 && i % 7 == 0 ? 100 + i : i;
                    shown.append(String.format(
                            Locale.ROOT,
                            "%d,%d,%.3f,%.3f%n",
                            scan,
                            track,
                            x + 9 * random.nextGaussian(),
                            y + 9 * random.nextGaussian()));
                }
            }
            for (int i = random.nextInt(5); i > 0; i--) {
                shown.append(String.format(
                        Locale.ROOT,
                        "%d,%d,%.3f,%.3f%n",
                        scan,
                        1000 + 10 * scan + i,
                        500 * random.nextDouble(),
                        500 * random.nextDouble()));
            }
        }
        Files.writeString(truth, truths);
        Files.writeString(tracks, shown);
    }

    @Test
    void writesAPageAndItsNumbers() throws IOException {
        writeMadeUpScene();
        Path page = folder.resolve("report.html");
        assertThat(judge("--out", page.toString(), "--cutoff", "30")).isZero();
        assertThat(page).content().contains("cut-off 30 m").contains("truth.csv");
        assertThat(folder.resolve("report.json")).content().contains("\"cutoff_m\":30");
    }

    @Test
    void saysWhereAFileIsWrongAndWhatDoesNotCount() throws IOException {
        Files.writeString(truth, "0,1,2,3,0,0\n1,1,2,3,0,0\n");
        Files.writeString(tracks, "0,1,2,3\n1,1,2,here\n");
        assertThat(judge()).isEqualTo(1);
        assertThat(err.toString()).contains("tracks.csv, line 2: 'y' is no number: here");
        Files.writeString(tracks, "0,1,2,3\n7,1,2,3\n");
        assertThat(judge()).isZero();
        assertThat(err.toString()).contains("1 rows of tracks are left out");
        assertThat(judge("--skip", "2")).isEqualTo(2);
        assertThat(err.toString()).contains("--skip 2 leaves none of 2 instants");
        assertThat(judge("--cutoff", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("Cut-off 0.0 m");
        Files.delete(tracks);
        assertThat(judge()).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file");
    }
}
