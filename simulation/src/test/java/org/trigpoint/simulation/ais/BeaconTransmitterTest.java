package org.trigpoint.simulation.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.ais.message.BroadcastSafetyText;
import org.trigpoint.feeds.ais.message.ClassAPosition;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;

class BeaconTransmitterTest {
    private static final String WORLD = """
            name: beacon
            window: {west: -3, south: 49, east: 3, north: 51}
            receivers:
              - {name: all, at: [50, 0], heightMeters: 50, rangeNm: 200, lossProb: 0, coChannelLossProb: 0}
            beacons:
              - {id: device, mmsi: %d, at: [50.1, 0.1], on: {from: 2m, to: 6m30s}, test: %s}
            """;

    @ParameterizedTest
    @CsvSource({
        "972000001, true, MOB TEST",
        "972000001, false, MOB ACTIVE",
        "970000001, true, SART TEST",
        "974000001, false, EPIRB ACTIVE"
    })
    void sendsBurstsOfEightAMinuteWhileItIsOn(int mmsi, boolean test, String words) {
        Scenario scenario = ScenarioReader.read("beacon.yaml", WORLD.formatted(mmsi, test));
        List<Air.Received> heard = Air.decode(
                        Air.hear(scenario, 1, Duration.ofMinutes(5), Duration.ofMinutes(10)).stream()
                                .map(one -> one.line().toBytes())
                                .toList())
                .messages();
        assertThat(heard).hasSize(5 * 8);
        assertThat(heard).allSatisfy(one -> assertThat(one.message().mmsi()).isEqualTo(mmsi));
        assertThat(heard.stream().map(Air.Received::message).filter(BroadcastSafetyText.class::isInstance))
                .hasSize(4)
                .allSatisfy(
                        one -> assertThat(((BroadcastSafetyText) one).text()).isEqualTo(words));
        assertThat(heard.stream().map(Air.Received::message).filter(ClassAPosition.class::isInstance))
                .hasSize(36)
                .allSatisfy(one -> assertThat(((ClassAPosition) one).status()).isEqualTo(test ? null : 14));
    }
}
