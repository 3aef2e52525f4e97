package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.CoastSender;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.georeference.UtmGrid;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.tiff.CogSettings;
import org.trigpoint.imagery.tiff.CogWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup of a station that runs, put elsewhere and started: nothing that was there before it is missing. */
class BackupTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void whatARunningStationHadIsThereElsewhere() throws IOException {
        Path data = folder.resolve("data");
        Path restored = folder.resolve("restored");
        Instant before;
        Stamp cut;
        try (CoastSender coast = new CoastSender();
                Program station = Program.start(
                        folder,
                        "run",
                        "--feed",
                        coast.uri(),
                        "--data",
                        data.toString(),
                        "--snapshot-every",
                        "2",
                        "--listen",
                        "127.0.0.1:0")) {
            station.await(
                    "tracks are there", LONG, () -> station.get("/api/tracks").length() > 10_000);
            station.await(
                    "a snapshot is there",
                    LONG,
                    () -> Files.isDirectory(data.resolve("snapshots")) && count(data.resolve("snapshots")) > 1);
            addImages(data);
            before = Instant.now().minusSeconds(1);
            cut = backup(data);
            Program.pause(2_000);
            station.stopWell();
        }
        assertThat(Instant.EPOCH.plusNanos(cut.arrivalEpochMicros() * 1_000)).isAfter(before);
        Program.run(folder, "restore", "station.tar", "--data", restored.toString());
        assertImages(restored);
        assertJournalIsTheBeginning(restored.resolve("journal"), data.resolve("journal"));
        assertThat(history(restored, cut)).hasSizeGreaterThan(50).isEqualTo(history(data, cut));
        // As it told its tracks when it was stopped: the snapshot and the journal after it come to what the journal
        // alone comes to.
        assertThat(Files.readString(folder.resolve("restored.ndjson")))
                .hasSizeGreaterThan(10_000)
                .isEqualTo(replayed(restored.resolve("journal")));
    }

    private void addImages(Path data) throws IOException {
        Path image = folder.resolve("roads.tif");
        Position there = Position.of(54.9, 19.1);
        UtmGrid grid = UtmGrid.around(List.of(there), 10);
        try (OutputStream out = Files.newOutputStream(image)) {
            CogWriter.write(
                    new ArrayRaster(64, 64, grid.georeference(), new float[64 * 64]), CogSettings.ofFloats(), out);
        }
        Program.run(
                folder,
                "scene",
                "add",
                image.toString(),
                "--time",
                "2026-06-01T06:00:00Z",
                "--copy",
                "--data",
                data.toString());
        Files.writeString(Files.createDirectories(data.resolve("orbits")).resolve("eyes.csv"), "# none\n");
        Files.write(Files.createDirectories(data.resolve("chips")).resolve("a".repeat(64) + ".png"), new byte[] {1});
    }

    /** The copy of the image is that of the restored folder, not of the one it was made in. */
    private void assertImages(Path restored) throws IOException {
        assertThat(restored.resolve("orbits/eyes.csv")).hasContent("# none");
        assertThat(restored.resolve("chips").resolve("a".repeat(64) + ".png")).exists();
        try (Program program = Program.start(folder, "scene", "show", "roads", "--data", restored.toString())) {
            assertThat(program.awaitEnd(LONG)).isZero();
            assertThat(String.join("\n", program.output()))
                    .contains(restored.resolve("scenes/roads").toString())
                    .doesNotContain(folder.resolve("data/scenes").toString());
        }
    }

    private Stamp backup(Path data) {
        try (Program program = Program.start(folder, "backup", "station.tar", "--data", data.toString())) {
            assertThat(program.awaitEnd(LONG))
                    .as(String.join("\n", program.output()))
                    .isZero();
            String line = program.awaitLine("Last message: ", LONG);
            return Stamp.parse(line.substring(line.indexOf(": ") + 2));
        }
    }

    private static long count(Path of) {
        try (Stream<Path> files = Files.list(of)) {
            return files.filter(path -> !path.toString().endsWith(".new")).count();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Every byte of the restored journal stands at the same place of the one it was taken from. */
    private static void assertJournalIsTheBeginning(Path restored, Path original) throws IOException {
        try (Stream<Path> files = Files.list(restored)) {
            assertThat(files.filter(path -> path.toString().endsWith(".journal")))
                    .isNotEmpty()
                    .allSatisfy(path -> {
                        byte[] bytes = Files.readAllBytes(path);
                        byte[] all = Files.readAllBytes(original.resolve(path.getFileName()));
                        assertThat(bytes).isEqualTo(Arrays.copyOf(all, bytes.length));
                    });
        }
    }

    /** Where tracks were, as it was known at the cut, by a station that starts on this folder and is asked. */
    private Set<String> history(Path data, Stamp cut) {
        try (Program station = Program.start(
                folder,
                "run",
                "--data",
                data.toString(),
                "--listen",
                "127.0.0.1:0",
                "--tracks",
                data + ".ndjson",
                "--purpose",
                "test")) {
            Instant known = Instant.EPOCH.plusNanos(cut.arrivalEpochMicros() * 1_000);
            String query = "/api/history?limit=10000&from=" + known.minusSeconds(3_600) + "&until="
                    + known.plusSeconds(60) + "&knownBy=" + known;
            Set<String> points = new TreeSet<>();
            JsonNode answer = JSON.readTree(station.get(query));
            assertThat(answer.path("more").asBoolean()).isFalse();
            for (JsonNode feature : answer.path("features")) {
                JsonNode of = feature.path("properties");
                boolean lone = feature.at("/geometry/type").asString().equals("Point");
                for (int i = 0; i < of.path("times").size(); i++) {
                    String place = lone ? "/geometry/coordinates" : "/geometry/coordinates/" + i;
                    points.add(of.path("track").asString() + " "
                            + of.path("times").get(i) + " " + of.path("known").get(i) + " " + feature.at(place));
                }
            }
            station.stopWell();
            return points;
        }
    }

    private String replayed(Path journal) throws IOException {
        Path file = folder.resolve("replayed.ndjson");
        Program.run(
                folder,
                "replay",
                journal.toString(),
                "--speed",
                "max",
                "--exit",
                "--listen",
                "127.0.0.1:0",
                "--tracks",
                file.toString(),
                "--purpose",
                "test");
        return Files.readString(file);
    }

    @Test
    void aBackupThatIsKilledLeavesNoArchive() throws IOException {
        Path data = folder.resolve("data");
        Program.run(
                folder,
                "simulate",
                "meeting",
                "--seed",
                "1",
                "--duration",
                "2m",
                "--out",
                folder.resolve("meeting").toString());
        try (Program station = Program.start(
                folder,
                "run",
                "--feed",
                "ais:file:" + folder.resolve("meeting/niton.nmea"),
                "--data",
                data.toString(),
                "--listen",
                "127.0.0.1:0")) {
            station.address();
            station.stopWell();
        }
        Path large = data.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(20_000_000_000L);
        }
        try (Program backup = Program.start(folder, "backup", "station.tar", "--data", data.toString())) {
            Path part = folder.resolve("station.tar.part");
            long deadline = System.nanoTime() + LONG.toNanos();
            while (!Files.exists(part) || Files.size(part) < 1_000_000) {
                assertThat(System.nanoTime())
                        .as(String.join("\n", backup.output()))
                        .isLessThan(deadline);
                Program.pause(5);
            }
            backup.kill();
        }
        assertThat(folder.resolve("station.tar")).doesNotExist();
        Files.delete(large);
        backup(data);
        Program.run(folder, "backup", "--verify", "station.tar");
        assertThat(folder.resolve("station.tar.part")).doesNotExist();
    }
}
