package org.trigpoint.simulation.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.simulation.fixtures.Lines;
import tools.jackson.databind.JsonNode;

class RadarSensorTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final int SCANS = 720;

    /** A ship alongside 0.1° north of the radar: 11,124 m away. */
    private static String ship(int lengthMeters) {
        return "  - {id: one, equipment: none, lengthMeters: " + lengthMeters
                + ", berth: {at: [50.1, -1], headingDeg: 0}}";
    }

    private static List<JsonNode> radar(String fields, String ships) {
        return Lines.of(
                Lines.world("radars:\n  - {name: nab, at: [50, -1], heightMeters: 60" + fields + "}", ships),
                3,
                HALF_AN_HOUR);
    }

    @Test
    void eachScanHasItsLooksAndFewerSmallShipsAreSeen() {
        double before = 1;
        for (int lengthMeters : new int[] {60, 12, 5}) {
            List<JsonNode> lines = radar(", falsePerScan: 0", ship(lengthMeters));
            assertThat(scenes(Lines.looks(lines))).hasSizeBetween(SCANS - 1, SCANS + 1);
            double share = Lines.detections(lines).size() / (double) SCANS;
            assertThat(share).isLessThan(before);
            before = share;
            double expected = 0.98
                    * Seeing.radarProb(
                            lengthMeters, 11_124, new org.trigpoint.simulation.scenario.HalfSeen(50, 35_000));
            assertThat(share).isCloseTo(expected, within(0.05));
        }
        assertThat(before).isLessThan(0.6);
    }

    @Test
    void plotsErrAsTheySayAboutTheBiasOfTheRadar() {
        List<JsonNode> plots = Lines.detections(radar(
                ", falsePerScan: 0, rangeSigmaMeters: 20, bearingSigmaDeg: 0.4, bearingBiasDeg: 1.5, rangeBiasMeters: -80",
                ship(100)));
        double truth = LocalFrame.at(50, -1).offsetTo(50.1, -1).northMeters();
        double range = plots.stream()
                .mapToDouble(plot -> plot.get("rangeMeters").asDouble())
                .average()
                .orElseThrow();
        double bearing = plots.stream()
                .mapToDouble(plot -> plot.get("bearingDeg").asDouble())
                .average()
                .orElseThrow();
        double spread = plots.stream()
                .mapToDouble(plot -> StrictMath.pow(plot.get("rangeMeters").asDouble() - range, 2))
                .average()
                .orElseThrow();
        assertThat(range - truth).isCloseTo(-80, within(3.0));
        assertThat(bearing).isCloseTo(1.5, within(0.06));
        assertThat(Math.sqrt(spread)).isCloseTo(20, within(2.0));
        assertThat(plots.getFirst().get("rangeSigmaMeters").asDouble()).isEqualTo(20);
        assertThat(plots.getFirst().get("bearingSigmaDeg").asDouble()).isEqualTo(0.4);
    }

    @Test
    void clutterIsAsMuchAsTheLookSaysAndDenserNear() {
        List<JsonNode> lines = radar(", falsePerScan: 4, farMeters: 30000", ship(10).replace("50.1", "50.9"));
        List<JsonNode> clutter = Lines.detections(lines);
        assertThat(clutter.size() / (double) SCANS).isCloseTo(4, within(0.3));
        long near = clutter.stream()
                .filter(plot -> plot.get("rangeMeters").asDouble() < 15_000)
                .count();
        assertThat(near / (double) clutter.size()).isCloseTo(0.5, within(0.05));
        double said = 0;
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode look : rings(lines)) {
            double nearMeters = look.get("area").get("nearMeters").asDouble();
            double farMeters = look.get("area").get("farMeters").asDouble();
            double km2 = Math.PI * (farMeters * farMeters - nearMeters * nearMeters) / 1e6;
            double expected = look.get("falsePerKm2").asDouble() * km2;
            double share = clutter.stream()
                            .mapToDouble(plot -> plot.get("rangeMeters").asDouble())
                            .filter(range -> range >= nearMeters && range < farMeters)
                            .count()
                    / (double) SCANS;
            assertThat(share).as("false plots to %s m", farMeters).isCloseTo(expected, within(0.15));
            assertThat(look.get("falsePerKm2").asDouble()).isLessThan(before);
            before = look.get("falsePerKm2").asDouble();
            said += expected;
        }
        assertThat(said).isCloseTo(4, within(0.01));
    }

    private static Set<String> scenes(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("scene").asString()).collect(Collectors.toSet());
    }

    /** The looks of the first scan. */
    private static List<JsonNode> rings(List<JsonNode> lines) {
        List<JsonNode> looks = Lines.looks(lines);
        String first = looks.getFirst().get("scene").asString();
        return looks.stream()
                .filter(look -> look.get("scene").asString().equals(first))
                .toList();
    }

    /** What a look says of a ship of 20 m. */
    private static double ofTwenty(JsonNode look) {
        assertThat(look.get("seen").get(2).get(0).asDouble()).isEqualTo(20);
        return look.get("seen").get(2).get(1).asDouble();
    }

    @Test
    void ringsCoverTheSectorAndSayLessTheFartherTheyAre() {
        for (String sector : new String[] {"", ", nearMeters: 0, farMeters: 60000", ", fromDeg: 30, sweepDeg: 90"}) {
            List<JsonNode> rings = rings(radar(sector, ship(10)));
            assertThat(rings).hasSizeBetween(6, 9);
            double farMeters = sector.contains("nearMeters") ? 0 : 100;
            double before = 1;
            for (JsonNode ring : rings) {
                assertThat(ring.get("area").get("nearMeters").asDouble())
                        .as("where the ring before it ends")
                        .isEqualTo(farMeters);
                farMeters = ring.get("area").get("farMeters").asDouble();
                double mean = 0;
                for (JsonNode pair : ring.get("seen")) {
                    mean += pair.get(1).asDouble() / ring.get("seen").size();
                }
                assertThat(mean).as("to %s m", farMeters).isBetween(before - 0.25, before - 0.02);
                before = mean;
            }
            assertThat(farMeters).isEqualTo(sector.contains("60000") ? 60_000 : 40_000);
        }
    }

    @Test
    void aRadarThatSeesAlikeEverywhereSaysSoInOneLook() {
        List<JsonNode> rings = rings(radar(", farMeters: 2000", ship(10)));
        assertThat(rings).hasSize(1);
        assertThat(ofTwenty(rings.getFirst())).isCloseTo(0.98, within(0.01));
    }

    @Test
    void eachRingSaysWhatTheRadarDoes() {
        StringBuilder ships = new StringBuilder();
        for (int i = 0; i < 79; i++) {
            ships.append(ship(20).replace("id: one", "id: ship-" + i)
                            .replace("50.1", Double.toString(50.005 + 0.0045 * i)))
                    .append('\n');
        }
        List<JsonNode> lines = radar(", falsePerScan: 0, rangeSigmaMeters: 1, bearingSigmaDeg: 0.01", ships.toString());
        LocalFrame frame = LocalFrame.at(50, -1);
        int ringsWithShips = 0;
        for (JsonNode ring : rings(lines)) {
            double nearMeters = ring.get("area").get("nearMeters").asDouble();
            double farMeters = ring.get("area").get("farMeters").asDouble();
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < 79; i++) {
                double range = frame.offsetTo(50.005 + 0.0045 * i, -1).northMeters();
                if (range > nearMeters && range < farMeters) {
                    sum += range * shareAt(lines, range);
                    weights += range;
                }
            }
            if (weights > 0) {
                ringsWithShips++;
                assertThat(sum / weights)
                        .as("from %s to %s m", nearMeters, farMeters)
                        .isCloseTo(ofTwenty(ring), within(0.05));
            }
        }
        assertThat(ringsWithShips).isGreaterThan(5);
    }

    private static double shareAt(List<JsonNode> lines, double rangeMeters) {
        return Lines.detections(lines).stream()
                        .filter(plot -> Math.abs(plot.get("rangeMeters").asDouble() - rangeMeters) < 100)
                        .count()
                / (double) SCANS;
    }

    @Test
    void structuresReturnInEachScanAndSectorsLimitAll() {
        String turbine = ", falsePerScan: 0, structures: [{at: [50, -0.95], lengthMeters: 80}]";
        assertThat(Lines.detections(radar(turbine, ship(10).replace("50.1", "50.9"))))
                .hasSizeGreaterThan(SCANS * 9 / 10);
        assertThat(Lines.detections(radar(turbine + ", fromDeg: 300, sweepDeg: 120", ship(80))))
                .hasSizeGreaterThan(SCANS * 9 / 10)
                .allSatisfy(plot -> assertThat(plot.get("bearingDeg").asDouble() - 360)
                        .satisfiesAnyOf(
                                bearing -> assertThat(bearing).isGreaterThan(-3),
                                bearing -> assertThat(bearing).isLessThan(-357)));
    }

    @Test
    void placesCarryTheEllipseOfRangeAndBearing() {
        JsonNode plot = Lines.detections(radar(", falsePerScan: 0, plots: place", ship(100)))
                .getFirst();
        assertThat(plot.get("lat").asDouble()).isCloseTo(50.1, within(0.001));
        assertThat(plot.get("sigmaMajorMeters").asDouble()).isCloseTo(58, within(1.0));
        assertThat(plot.get("sigmaMinorMeters").asDouble()).isEqualTo(15);
        assertThat(plot.get("orientationDeg").asDouble()).isCloseTo(90, within(1.5));
    }

    @Test
    void whatLiesInOneCellGivesOnePlotBetween() {
        String two = ship(100)
                + "\n  - {id: two, equipment: none, lengthMeters: 100, berth: {at: [50.1003, -1], headingDeg: 0}}";
        int apart = Lines.detections(radar(", falsePerScan: 0", two)).size();
        List<JsonNode> merged = Lines.detections(radar(", falsePerScan: 0, cellMeters: 200, cellDeg: 3", two));
        assertThat(apart).isGreaterThan(SCANS * 18 / 10);
        assertThat(merged.size()).isLessThanOrEqualTo(SCANS + 1);
        double range = merged.stream()
                .mapToDouble(plot -> plot.get("rangeMeters").asDouble())
                .average()
                .orElseThrow();
        assertThat(range - LocalFrame.at(50, -1).offsetTo(50.1, -1).northMeters())
                .isCloseTo(16.7, within(3.0));
    }

    @Test
    void isBlindDuringAnOutage() {
        List<JsonNode> lines = radar(", outages: [{from: 5m, to: 25m}]", ship(100));
        assertThat(scenes(Lines.looks(lines))).hasSizeBetween(SCANS / 3 - 2, SCANS / 3 + 2);
        assertThat(lines).noneMatch(line -> line.toString().contains("T06:10:"));
    }

    @Test
    void theHorizonHidesWhatLiesLow() {
        List<JsonNode> low = Lines.of(
                Lines.world(
                        "radars:\n  - {name: nab, at: [50, -1], heightMeters: 1, falsePerScan: 0,"
                                + " halfSeen: {lengthMeters: 5, atMeters: 90000}}",
                        ship(8)),
                3,
                HALF_AN_HOUR);
        assertThat(Lines.detections(low)).isEmpty();
        assertThat(rings(low).getFirst().get("seen").get(0).get(1).asDouble()).isCloseTo(0.98, within(0.04));
        assertThat(rings(low).getLast().get("seen").get(0).get(1).asDouble()).isZero();
    }
}
