package org.trigpoint.simulation.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;

/**
 * Validation: intervals measured on the sentences of a receiver that hears all equal ITU-R M.1371-5, Annex 1, tables 1 and 2.
 */
class ReportingIntervalsTest {
    private static final String WORLD = """
            name: one-ship
            window: {west: -3, south: 49, east: 3, north: 51}
            routes:
              - {name: straight, points: [[50, -3], [50, 3]]}
              - {name: ring, points: [[50.000, 0.000], [50.003, 0.004], [50.003, 0.010], [50.000, 0.014], [49.997, 0.010], [49.997, 0.004]]}
            receivers:
              - {name: all, at: [50, 0], heightMeters: 50, rangeNm: 2000, lossProb: 0, coChannelLossProb: 0,
                 latencySeconds: 0, tagBlock: false}
            bases:
              - {name: base, mmsi: 2320001, at: [50, 0]}
            aids:
              - {name: AID, mmsi: 992320001, at: [50, 0]}
            ships:
              - {id: ship, mmsi: 235000001, %s}
            """;

    /** Arrival is 26.7 ms after the slot's begin for each sentence, so its differences are those of sending. */
    private static List<Double> intervals(String ship, int mmsi, List<Integer> types, Duration time) {
        Scenario scenario = ScenarioReader.read("one-ship.yaml", WORLD.formatted(ship));
        List<Double> intervals = new ArrayList<>();
        long last = Long.MIN_VALUE;
        List<byte[]> lines = new ArrayList<>();
        for (var heard : Air.hear(scenario, 5, Duration.ZERO, time)) {
            lines.add(heard.line().toBytes());
            if (lines.size() == 1 && heard.line().toString().startsWith("!AIVDM,2,1")) {
                continue;
            }
            var message = Air.decode(lines).messages().getFirst().message();
            lines.clear();
            if (message.mmsi() == mmsi && types.contains(message.type())) {
                if (last != Long.MIN_VALUE) {
                    intervals.add((heard.arrivalEpochMicros() - last) / 1e6);
                }
                last = heard.arrivalEpochMicros();
            }
        }
        return intervals;
    }

    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource(delimiter = '|', textBlock = """
            kind: cargo, route: straight, speedKn: 3                       | 10
            kind: cargo, route: straight, speedKn: 13.9                    | 10
            kind: cargo, route: straight, speedKn: 14.1                    | 6
            kind: cargo, route: straight, speedKn: 22.9                    | 6
            kind: ferry, route: straight, speedKn: 23.1                    | 2
            kind: fast-ferry, route: straight, speedKn: 34                 | 2
            kind: cargo, berth: {at: [50, 0.5]}                            | 180
            kind: cargo, anchorage: {at: [50, 0.5]}                        | 180
            kind: sailing, route: straight, speedKn: 2.1                   | 30
            kind: pleasure, route: straight, speedKn: 25                   | 30
            kind: sailing, berth: {at: [50, 0.5]}                          | 180
            kind: workboat, berth: {at: [50, 0.5]}                         | 180
            kind: workboat, route: straight, speedKn: 2.1                  | 30
            kind: workboat, route: straight, speedKn: 13.9                 | 30
            kind: workboat, route: straight, speedKn: 14.1                 | 15
            kind: workboat, route: straight, speedKn: 23.1                 | 5
            kind: rescue-aircraft, route: straight, speedKn: 100           | 10
            kind: cargo, equipment: class-b, route: straight, speedKn: 1.9 | 180
            """)
    void steadyCraftKeepTheirInterval(String ship, double nominalSeconds) {
        List<Double> intervals =
                intervals(ship, 235000001, List.of(1, 2, 3, 9, 18), Duration.ofSeconds((long) (nominalSeconds * 60)));
        assertThat(intervals).hasSizeBetween(57, 61);
        double mean = intervals.stream().mapToDouble(one -> one).average().orElseThrow();
        assertThat(mean).isCloseTo(nominalSeconds, within(nominalSeconds * 0.012));
        assertThat(intervals)
                .allSatisfy(one -> assertThat(one).isCloseTo(nominalSeconds, within(nominalSeconds * 0.21)));
    }

    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource(delimiter = '|', textBlock = """
            kind: tug, route: ring, then: circuit, speedKn: 10        | 3.333
            kind: pilot, route: ring, then: circuit, speedKn: 18      | 2
            """)
    void craftThatTurnReportMoreOften(String ship, double nominalSeconds) {
        List<Double> intervals = intervals(ship, 235000001, List.of(1, 3), Duration.ofMinutes(20));
        assertThat(intervals)
                .filteredOn(one -> Math.abs(one - nominalSeconds) < nominalSeconds * 0.21)
                .hasSizeGreaterThan(intervals.size() / 2);
    }

    @ParameterizedTest(name = "type {0} of {1}: {2} s")
    @CsvSource({"5, 235000001, 360", "4, 2320001, 10", "21, 992320001, 180"})
    void stationsAndStaticDataKeepTheirInterval(int type, int mmsi, double nominalSeconds) {
        List<Double> intervals =
                intervals("kind: cargo, berth: {at: [50, 0.5]}", mmsi, List.of(type), Duration.ofSeconds((long)
                        (nominalSeconds * 30)));
        assertThat(intervals).hasSizeBetween(28, 31);
        double mean = intervals.stream().mapToDouble(one -> one).average().orElseThrow();
        assertThat(mean).isCloseTo(nominalSeconds, within(nominalSeconds * 0.03));
    }
}
