package org.trigpoint.simulation.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.fixtures.Lines;
import tools.jackson.databind.JsonNode;

class PassSensorTest {
    private static final String SCENE =
            "at: [50, -1], widthMeters: 60000, lengthMeters: 60000, headingDeg: 0, latencySeconds: 60";
    private static final String TIMES =
            IntStream.range(1, 101).mapToObj(i -> i + "m").collect(Collectors.joining(", "));

    private static List<JsonNode> pass(String fields, String ships) {
        return Lines.of(
                Lines.world("passes:\n  - {name: eye, " + SCENE + ", times: [" + TIMES + "], " + fields + "}", ships),
                9,
                Duration.ofHours(2));
    }

    private static String berthed(int lengthMeters, double latDeg, double lonDeg) {
        return "  - {id: s" + lengthMeters + ", equipment: none, lengthMeters: " + lengthMeters + ", berth: {at: ["
                + latDeg + ", " + lonDeg + "], headingDeg: 0}}\n";
    }

    @Test
    void longShipsAreSeenMoreOftenAndHalfSeenOnesHalfTheTime() {
        List<JsonNode> lines = pass("falsePerScene: 0", berthed(20, 50.1, -1) + berthed(200, 49.9, -1));
        assertThat(Lines.looks(lines)).hasSize(100);
        List<JsonNode> seen = Lines.detections(lines);
        assertThat(seen.stream().filter(one -> one.get("lat").asDouble() > 50)).hasSizeBetween(35, 62);
        assertThat(seen.stream().filter(one -> one.get("lat").asDouble() < 50)).hasSizeGreaterThan(90);
        double length = seen.stream()
                .filter(one -> one.get("lat").asDouble() < 50)
                .mapToDouble(one -> one.get("lengthMeters").asDouble())
                .average()
                .orElseThrow();
        assertThat(length).isCloseTo(200, within(12.0));
    }

    @Test
    void theSceneIsAPolygonThatArrivesLater() {
        JsonNode look =
                Lines.looks(pass("falsePerScene: 3", berthed(50, 50, -1))).getFirst();
        assertThat(look.get("area").get("coordinates").get(0)).hasSize(5);
        assertThat(look.get("from").asString()).isEqualTo("2026-06-01T06:01:00.000Z");
        assertThat(look.get("until").asString()).isEqualTo("2026-06-01T06:01:08.824Z");
        assertThat(look.get("falsePerKm2").asDouble()).isCloseTo(3 / 3_600.0, within(1e-6));
    }

    @Test
    void clutterIsUnevenFromSceneToScene() {
        List<JsonNode> lines = pass("falsePerScene: 10, falseShapeRatio: 0.5", berthed(50, 51, -1));
        var perScene = Lines.detections(lines).stream()
                .collect(Collectors.groupingBy(one -> one.get("scene").asString(), Collectors.counting()));
        assertThat(Lines.detections(lines)).hasSizeBetween(600, 1_500);
        assertThat(perScene.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isGreaterThan(30);
        assertThat(perScene.size()).isLessThan(95);
    }

    /** Flight to the north, looking east: a ship that sails west comes nearer and is shown too far north. */
    @Test
    void whatComesNearerIsShownTooFarAhead() {
        String ships = "  - {id: west, equipment: none, lengthMeters: 200, speedKn: 10, route: lane}";
        String lane = "routes:\n  - {name: lane, points: [[50, -0.7], [50, -1.3]]}\n";
        List<JsonNode> lines = Lines.of(
                Lines.world(
                        lane + "passes:\n  - {name: eye, " + SCENE + ", times: [" + TIMES
                                + "], falsePerScene: 0, displacementSeconds: 115, incidenceDeg: 30, azimuthSigmaMeters: 200}",
                        ships),
                9,
                Duration.ofHours(2));
        List<Double> north = Lines.detections(lines).stream()
                .map(one -> (one.get("lat").asDouble() - 50) * 111_200)
                .toList();
        double expected = 115 * 10 * 1852 / 3600.0 * 0.5;
        assertThat(north).anySatisfy(meters -> assertThat(meters).isCloseTo(expected, within(60.0)));
        assertThat(north).allSatisfy(meters -> assertThat(Math.abs(meters)).isLessThan(expected + 60));
        assertThat(Lines.detections(lines).getFirst().get("sigmaMajorMeters").asDouble())
                .isEqualTo(200);
    }

    @Test
    void cloudsHidePartOfAnOpticalSceneAndLowerWhatItSaysItSees() {
        String ships = berthed(200, 50.1, -1) + berthed(210, 49.9, -1.1);
        List<JsonNode> clear = pass("type: optical, falsePerScene: 0", ships);
        List<JsonNode> cloudy = pass("type: optical, falsePerScene: 0, cloudRatio: 0.6", ships);
        assertThat(Lines.detections(clear)).hasSizeGreaterThan(185);
        assertThat(Lines.detections(cloudy)).hasSizeBetween(55, 105);
        double clearProb =
                Lines.looks(clear).getFirst().get("seen").get(5).get(1).asDouble();
        double cloudyProb =
                Lines.looks(cloudy).getFirst().get("seen").get(5).get(1).asDouble();
        assertThat(cloudyProb).isCloseTo(clearProb * 0.4, within(1e-3));
    }
}
