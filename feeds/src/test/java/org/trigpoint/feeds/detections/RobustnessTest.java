package org.trigpoint.feeds.detections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.detections.fixtures.DetectionRun;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;

/** Whatever bytes come, nothing is thrown, and every line ends in exactly one outcome. {@code -Dtrigpoint.seed} sets the seed. */
class RobustnessTest {
    private static final String HEADER = "type,time,sensor,scene,lat_deg,lon_deg,sigma_m,cov_ee_m2,cov_en_m2,cov_nn_m2,"
            + "sigma_major_m,sigma_minor_m,orientation_deg,east_mps,north_mps,sigma_mps,speed_mps,course_deg,sensor_lat_deg,"
            + "sensor_lon_deg,bearing_deg,bearing_sigma_deg,range_m,range_sigma_m,length_m,kind,from,until,near_m,far_m,"
            + "from_deg,sweep_deg,area_wkt,seen_prob,false_per_km2";
    private static final String[] VALUES = {
        "",
        "0",
        "-0",
        "1",
        "-1",
        "50.1",
        "90",
        "180",
        "360",
        "361",
        "1e-300",
        "1e300",
        "1e999",
        "NaN",
        "600000",
        "0.5",
        "2026-06-01T06:00:00Z",
        "2026-06-01T06:00:00.1234567+14:00",
        "1780293602",
        "9".repeat(70),
        "look",
        "detection",
        "\"POLYGON ((-1 50, 0 50, 0 51, -1 50))\"",
        "\"POLYGON((180 0,-180 0,0 90))\"",
        "\"\"",
        "s"
    };

    private static final List<String> PLACE = List.of("lat", "lon", "sigmaMeters");

    private final long seed = Long.getLong("trigpoint.seed", 20_261_126L);
    private final Random random = new Random(seed);

