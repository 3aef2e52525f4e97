package org.trigpoint.app.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import org.trigpoint.app.fixtures.RunningStation;
import org.trigpoint.model.recording.Raw;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./trigpoint detect ships} on a port that people labelled, as a user runs it. */
class DetectShipsTest {
    @TempDir
    Path folder;

    private final String now =
            Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private int search(String... more) {
        List<String> line = new ArrayList<>(List.of("detect", "ships", "--kind", "optical", "--time", now));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    private static Path port() {
        String given = System.getenv("TRIGPOINT_DATA");
        Path data = given != null
                ? Path.of(given)
                : Path.of(System.getProperty("trigpoint.root", "..")).resolve("../shared/data");
        Path port = data.resolve("imagery/optical/sen2ships/honolulu");
        assumeTrue(Files.isDirectory(port), "no folder of shared data: set TRIGPOINT_DATA");
        return port;
    }

    private static String bands(Path port) throws Exception {
        List<String> bands = new ArrayList<>();
        for (String band : List.of("B08", "B02", "B03", "B04")) {
            try (Stream<Path> files = Files.list(port)) {
                bands.add(band + "="
                        + files.filter(file -> file.toString().contains(band + "__Raw"))
                                .findFirst()
                                .orElseThrow());
            }
        }
        return String.join(",", bands);
    }

    @Test
    void aFolderAndItsBandsAreTheSameScene() throws Exception {
        Path port = port();
        Path ships = folder.resolve("ships.ndjson");
        Path chips = folder.resolve("chips");
        assertThat(search(
                        port.toString(),
                        "--format",
                        "detections",
                        "--out",
                        ships.toString(),
                        "--chips",
                        chips.toString()))
                .as(err.toString())
                .isZero();
        List<String> lines = Files.readAllLines(ships);
        assertThat(lines).hasSizeBetween(13, 25);
        for (String line : lines.subList(0, lines.size() - 1)) {
            JsonNode detection = JsonMapper.shared().readTree(line);
            assertThat(detection.path("scene").asString()).isEqualTo("honolulu");
            String chip = detection.path("chip").asString();
            byte[] png = Files.readAllBytes(chips.resolve(chip + ".png"));
            assertThat(Raw.of(png).sha256Hex()).isEqualTo(chip);
        }
        assertThat(search(
                        "--bands",
                        bands(port),
                        "--name",
                        "honolulu",
                        "--format",
                        "detections",
                        "--out",
                        folder.resolve("same.ndjson").toString()))
                .isZero();
        // The same but for the pictures, which were not asked for.
        assertThat(Files.readString(folder.resolve("same.ndjson")))
                .isEqualTo(Files.readString(ships).replaceAll(",\"chip\":\"[0-9a-f]{64}\"", ""));
    }

    @Test
    void aStationTakesTheLinesAndShowsThePictures() throws Exception {
        Path port = port();
        try (RunningStation station = RunningStation.start(folder, "detections:http:?name=images")) {
            assertThat(search(port.toString(), "--to", station.address()))
                    .as(err.toString())
                    .isZero();
            JsonNode feed = station.awaitEnded("images", 13);
            assertThat(feed.path("rejected").asInt()).isZero();
            JsonNode thing = station.awaitThing(
                    each -> !each.path("properties").path("chip").asString("").isEmpty());
            String chip = thing.path("properties").path("chip").asString();
            assertThat(thing.path("properties").path("scene").asString()).isEqualTo("honolulu");
            assertThat(station.send(station.to("/api/chips/" + chip + ".png")).statusCode())
                    .isEqualTo(200);
            assertThat(search(port.toString(), "--to", station.address(), "--feed", "other"))
                    .isNotZero();
            assertThat(err.toString()).contains("these do: images");
        }
    }

    @Test
    void anImageIsMatchedAfterItWasSearched() {
        assertThat(run("match", port().toString(), "--kind", "optical", "--time", now))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("honolulu: \\d+ things, \\d+ unknown");
        assertThat(run("match", port().toString(), "--kind", "optical")).isNotZero();
        assertThat(err.toString()).contains("--time");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("detect", "ships", "no-such-scene", "--kind", "optical", "--data", folder.toString()))
                .isNotZero();
        assertThat(err.toString()).contains("no-such-scene").contains("scenes");
        assertThat(run("detect", "ships", "--kind", "optical")).isNotZero();
        assertThat(run("detect", "ships", "--kind", "optical", "--bands", "B02=x"))
                .isNotZero();
        assertThat(err.toString()).contains("needs B02, B03, B04 and B08");
    }
}
