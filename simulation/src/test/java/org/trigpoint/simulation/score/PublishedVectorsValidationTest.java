package org.trigpoint.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validation: the values that Stone Soup's own tests of OSPA and GOSPA expect, on a line of metres. */
class PublishedVectorsValidationTest {
    private static final double ACCURACY = 1e-12;

    private static JsonNode vectors() {
        String folder = System.getenv("TRIGPOINT_DATA");
        Path data = folder != null
                ? Path.of(folder)
                : Path.of(System.getProperty("trigpoint.root", "..")).resolve("../shared/data");
        Path file = data.resolve("fusion/metric-vectors-ospa-gospa.json");
        assumeTrue(Files.exists(file), "no " + file + ": set TRIGPOINT_DATA");
        return JsonMapper.shared().readTree(file.toFile());
    }

    private static List<Spot> line(JsonNode values) {
        List<Spot> spots = new ArrayList<>();
        values.forEach(value -> spots.add(new Spot.Plane(value.asDouble(), 0)));
        return spots;
    }

    @Test
    void ospaOfEveryVector() {
        JsonNode vectors = vectors().get("ospa");
        assertThat(vectors).hasSize(6);
        for (JsonNode vector : vectors) {
            double order = vector.get("p").isString()
                    ? Double.POSITIVE_INFINITY
                    : vector.get("p").asDouble();
            Ospa ospa = new Ospa(vector.get("c").asDouble(), order);
            assertThat(ospa.distanceMeters(line(vector.get("truth")), line(vector.get("tracks"))))
                    .isCloseTo(vector.get("expected").asDouble(), within(ACCURACY));
        }
    }

    @Test
    void gospaOfEveryVector() {
        JsonNode vectors = vectors().get("gospa");
        assertThat(vectors).hasSize(2);
        for (JsonNode vector : vectors) {
            Gospa gospa = new Gospa(vector.get("c").asDouble(), vector.get("p").asDouble(), 0);
            Gospa.Parts parts = gospa.measure(line(vector.get("truth")), line(vector.get("tracks")));
            assertThat(parts.distanceMeters())
                    .isCloseTo(vector.get("expected_distance").asDouble(), within(ACCURACY));
            if (vector.has("missed")) {
                assertThat(parts).isEqualTo(new Gospa.Parts(0, 0, 0, 0, 0));
            }
        }
    }

    @Test
    void gospaWithSwitchingOverThreeInstants() {
        JsonNode vector = vectors().get("gospa_switching");
        double p = vector.get("p").asDouble();
        Gospa.Sequence sequence = new Gospa(
                        vector.get("c").asDouble(),
                        p,
                        vector.get("switching_penalty").asDouble())
                .begin();
        JsonNode expected = vector.get("expected");
        assertThat(expected).hasSize(3);
        for (int k = 0; k < expected.size(); k++) {
            Gospa.Parts parts = sequence.next(moment(vector, k));
            // Stone Soup gives the first three as p-th powers, the switching and the whole as roots.
            JsonNode want = expected.get(k);
            assertThat(Math.pow(parts.localisationMeters(), p))
                    .isCloseTo(want.get("localisation").asDouble(), within(ACCURACY));
            assertThat(Math.pow(parts.missedMeters(), p))
                    .isCloseTo(want.get("missed").asDouble(), within(ACCURACY));
            assertThat(Math.pow(parts.falseMeters(), p))
                    .isCloseTo(want.get("false").asDouble(), within(ACCURACY));
            assertThat(parts.switchingMeters()).isCloseTo(want.get("switching").asDouble(), within(ACCURACY));
            assertThat(parts.distanceMeters()).isCloseTo(want.get("distance").asDouble(), within(ACCURACY));
        }
    }

    private static Moment moment(JsonNode vector, int k) {
        List<TruthState> truths = new ArrayList<>();
        List<TrackState> tracks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            truths.add(TruthState.of(
                    "truth " + i,
                    new Spot.Plane(vector.get("truth").get(i).get(k).asDouble(), 0)));
            tracks.add(TrackState.of(
                    "track " + i,
                    new Spot.Plane(vector.get("tracks").get(i).get(k).asDouble(), 0)));
        }
        return new Moment(k, truths, tracks);
    }
}
