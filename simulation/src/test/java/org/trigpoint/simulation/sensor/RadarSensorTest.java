package org.trigpoint.simulation.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
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
    void eachScanIsALookAndFewerSmallShipsAreSeen() {
        double before = 1;
        for (int lengthMeters : new int[] {60, 12, 5}) {
            List<JsonNode> lines = radar(", falsePerScan: 0", ship(lengthMeters));
            assertThat(Lines.looks(lines)).hasSizeBetween(SCANS - 1, SCANS + 1);
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
        double perKm2 = Lines.looks(lines).getFirst().get("falsePerKm2").asDouble();
        assertThat(perKm2 * Math.PI * 900).isCloseTo(4, within(0.01));
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
        assertThat(Lines.looks(lines)).hasSizeBetween(SCANS / 3 - 2, SCANS / 3 + 2);
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
    }
}
