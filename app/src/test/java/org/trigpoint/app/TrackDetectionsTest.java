package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./trigpoint track}, as a user runs it. */
class TrackDetectionsTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int track(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private List<String> trackText(String detections, String... more) throws IOException {
        Path in = Files.writeString(folder.resolve("detections"), detections);
        Path out = folder.resolve("tracks.csv");
        String[] arguments = new String[4 + more.length];
        arguments[0] = "track";
        arguments[1] = in.toString();
        arguments[2] = "--out";
        arguments[3] = out.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        assertThat(track(arguments)).as(err.toString()).isZero();
        return Files.readAllLines(out);
    }

    @Test
    void placesInAPlaneBecomeTracks() throws IOException {
        Random random = new Random(7);
        StringBuilder plots = new StringBuilder();
        for (int scan = 0; scan < 30; scan++) {
            for (int thing = 0; thing < 3; thing++) {
                double x = 1_000 * thing + 8.0 * scan + 5 * random.nextGaussian();
                double y = 500 - 4.0 * scan * thing + 5 * random.nextGaussian();
                plots.append(String.format(Locale.ROOT, "%d,%.3f,%.3f,%d%n", scan, x, y, thing));
            }
        }
        List<String> rows = trackText(plots.toString());
        Set<String> ids = new TreeSet<>();
        rows.forEach(row -> ids.add(row.split(",")[1]));
        assertThat(ids).hasSize(3);
        assertThat(rows.getLast()).startsWith("29,");
        assertThat(err.toString()).contains("90 detections became 3 tracks");
    }

    @Test
    void linesOfJsonBecomeTracksOnTheEarth() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int scan = 0; scan < 20; scan++) {
            lines.append(String.format(
                    Locale.ROOT,
                    "{\"time\":%d,\"sensor\":\"r\",\"scene\":\"%d\",\"lat\":%.6f,\"lon\":-1.2,\"sigmaMeters\":20}%n",
                    1_800_000_000 + 3 * scan,
                    scan,
                    50.1 + scan * 0.000_2));
            lines.append(String.format(
                    Locale.ROOT,
                    "{\"type\":\"look\",\"sensor\":\"r\",\"scene\":\"%d\",\"from\":%d,\"until\":%d,\"area\":{\"type\":\"Sector\","
                            + "\"lat\":50,\"lon\":-1,\"farMeters\":40000},\"seen\":0.9,\"falsePerKm2\":0.0001}%n",
                    scan,
                    1_800_000_000 + 3 * scan,
                    1_800_000_000 + 3 * scan));
        }
        List<String> rows = trackText(lines.toString());
        assertThat(rows.getFirst()).startsWith("time,track,lat_deg,lon_deg");
        assertThat(rows).hasSizeGreaterThan(15);
        assertThat(rows.getLast()).contains(",CONFIRMED,");
        assertThat(err.toString()).contains("20 detections became 1 tracks");
    }

    @Test
    void badLinesAreCountedWithTheirReasonsAndStopNothing() throws IOException {
        trackText("scan,x,y\n0,1,2\nnonsense\n0,NaN,3\n1,1e99,0\n1,5,6\n0,7,8\n\n2,a,b\n");
        assertThat(err.toString())
                .contains("2 detections")
                .contains("columns")
                .contains("position")
                .contains("order")
                .contains("number")
                .contains("line 3: columns");
    }

    @Test
    void aScanOfAHundredThousandIsTakenAsItComes() throws IOException {
        Random random = new Random(7);
        StringBuilder plots = new StringBuilder();
        for (int scan = 0; scan < 2; scan++) {
            for (int i = 0; i < 100_000; i++) {
                plots.append(scan)
                        .append(',')
                        .append(random.nextInt(100_000))
                        .append(',')
                        .append(random.nextInt(100_000))
                        .append('\n');
            }
        }
        trackText(plots.toString());
        assertThat(err.toString()).contains("200000 detections");
    }

    @Test
    void anEmptyFileHasNoTracks() throws IOException {
        assertThat(trackText("\n\n")).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithTheOptionThatSaysIt() {
        assertThat(track("track", "plots.csv", "--pd", "1.5")).isEqualTo(2);
        assertThat(err.toString()).contains("--pd must be above 0 and below 1, not 1.5");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(track(
                        "track",
                        folder.resolve("none.csv").toString(),
                        "--out",
                        folder.resolve("t").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.csv");
    }
}
