package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;

/** Real recordings through the program: every line accounted for, every identity with a track. */
class RecordingsTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Pattern BALANCE =
            Pattern.compile("received (\\d+) = accepted (\\d+) \\+ duplicate (\\d+) \\+ rejected (\\d+)");

    private static final double NOT_AVAILABLE = 91;

    @TempDir
    private Path folder;

    private Program replay(String... arguments) {
        Program program = Program.start(folder, arguments);
        assertThat(program.awaitEnd(LONG))
                .as(String.join("\n", program.output()))
                .isZero();
        return program;
    }

    @Test
    void theSolentEndsWithNinetyOneIdentitiesForAViewerWithTheRole() throws IOException {
        Path solent = Recordings.file("ais/derived/solent-20160112.nmea");
        Path tracks = folder.resolve("tracks.ndjson");
        try (Program program = replay(
                "replay",
                solent.toString(),
                "--speed",
                "max",
                "--exit",
                "--tracks",
                tracks.toString(),
                "--purpose",
                "test")) {
            assertThat(program.output()).contains("91 tracks of 91 identities");
        }
        List<String> lines = Files.readAllLines(tracks);
        assertThat(lines.stream().map(RecordingsTest::mmsi).distinct()).hasSize(91);
        assertThat(lines).allSatisfy(line -> assertThat(line).contains("\"covariance\":["));
    }

    private static String mmsi(String track) {
        Matcher matcher = Pattern.compile("\"number\":\"(\\d{9})\"").matcher(track);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void withoutAPurposeHiddenCraftAreNotWritten() throws IOException {
        Path stream = Recordings.file("ais/dma-aislib/stream_example.txt");
        Path tracks = folder.resolve("tracks.ndjson");
        try (Program program =
                replay("replay", stream.toString(), "--speed", "max", "--exit", "--tracks", tracks.toString())) {
            Matcher all = Pattern.compile("(\\d+) tracks of").matcher(program.awaitLine(" tracks of ", LONG));
            Matcher left = Pattern.compile("; (\\d+) hidden craft are left out")
                    .matcher(program.awaitLine("Tracks are in", LONG));
            assertThat(all.find() && left.find()).isTrue();
            int hidden = Integer.parseInt(left.group(1));
            assertThat(hidden).isPositive();
            assertThat(Files.readAllLines(tracks)).hasSize(Integer.parseInt(all.group(1)) - hidden);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ais/derived/solent-20160112.nmea",
                "ais/dma-aislib/stream_example.txt",
                "ais/dma-aisabnormal/538004030_drift_1.ais",
                "ais/kystverket/Ais1000Lines.nm4",
                "ais/aisdb/test_data_noaa_20230101.csv",
                "ais/aisdb/test_data_201201.nmea",
                "ais/pyais/nmea_data_sample.txt",
                "ais/libais/test.aivdm"
            })
    void everyLineIsAcceptedDuplicateOrRejected(String name) throws IOException {
        Path recording = Recordings.file(name);
        try (Program program = replay("replay", recording.toString(), "--speed", "max", "--exit")) {
            Matcher balance = BALANCE.matcher(program.awaitLine("received", LONG));
            assertThat(balance.find()).isTrue();
            long received = Long.parseLong(balance.group(1));
            assertThat(received)
                    .isEqualTo(Long.parseLong(balance.group(2))
                            + Long.parseLong(balance.group(3))
                            + Long.parseLong(balance.group(4)));
            long header = name.endsWith(".csv") ? 1 : 0;
            assertThat(received + header).isEqualTo(linesThatAreNotBlank(recording));
        }
    }

    private static long linesThatAreNotBlank(Path file) throws IOException {
        String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.lines().filter(line -> !line.isEmpty()).count();
    }

    @Test
    void decodeGivesEveryPositionOfTheStream() throws IOException {
        Path stream = Recordings.file("ais/dma-aislib/stream_example.txt");
        List<String> truth = Files.readAllLines(Recordings.file("ais/truth/dma-stream_example.csv"));
        List<String> decoded;
        try (Program program = replay("decode", "ais", stream.toString(), "--to", "csv")) {
            decoded = program.output();
        }
        List<double[]> expected = positions(truth, "mmsi", "lat", "lon");
        List<double[]> found = positions(decoded, "mmsi", "latDeg", "lonDeg");
        assertThat(expected).hasSizeGreaterThan(3_000);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)[0]).isEqualTo(expected.get(i)[0]);
            assertThat(Math.abs(found.get(i)[1] - expected.get(i)[1])).isLessThanOrEqualTo(1e-6);
            assertThat(Math.abs(found.get(i)[2] - expected.get(i)[2])).isLessThanOrEqualTo(1e-6);
        }
    }

    /** Number, latitude and longitude of every row that has a position, in order. */
    private static List<double[]> positions(List<String> table, String number, String latitude, String longitude) {
        List<String> header = List.of(table.getFirst().split(",", -1));
        return table.stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .filter(row -> row.length == header.size()
                        && !row[header.indexOf(latitude)].isEmpty()
                        && !row[header.indexOf(longitude)].isEmpty())
                .map(row -> new double[] {
                    Double.parseDouble(row[header.indexOf(number)]),
                    degrees(row[header.indexOf(latitude)], 90),
                    degrees(row[header.indexOf(longitude)], 180)
                })
                .filter(position -> position[1] != NOT_AVAILABLE)
                .toList();
    }

    /** The truth gives differential corrections (type 17) in minutes, and 91 for latitudes that are not available. */
    private static double degrees(String text, double most) {
        double value = Double.parseDouble(text);
        return Math.abs(value) > most + 1 ? value / 60 : value;
    }

    @Test
    void theSameRecordingGivesTheSameTracksAtAnySpeedAndOnAnyNumberOfShards() throws IOException {
        Path solent = Recordings.file("ais/derived/solent-20160112.nmea");
        byte[] once = tracks(solent, "max", "1");
        assertThat(tracks(solent, "max", "2")).isEqualTo(once);
        assertThat(tracks(solent, "max", "7")).isEqualTo(once);
        assertThat(tracks(solent, "2000", "2")).isEqualTo(once);
    }

    private byte[] tracks(Path recording, String speed, String shards) throws IOException {
        Path tracks = folder.resolve("tracks-" + speed + "-" + shards + ".ndjson");
        replay(
                        "replay",
                        recording.toString(),
                        "--speed",
                        speed,
                        "--shards",
                        shards,
                        "--exit",
                        "--tracks",
                        tracks.toString(),
                        "--purpose",
                        "test")
                .close();
        return Files.readAllBytes(tracks);
    }
}
