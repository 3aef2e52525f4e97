package org.trigpoint.simulation.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.ais.message.ClassAPosition;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/** What is reported against what was, over an hour of one receiver: the errors are those that the messages admit. */
class SensorsTest {
    private static final long SECOND = 1_000_000;

    private record Report(
            ClassAPosition sent, Kinematics truth, long fixEpochMicros, double eastMeters, double northMeters) {
        double errorMeters() {
            return Math.hypot(eastMeters, northMeters);
        }
    }

    private static Map<Integer, List<Report>> reports() {
        Scenario scenario = Scenarios.find("kattegat-transit").orElseThrow();
        Simulation world = Simulation.of(scenario, 3);
        Map<Integer, Vessel> vessels = new HashMap<>();
        world.vessels().forEach(vessel -> vessels.put(vessel.craft().mmsi(), vessel));
        Map<Integer, List<Report>> reports = new HashMap<>();
        for (Heard heard : Air.hear(scenario, 3, Duration.ZERO, Duration.ofHours(1))) {
            if (!heard.receiver().equals("kullen") || heard.line().toString().contains("!AIVDM,2")) {
                continue;
            }
            if (Air.decode(List.of(heard.line().toBytes()))
                            .messages()
                            .getFirst()
                            .message()
                    instanceof ClassAPosition sent) {
                Kinematics truth = vessels.get(sent.mmsi()).at(fixTime(heard, sent));
                LocalFrame.Offset off = LocalFrame.at(truth.latDeg(), truth.lonDeg())
                        .offsetTo(Position.of(sent.latDeg(), sent.lonDeg()));
                reports.computeIfAbsent(sent.mmsi(), any -> new ArrayList<>())
                        .add(new Report(sent, truth, fixTime(heard, sent), off.eastMeters(), off.northMeters()));
            }
        }
        return reports;
    }

    /** The last time before arrival that has the UTC second of the report; it is less than two seconds old. */
    private static long fixTime(Heard heard, ClassAPosition sent) {
        long second = Math.floorDiv(heard.arrivalEpochMicros(), SECOND);
        long back = Math.floorMod(second - sent.second(), 60L);
        assertThat(back).isLessThanOrEqualTo(2);
        return (second - back) * SECOND;
    }

    @Test
    void errorsAreWhatTheMessagesAdmit() {
        Map<Integer, List<Report>> reports = reports();
        List<Report> all = reports.values().stream().flatMap(List::stream).toList();
        assertThat(all).hasSizeGreaterThan(4_000);
        assertThat(quantile95(all.stream().filter(one -> one.sent().accurate()).toList()))
                .isBetween(3.0, 10.0);
        assertThat(quantile95(all.stream().filter(one -> !one.sent().accurate()).toList()))
                .isBetween(10.0, 30.0);
        for (Report report : all) {
            assertThat(Math.abs(report.sent().speedKnots()
                            - Units.knotsFromMps(report.truth().speedMps())))
                    .isLessThan(0.4);
            if (report.truth().speedMps() > 3) {
                assertThat(Math.abs(Angles.turnDeg(
                                report.sent().courseDeg(), report.truth().courseDeg())))
                        .isLessThan(5);
                assertThat(Math.abs(Angles.turnDeg(
                                report.sent().headingDeg(), report.truth().headingDeg())))
                        .isLessThan(4);
            }
        }
    }

    /** Neighbours in time share their error: white noise would have no correlation. */
    @Test
    void errorsOfPositionWander() {
        double with = 0;
        double of = 0;
        for (List<Report> ship : reports().values()) {
            for (int i = 1; i < ship.size(); i++) {
                if (ship.get(i).fixEpochMicros() - ship.get(i - 1).fixEpochMicros() <= 20 * SECOND) {
                    with += ship.get(i).eastMeters() * ship.get(i - 1).eastMeters();
                    of += ship.get(i).eastMeters() * ship.get(i).eastMeters();
                }
            }
        }
        assertThat(with / of).isBetween(0.8, 0.99);
    }

    private static double quantile95(List<Report> reports) {
        double[] errors =
                reports.stream().mapToDouble(Report::errorMeters).sorted().toArray();
        return errors[errors.length * 95 / 100];
    }
}
