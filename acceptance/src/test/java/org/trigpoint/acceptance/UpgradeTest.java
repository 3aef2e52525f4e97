package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data of the previous version, as {@code upgrade/README.md} says how it came about, under this program; and that of a later one. */
class UpgradeTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String ARCHIVE = "/upgrade/data-7aecc23.tar.gz";
    private static final int AFTER_THE_SNAPSHOT = 817;
    private static final int ALL = 2_073;
    private static final int LOW_BYTE_OF_VERSION = 11;
    private static final int AT_SUM = 84;

    /** A tracker that has learned since may put a ship a little elsewhere. */
    private static final double NEAR_DEG = 0.001;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void unpack() throws IOException {
        data = folder.resolve("data");
        try (InputStream file = UpgradeTest.class.getResourceAsStream(ARCHIVE);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path to = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(tar, to);
                }
            }
        }
    }

    @Test
    void theJournalGivesTheSameTracks() throws IOException {
        Path tracks = folder.resolve("tracks.ndjson");
        try (Program program = Program.start(
                folder,
                "replay",
                data.resolve("journal").toString(),
                "--speed",
                "max",
                "--exit",
                "--listen",
                "127.0.0.1:0",
                "--tracks",
                tracks.toString(),
                "--purpose",
                "test")) {
            assertThat(program.awaitEnd(LONG)).isZero();
            assertThat(program.output()).anyMatch(line -> line.startsWith("Played 2064 lines"));
        }
        Map<String, JsonNode> found = tracks(tracks);
        Map<String, JsonNode> expected = tracks(folder.resolve("expected/tracks.ndjson"));
        assertThat(found.keySet()).hasSize(14).isEqualTo(expected.keySet());
        expected.forEach((identity, track) ->
                assertThat(position(found.get(identity))).as(identity).contains(position(track), within(NEAR_DEG)));
    }

    private static Map<String, JsonNode> tracks(Path file) throws IOException {
        Map<String, JsonNode> tracks = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode track = JSON.readTree(line);
            tracks.put(track.at("/identity/number").asString(), track);
        }
        return tracks;
    }

    private static double[] position(JsonNode track) {
        return new double[] {
            track.at("/estimate/latDeg").asDouble(),
            track.at("/estimate/lonDeg").asDouble()
        };
    }

    @Test
    void aStationGoesOnWithSnapshotJournalAndHistory() throws IOException {
        try (Program program = Program.start(folder, "run", "--data", data.toString(), "--listen", "127.0.0.1:0")) {
            String replayed = program.awaitLine("messages of the journal replayed", LONG);
            // Of steps that there were not then a snapshot knows nothing: it is passed over, which is said, and all is
            // played again.
            boolean passedOver = program.output().stream()
                    .anyMatch(line -> line.contains("Snapshot 00000001_") && line.contains("cannot be used: "));
            assertThat(replayed).contains((passedOver ? ALL : AFTER_THE_SNAPSHOT) + " messages");
            JsonNode feeds = JSON.readTree(program.get("/api/feeds"));
            assertThat(feeds.findValues("received").stream().mapToInt(JsonNode::asInt))
                    .containsExactly(900, 350, 814);
            JsonNode history = JSON.readTree(
                    program.get("/api/history?from=2020-01-01T00:00:00Z&until=2030-01-01T00:00:00Z&limit=10000"));
            JsonNode expected =
                    JSON.readTree(folder.resolve("expected/history.json").toFile());
            Map<String, double[]> found = points(history);
            Map<String, double[]> before = points(expected);
            assertThat(before).hasSizeGreaterThan(1_000);
            assertThat(found.keySet()).isEqualTo(before.keySet());
            before.forEach(
                    (point, place) -> assertThat(found.get(point)).as(point).contains(place, within(NEAR_DEG)));
            program.stopWell();
        }
        assertThat(data.resolve("version")).content().contains("data 1");
    }

    /** Where each track was, by its id and time. */
    private static Map<String, double[]> points(JsonNode collection) {
        Map<String, double[]> points = new TreeMap<>();
        for (JsonNode feature : collection.path("features")) {
            JsonNode of = feature.path("properties");
            boolean lone = feature.at("/geometry/type").asString().equals("Point");
            for (int i = 0; i < of.path("times").size(); i++) {
                JsonNode at = lone ? feature.at("/geometry/coordinates") : feature.at("/geometry/coordinates/" + i);
                points.put(
                        of.path("track").asString() + " "
                                + of.path("times").get(i).asLong(),
                        new double[] {at.get(0).asDouble(), at.get(1).asDouble()});
            }
        }
        return points;
    }

    @Test
    void dataOfALaterProgramIsLeftAsItIs() throws IOException {
        Files.writeString(data.resolve("version"), "trigpoint 9.9.9\ndata 7\n");
        assertThat(Program.errorOf(folder, "run", "--data", data.toString(), "--listen", "127.0.0.1:0"))
                .contains("was written by Trigpoint 9.9.9 (data 7)", "knows data up to 1");
        assertThat(Program.errorOf(folder, "backup", "later.tar", "--data", data.toString()))
                .contains("was written by Trigpoint 9.9.9");
        assertThat(data.resolve("version")).hasContent("trigpoint 9.9.9\ndata 7");
        assertThat(folder.resolve("later.tar")).doesNotExist();
    }

    @Test
    void aJournalOfALaterFormatIsLeftAsItIs() throws IOException {
        Path newest;
        try (Stream<Path> files = Files.list(data.resolve("journal"))) {
            newest = files.filter(file -> file.toString().endsWith(".journal"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(newest);
        bytes[LOW_BYTE_OF_VERSION] = 2;
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, AT_SUM);
        ByteBuffer.wrap(bytes).putInt(AT_SUM, (int) sum.getValue());
        Files.write(newest, bytes);
        assertThat(Program.errorOf(folder, "run", "--data", data.toString(), "--listen", "127.0.0.1:0"))
                .contains("was written by a later program (format 2, this one knows 1)");
        assertThat(newest).hasBinaryContent(bytes);
    }

    @Test
    void aVersionThatSaysNothingIsAnError() throws IOException {
        Files.writeString(data.resolve("version"), "whatever");
        assertThat(Program.errorOf(folder, "run", "--data", data.toString(), "--listen", "127.0.0.1:0"))
                .contains("does not say who wrote this data");
    }
}
