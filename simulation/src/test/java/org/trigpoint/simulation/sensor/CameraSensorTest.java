package org.trigpoint.simulation.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.fixtures.Lines;
import tools.jackson.databind.JsonNode;

class CameraSensorTest {
    @Test
    void givesDirectionsOfWhatIsInItsSectorAndNearEnough() {
        List<JsonNode> lines = Lines.of(
                Lines.world(
                        "cameras:\n  - {name: pier, at: [50, -1], heightMeters: 40, fromDeg: 45, sweepDeg: 90, falsePerLook: 0}",
                        "  - {id: east, equipment: none, lengthMeters: 60, berth: {at: [50, -0.95]}}\n"
                                + "  - {id: west, equipment: none, lengthMeters: 60, berth: {at: [50, -1.05]}}\n"
                                + "  - {id: far, equipment: none, lengthMeters: 60, berth: {at: [50, -0.7]}}\n"),
                2,
                Duration.ofMinutes(10));
        assertThat(Lines.looks(lines)).hasSizeBetween(119, 121);
        List<JsonNode> seen = Lines.detections(lines);
        assertThat(seen).hasSizeBetween(105, 121).allSatisfy(one -> {
            assertThat(one.get("bearingDeg").asDouble()).isCloseTo(90, within(1.0));
            assertThat(one.has("rangeMeters")).isFalse();
            assertThat(one.has("lat")).isFalse();
        });
    }
}