    private static List<byte[]> samples() throws IOException {
        try (InputStream in = RobustnessTest.class.getResourceAsStream("/detections/samples.txt")) {
            List<byte[]> lines = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" => "))
                    .flatMap(line -> Arrays.stream(line.split(" => ")[0].split(" \\+ ")))
                    .forEach(line -> lines.add(line.getBytes(StandardCharsets.UTF_8)));
            return lines;
        }
    }

    private void check(DetectionRun run) {
        assertThat(run.outcomes()).as("seed %d", seed).hasSize((int) run.sentLines());
        assertThat(run.outcomeLines()).as("seed %d", seed).isEqualTo(run.sentLines());
    }

    /** What is no line of its own right: not those that were sent twice. */
    private static long rejected(DetectionRun run) {
        return run.outcomes().stream()
                .filter(outcome ->
                        outcome instanceof Rejected rejected && !rejected.code().equals("repeat"))
                .count();
    }

    @Test
    void damagedLinesEndInOneOutcomeEach() throws IOException {
        System.out.println("seed " + seed);
        List<byte[]> samples = samples();
        for (Format format : List.of(DetectionFormat.ofLines(), DetectionFormat.ofTables())) {
            DetectionRun run = new DetectionRun(format, Map.of("header", HEADER));
            for (int i = 0; i < 20_000; i++) {
                run.line(damaged(samples.get(random.nextInt(samples.size()))));
            }
            check(run);
            assertThat(rejected(run)).isBetween(7_000L, 19_500L);
        }
    }

    /** Flipped, cut, doubled, or with a piece of it replaced. */
    private byte[] damaged(byte[] line) {
        byte[] damaged = line.clone();
        int at = random.nextInt(line.length);
        switch (random.nextInt(6)) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = Arrays.copyOf(line, at);
            case 2 -> damaged = Arrays.copyOfRange(line, at, line.length);
            case 3 -> {
                damaged = Arrays.copyOf(line, line.length * 2);
                System.arraycopy(line, 0, damaged, line.length, line.length);
            }
            case 4 -> damaged[at] = (byte) "0123456789-.eE{}[]\",:nt ".charAt(random.nextInt(24));
            default -> {}
        }
        return damaged;
    }

    @Test
    void randomBytesAreRejectedOneByOne() {
        System.out.println("seed " + seed);
        for (Map<String, String> options : List.of(Map.<String, String>of(), Map.of("header", HEADER))) {
            DetectionRun run = new DetectionRun(DetectionFormat.ofLines(), options);
            for (int i = 0; i < 20_000; i++) {
                byte[] line = new byte[random.nextInt(120)];
                random.nextBytes(line);
                if (line.length > 0 && random.nextBoolean()) {
                    line[0] = '{';
                }
                run.line(line);
            }
            check(run);
            assertThat(rejected(run)).isEqualTo(20_000);
        }
    }

    @Test
    void rowsOfRandomValuesAreDecodedOrRejected() {
        System.out.println("seed " + seed);
        int columns = HEADER.split(",").length;
        DetectionRun run = new DetectionRun(DetectionFormat.ofTables(), Map.of("header", HEADER));
        for (int i = 0; i < 40_000; i++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                row.add(random.nextInt(8) != 0 ? "" : VALUES[random.nextInt(VALUES.length)]);
            }
            row.set(0, random.nextBoolean() ? "look" : "");
            row.set(1, "1780293602");
            row.set(2, "s");
            row.set(26, "1780293602");
            row.set(27, "1780293603");
            if (random.nextBoolean()) {
                row.set(4, "50");
                row.set(5, "1");
                row.set(6, "20");
            }
            run.line(String.join(",", row));
        }
        check(run);
        assertThat(rejected(run)).isBetween(10_000L, 38_000L);
    }

    @Test
    void theSameOfObjects() {
        System.out.println("seed " + seed);
        DetectionRun run = new DetectionRun(DetectionFormat.ofLines(), Map.of());
        for (int i = 0; i < 40_000; i++) {
            StringBuilder line = new StringBuilder("{\"time\":1780293602,\"sensor\":\"s\",\"from\":1,\"until\":2");
            boolean placed = random.nextBoolean();
            if (placed) {
                line.append(",\"lat\":50,\"lon\":-1,\"sigmaMeters\":20");
            }
            for (int field = 0; field < Field.count(); field++) {
                String name = name(Field.at(field));
                if (!name.isEmpty() && !(placed && PLACE.contains(name)) && random.nextInt(12) == 0) {
                    line.append(",\"").append(name).append("\":").append(value());
                }
            }
            run.line(line.append('}').toString());
        }
        check(run);
        assertThat(rejected(run)).isBetween(8_000L, 38_000L);
    }

    private static String name(Field field) {
        return switch (field) {
            case LAT -> "lat";
            case LON -> "lon";
            case SIGMA -> "sigmaMeters";
            case COV_EE -> "covarianceMeters2";
            case SIGMA_MAJOR -> "sigmaMajorMeters";
            case SIGMA_MINOR -> "sigmaMinorMeters";
            case ORIENTATION -> "orientationDeg";
            case EAST -> "eastMps";
            case NORTH -> "northMps";
            case SIGMA_MPS -> "sigmaMps";
            case SENSOR_LAT -> "sensorLat";
            case SENSOR_LON -> "sensorLon";
            case BEARING -> "bearingDeg";
            case BEARING_SIGMA -> "bearingSigmaDeg";
            case RANGE -> "rangeMeters";
            case RANGE_SIGMA -> "rangeSigmaMeters";
            case LENGTH -> "lengthMeters";
            case KIND -> "kind";
            case AREA -> "area";
            case SEEN -> "seen";
            default -> "";
        };
    }

    private String value() {
        String[] values = {
            "0",
            "-1",
            "1",
            "50",
            "1e-200",
            "1e200",
            "1e999",
            "\"1\"",
            "null",
            "true",
            "[]",
            "{}",
            "[1,0,1]",
            "[[1,0.5]]",
            "[1,1,1]",
            "360",
            "600000",
            "-90",
            "{\"type\":\"Sector\",\"farMeters\":1}",
            "[[[1]]]",
            "0.1"
        };
        return values[random.nextInt(values.length)];
    }

    @Test
    void linesThatAreTooLongOrTooDeepAreRejected() {
        DetectionRun run = new DetectionRun(DetectionFormat.ofLines(), Map.of());
        run.line("x".repeat(100_000));
        run.line("{\"a\":" + "[".repeat(8_000) + "]".repeat(7_900) + "}");
        run.line("{\"lat\":" + "1".repeat(15_000) + "}");
        run.line(new byte[0]);
        run.line("{" + " ".repeat(15_000) + "\"geometry\":" + "[".repeat(900));
        assertThat(run.outcomes())
                .extracting(outcome -> ((Rejected) outcome).code())
                .containsExactly("too-long", "json", "json", "json", "json");
        assertThat(run.outcomes()).extracting(Outcome::lines).containsOnly(1);
    }
}
