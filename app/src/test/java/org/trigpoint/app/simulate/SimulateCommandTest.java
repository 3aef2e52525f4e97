package org.trigpoint.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import picocli.CommandLine;

class SimulateCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter err = new StringWriter();

    private int simulate(String... words) {
        CommandLine line = Main.commandLine().setErr(new PrintWriter(err, true));
        return line.execute(
                Stream.concat(Stream.of("simulate"), Stream.of(words)).toArray(String[]::new));
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void writesAFileForEachReceiverAndSensorAndTheSameTwice() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertThat(simulate("dark-ships", "--seed", "7", "--duration", "2m", "--out", first.toString()))
                .isZero();
        assertThat(simulate("dark-ships", "--seed", "7", "--duration", "2m", "--out", second.toString()))
                .isZero();
        Map<String, String> texts = read(first);
        assertThat(texts.keySet())
                .contains(
                        "cherbourg.nmea",
                        "niton.nmea",
                        "niton-radar.ndjson",
                        "sar-one.ndjson",
                        "scenario.yaml",
                        "truth.csv");
        assertThat(read(second)).isEqualTo(texts);
        assertThat(texts.get("niton.nmea").lines().toList())
                .hasSizeGreaterThan(500)
                .allSatisfy(line -> assertThat(line)
                        .matches("\\\\(g:\\d-\\d-\\d+,)?s:niton,c:\\d+\\*[0-9A-F]{2}\\\\!AIVDM.*|\\\\g:.*!AIVDM.*"));
        assertThat(texts.get("niton-radar.ndjson"))
                .startsWith("{\"type\":\"detection\",\"time\":\"2026-06-01T06:00:00.");
        assertThat(texts.get("truth.csv").lines()).hasSize(1 + 13 * 200);
        assertThat(err.toString()).contains("lines  niton-radar");
    }

    @Test
    void anotherStartMovesAll() throws IOException {
        Path out = folder.resolve("out");
        assertThat(simulate(
                        "crossing", "--duration", "30s", "--start", "2030-01-01T00:00:00Z", "--out", out.toString()))
                .isZero();
        assertThat(read(out).get("niton-radar.ndjson").lines().toList())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("2030-01-01T00:00:"));
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAloneUnlessForced() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        List<String> words = List.of("crossing", "--duration", "10s", "--out", folder.toString());
        assertThat(simulate(words.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains("is not empty").contains("--force");
        assertThat(read(folder)).containsOnlyKeys("mine.txt");
        assertThat(simulate(Stream.concat(words.stream(), Stream.of("--force")).toArray(String[]::new)))
                .isZero();
        assertThat(read(folder)).containsKeys("mine.txt", "truth.csv");
    }

    @Test
    void mistakesAreToldByLineAndColumn() throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(
                file,
                "name: bad\nwindow: {west: -2, south: 50, east: 0, north: 51}\nradars:\n  - {name: a b, at: [50, -1], heightMeters: 20}\n");
        assertThat(simulate(file.toString(), "--out", folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("bad.yaml, line 4, column 12:").contains("a sensor's name");
        assertThat(simulate("nowhere", "--out", folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no scenario nowhere").contains("dark-ships");
        assertThat(simulate(
                        "crossing",
                        "--duration",
                        "soon",
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--duration is a time");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsForAFolderAndWhatIsForTheMapAreNotMixed() {
        String out = folder.resolve("out").toString();
        assertThat(simulate("crossing", "--speed", "10", "--out", out)).isEqualTo(2);
        assertThat(err.toString()).contains("--speed is for the live map");
        assertThat(simulate("crossing", "--listen", "127.0.0.1:0", "--out", out))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--listen is for the live map");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(simulate("crossing", "--duration", "10s")).isEqualTo(2);
        assertThat(err.toString()).contains("--duration is for a folder: say which with --out");
        assertThat(simulate("crossing", "--speed", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--speed is 0.1 to 100.0, not 0.0");
    }
}
