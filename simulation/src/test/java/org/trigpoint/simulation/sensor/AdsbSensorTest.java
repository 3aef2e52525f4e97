package org.trigpoint.simulation.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.fixtures.Lines;
import tools.jackson.databind.JsonNode;

class AdsbSensorTest {
    private static final String TOWER = "{name: tower, at: [50, -1], heightMeters: 25, ";

    private static List<JsonNode> lines(String receiver, String aircraft) {
        return Lines.of(
                Lines.world("adsbReceivers:\n  - " + TOWER + receiver + "}", aircraft), 3, Duration.ofMinutes(10));
    }

    private static String flying(String fields) {
        return "  - {id: plane, kind: aircraft, equipment: ads-b, speedKn: 194.4, from: [49.5, -1.5], does: [{to: [51.5, -1.5]}], "
                + fields + "}\n";
    }

    private static List<Double> numbers(List<JsonNode> lines, String name) {
        return lines.stream().map(line -> line.get(name).asDouble()).toList();
    }

    @Test
    void aPositionASecondWithVelocityAndAccuracy() {
        List<JsonNode> lines = lines("lossProb: 0", flying("nacp: 8, heightMeters: 3000"));
        assertThat(lines).hasSizeBetween(599, 600).allSatisfy(line -> {
            assertThat(line.get("type").asString()).isEqualTo("detection");
            assertThat(line.get("sigmaMeters").asDouble()).isCloseTo(92.6 / 2.4477, within(0.1));
            assertThat(line.get("northMps").asDouble()).isCloseTo(100, within(5.0));
            assertThat(line.get("eastMps").asDouble()).isCloseTo(0, within(5.0));
            assertThat(line.get("altitudeMeters").asInt()).isEqualTo(3000);
            assertThat(line.get("nacp").asInt()).isEqualTo(8);
        });
        // Its longitude is −1.5° all the way: 95 % of two errors within 92.6 m is one of 37.8 m.
        double square = numbers(lines, "lon").stream()
                .mapToDouble(lon -> Math.pow((lon + 1.5) * 111_320 * Math.cos(Math.toRadians(50)), 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(square)).isBetween(34.0, 41.0);
        assertThat(lines.stream().map(line -> line.get("scene").asString()).distinct())
                .hasSameSizeAs(lines);
    }

    @Test
    void twiceASecondWhenNothingIsThinnedAndLessWhatIsLost() {
        assertThat(lines("lossProb: 0, everySeconds: 0.5", flying("heightMeters: 3000")))
                .hasSizeBetween(1_080, 1_200);
        assertThat(lines("lossProb: 0.6, everySeconds: 0.5", flying("heightMeters: 3000")))
                .hasSizeBetween(400, 560);
        // Of two messages in a second both are lost with 0.36.
        assertThat(lines("lossProb: 0.6", flying("heightMeters: 3000"))).hasSizeBetween(340, 420);
        assertThat(lines("outages: [{from: 2m, to: 7m}]", flying("heightMeters: 3000")))
                .hasSizeBetween(270, 301);
    }

    @Test
    void nothingIsHeardBeyondTheHorizonNorOfWhoSendsNothing() {
        // Low and 60 km away: 2.22 (√25 + √9) nautical miles are 33 km, 2.22 (√25 + √900) are 144 km.
        assertThat(lines("lossProb: 0", flying("heightMeters: 9"))).isEmpty();
        assertThat(lines("lossProb: 0", flying("heightMeters: 900"))).hasSizeGreaterThan(590);
        assertThat(lines("lossProb: 0, farMeters: 30000", flying("heightMeters: 900")))
                .isEmpty();
        assertThat(lines("lossProb: 0", flying("heightMeters: 900, silent: [{from: 1m, to: 6m}]")))
                .hasSizeBetween(298, 302);
        assertThat(lines("lossProb: 0", flying("heightMeters: 900").replace("ads-b", "none")))
                .isEmpty();
    }

    @Test
    void allWhoHearAMessageHearTheSameNumbers() {
        List<JsonNode> lines = Lines.of(
                Lines.world(
                        "adsbReceivers:\n  - " + TOWER
                                + "lossProb: 0}\n  - {name: other, at: [49.8, -1.2], heightMeters: 9, lossProb: 0.5}",
                        flying("heightMeters: 5000")),
                3,
                Duration.ofMinutes(5));
        Set<String> tower = told(lines, "tower");
        Set<String> other = told(lines, "other");
        // The other hands over the second message of a step when it lost the first.
        long same = other.stream().filter(tower::contains).count();
        assertThat((double) same / other.size()).isBetween(0.55, 0.8);
    }

    private static Set<String> told(List<JsonNode> lines, String sensor) {
        return lines.stream()
                .filter(line -> line.get("sensor").asString().equals(sensor))
                .map(line ->
                        Instant.parse(line.get("time").asString()) + " " + line.get("lat") + " " + line.get("eastMps"))
                .collect(Collectors.toSet());
    }

    @Test
    void whereNavigationIsJammedItTellsLessAndThenNothing() {
        String jammed =
                flying("nacp: 10, heightMeters: 3000") + "jamming:\n  - {at: [49.75, -1.5], radiusMeters: 20000}\n";
        List<JsonNode> lines = lines("lossProb: 0", jammed);
        assertThat(lines.stream().map(line -> line.get("nacp").asInt()).distinct())
                .containsExactlyInAnyOrder(10, 5);
        // 28 km of its 60 lie within 0.7 of the radius: 280 s.
        assertThat(lines).hasSizeBetween(300, 345);
    }
}
