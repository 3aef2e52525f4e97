package org.trigpoint.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Images of simulated seas: what the detector finds in them is what is there. */
class SceneImagesTest {
    private static final String WORLD = """
            name: strait
            lasts: 20m
            window: {west: 6.5, south: 55.6, east: 7.5, north: 56.4}
            routes:
              - {name: west, widthMeters: 4000, points: [[56.00, 7.30], [56.02, 6.70]]}
            passes:
              - {name: sar, at: [56.0, 7.0], widthMeters: 24000, lengthMeters: 18000, headingDeg: 192, times: [10m],
                 latencySeconds: 1, displacementSeconds: 115, incidenceDeg: 38, falsePerScene: 0, seenProb: 1, halfSeenMeters: 15}
            ships:
              - {id: ship, count: 12, kind: cargo, equipment: none, route: west, ends: drifting, lengthMeters: [90, 180]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static List<JsonNode> detections(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(Json::read)
                .filter(line -> line.path("type").asString().equals("detection"))
                .toList();
    }

    private static double metersBetween(JsonNode one, JsonNode other) {
        LocalFrame.Offset off = LocalFrame.at(
                        one.path("lat").asDouble(), one.path("lon").asDouble())
                .offsetTo(other.path("lat").asDouble(), other.path("lon").asDouble());
        return Math.hypot(off.eastMeters(), off.northMeters());
    }

    @Test
    void theDetectorFindsTheShipsWhereTheRadarShowsThem() throws IOException {
        Path scenario = Files.writeString(folder.resolve("strait.yaml"), WORLD);
        Path world = folder.resolve("world");
        assertThat(run("simulate", scenario.toString(), "--out", world.toString(), "--images"))
                .as(err.toString())
                .isZero();
        Path found = folder.resolve("found.ndjson");
        assertThat(run(
                        "detect",
                        "ships",
                        world.resolve("sar-1.tif").toString(),
                        "--kind",
                        "sar",
                        "--power",
                        "INTENSITY",
                        "--time",
                        "2026-06-01T06:10:00Z",
                        "--land",
                        "none",
                        "--format",
                        "detections",
                        "--out",
                        found.toString()))
                .as(err.toString())
                .isZero();
        List<JsonNode> ships = detections(found);
        List<JsonNode> told = detections(world.resolve("sar.ndjson"));
        assertThat(told).hasSizeGreaterThan(4);
        // The sensor tells of places with an error of 15 m, the image has pixels of 20 m.
        assertThat(told).allSatisfy(one -> assertThat(ships).anyMatch(ship -> metersBetween(one, ship) < 120));
        assertThat(ships).hasSizeLessThanOrEqualTo(told.size() + 1);
    }

    @Test
    void itsItemSaysHowItWasTaken() throws IOException {
        Path scenario = Files.writeString(folder.resolve("strait.yaml"), WORLD);
        Path world = folder.resolve("world");
        assertThat(run("simulate", scenario.toString(), "--out", world.toString(), "--images"))
                .isZero();
        Path data = folder.resolve("data");
        assertThat(run("scene", "add", world.resolve("sar-1.json").toString(), "--data", data.toString()))
                .as(err.toString())
                .isZero();
        JsonNode item = Json.read(Files.readString(world.resolve("sar-1.json")));
        assertThat(item.path("properties").path("start_datetime").asString()).isEqualTo("2026-06-01T06:10:00Z");
        assertThat(item.path("properties").path("sat:orbit_state").asString()).isEqualTo("descending");
    }
}
