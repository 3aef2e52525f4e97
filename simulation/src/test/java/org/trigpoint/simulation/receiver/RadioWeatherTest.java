package org.trigpoint.simulation.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.ais.message.ClassAPosition;
import org.trigpoint.feeds.ais.message.DecodedMessage;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.scenario.ScenarioReader;

/** Fades and jammers, as they come out in what receivers hand over. */
class RadioWeatherTest {
    private static final long MINUTE = 60_000_000;

    private static String world(String receiver, String more) {
        return "name: test\nwindow: {west: -2, south: 49, east: 0, north: 51}\nreceivers: [{name: ear, at: [50, -1],"
                + " heightMeters: 50, lossProb: 0, coChannelLossProb: 0" + receiver + "}]\n" + more
                + "ships:\n  - {id: near, kind: cargo, mmsi: 235000001, berth: {at: [50.05, -1], headingDeg: 0}}\n"
                + "  - {id: far, kind: cargo, mmsi: 235000002, berth: {at: [50.3, -1], headingDeg: 0}}\n";
    }

    private record Told(Set<Integer> numbers, List<DecodedMessage> messages) {}

    private static Told told(String yaml, long fromMinute, long toMinute) {
        Simulation simulation = Simulation.of(ScenarioReader.read("test.yaml", yaml), 4);
        List<Heard> heard = new ArrayList<>();
        long start = simulation.startEpochMicros();
        simulation.advanceTo(start + fromMinute * MINUTE, one -> {});
        simulation.advanceTo(start + toMinute * MINUTE, heard::add);
        Set<Integer> numbers = new HashSet<>();
        List<DecodedMessage> messages = new ArrayList<>();
        Air.decode(heard.stream().map(one -> one.line().toBytes()).toList())
                .messages()
                .forEach(received -> {
                    numbers.add(received.message().mmsi());
                    messages.add(received.message());
                });
        return new Told(numbers, messages);
    }

    @Test
    void aFadeOfTwelveDecibelsHalvesTheRange() {
        String fading = world(", fades: [{from: 20m, to: 40m, lossDb: 12}]", "");
        assertThat(told(fading, 0, 20).numbers()).containsExactlyInAnyOrder(235_000_001, 235_000_002);
        assertThat(told(fading, 21, 40).numbers()).containsExactly(235_000_001);
        assertThat(told(fading, 41, 60).numbers()).containsExactlyInAnyOrder(235_000_001, 235_000_002);
    }

    @Test
    void aReceiverInAJammedAreaHearsNothing() {
        String jammed = world("", "jamming: [{at: [50, -1.01], radiusMeters: 2000, from: 10m, to: 20m}]\n");
        assertThat(told(jammed, 0, 10).numbers()).hasSize(2);
        assertThat(told(jammed, 11, 20).numbers()).isEmpty();
        assertThat(told(jammed, 21, 40).numbers()).hasSize(2);
    }

    @Test
    void shipsInAJammedAreaSayThatTheyHaveNoPosition() {
        String jammed = world("", "jamming: [{at: [50.3, -1], radiusMeters: 9000, radio: false, from: 10m}]\n");
        Predicate<ClassAPosition> hasPlace = report -> report.latDeg() != null || report.lonDeg() != null;
        assertThat(reports(told(jammed, 0, 10))).isNotEmpty().allMatch(hasPlace);
        assertThat(reports(told(jammed, 12, 40)))
                .isNotEmpty()
                .noneMatch(hasPlace)
                .allSatisfy(report -> {
                    assertThat(report.speedKnots()).isNull();
                    assertThat(report.headingDeg()).isNotNull();
                    assertThat(report.accurate()).isFalse();
                });
    }

    private static List<ClassAPosition> reports(Told told) {
        return told.messages().stream()
                .filter(ClassAPosition.class::isInstance)
                .map(ClassAPosition.class::cast)
                .filter(report -> report.mmsi() == 235_000_002)
                .toList();
    }
}
