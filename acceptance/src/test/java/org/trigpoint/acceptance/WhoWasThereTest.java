package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** A ship drags its anchor over a cable; from the station's folder the question who was there is answered with it, and with all others that crossed. */
class WhoWasThereTest {
    private static final Duration LONG = Duration.ofSeconds(180);
    private static final int DRAGGER = 636741001;
    private static final String FROM = "2026-06-01T06:00:00Z";
    private static final String TO = "2026-06-01T08:00:00Z";
    private static final double[][] CABLE = {{11.12, 57.25}, {11.45, 57.235}, {11.8, 57.19}, {12.2, 57.14}};

    @TempDir
    private Path folder;

    private int end(String... arguments) {
        try (Program program = Program.start(folder, arguments)) {
            int status = program.awaitEnd(LONG);
            assertThat(status).as(String.join("\n", program.output())).isZero();
            return status;
        }
    }

    /** The MMSI of each ship that the truth takes from one side of the cable to the other. */
    private TreeSet<Integer> crossedInTruth() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("dragger/truth.csv"));
        List<String> head = List.of(lines.getFirst().split(",", -1));
        Map<String, double[]> last = new HashMap<>();
        TreeSet<Integer> crossed = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String mmsi = cells[head.indexOf("mmsi")];
            double[] now = {
                Double.parseDouble(cells[head.indexOf("lon_deg")]), Double.parseDouble(cells[head.indexOf("lat_deg")])
            };
            double[] before = last.put(cells[head.indexOf("ship")], now);
            if (before != null && !mmsi.isEmpty() && isCrossed(before, now)) {
                crossed.add(Integer.valueOf(mmsi));
            }
        }
        return crossed;
    }

    private static boolean isCrossed(double[] a, double[] b) {
        for (int i = 0; i + 1 < CABLE.length; i++) {
            double[] c = CABLE[i];
            double[] d = CABLE[i + 1];
            if (side(a, b, c) > 0 != side(a, b, d) > 0 && side(c, d, a) > 0 != side(c, d, b) > 0) {
                return true;
            }
        }
        return false;
    }

    private static double side(double[] a, double[] b, double[] p) {
        return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
    }

    @Test
    void theAnchorOverTheCableIsFoundWithItsSentences() throws Exception {
        end("simulate", "anchor-dragger", "--seed", "7", "--out", "dragger");
        Files.writeString(
                folder.resolve("cable.geojson"),
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"Læsø–Halland\"},\"geometry\":{\"type\":\"LineString\","
                        + "\"coordinates\":" + Json.text(Json.read(java.util.Arrays.deepToString(CABLE))) + "}}");
        try (Program station = Program.start(
                folder,
                "run",
                "--data",
                "data",
                "--listen",
                "127.0.0.1:0",
                "--feed",
                "ais:file:dragger/laeso.nmea",
                "--feed",
                "ais:file:dragger/skagen.nmea",
                "--feed",
                "ais:file:dragger/anholt.nmea")) {
            station.await(
                    "the recordings are read",
                    LONG,
                    () -> Json.read(station.get("/api/history/extent"))
                                    .path("until")
                                    .asLong(0)
                            >= Instant.parse(TO).toEpochMilli() - 30_000);
            String url = station.address().toString();
            end(
                    "zones",
                    "import",
                    "cable.geojson",
                    "--category",
                    "cable",
                    "--source",
                    "Register",
                    "--date",
                    "2026-11-01",
                    "--width",
                    "400",
                    "--url",
                    url);
            station.await("the zone", LONG, () -> station.get("/api/zones").contains("Læsø–Halland"));
            assertThat(station.get("/api/zones")).contains("source: Register, 2026-11-01", "\"halfWidthMeters\":400");
            assertThat(station.stop()).isZero();
        }
        end("who", "--zone", "l-s-halland", "--from", FROM, "--to", TO, "--data", "data", "--out", "who.json");
        JsonNode found = Json.read(Files.readString(folder.resolve("who.json"))).path("found");
        TreeSet<Integer> crossed = new TreeSet<>();
        for (JsonNode row : found) {
            if (row.path("how").asString().equals("crossed")) {
                int mmsi = Integer.parseInt(row.path("identity").asString().replace("MMSI ", ""));
                crossed.add(mmsi);
                boolean dragger = mmsi == DRAGGER;
                assertThat(row.path("speedChangeRatio").asDouble() < -0.15)
                        .as(row.toString())
                        .isEqualTo(dragger);
                assertThat(row.path("evidence").path("messages").size()).isGreaterThanOrEqualTo(2);
                JsonNode message = row.path("evidence").path("messages").get(0);
                assertThat(message.path("text").asString()).contains("AIVDM");
                assertThat(message.path("sha256").asString()).matches("[0-9a-f]{64}");
            }
        }
        assertThat(crossed).hasSizeGreaterThan(3).contains(DRAGGER).isEqualTo(crossedInTruth());
        end("reach", "--identity", "mmsi:" + DRAGGER, "--data", "data", "--hours", "1", "--out", "reach.geojson");
        assertThat(Files.readString(folder.resolve("reach.geojson"))).contains("Læsø–Halland", "MultiPolygon");
        end("audit", "verify", "--data", "data");
        assertThat(Files.readString(folder.resolve("data/audit.log")))
                .contains("trigpoint who", "trigpoint reach", "PUT /api/zones/{id}");
    }
}
