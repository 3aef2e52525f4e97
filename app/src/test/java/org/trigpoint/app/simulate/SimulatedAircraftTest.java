package org.trigpoint.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.Track;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/** Aircraft of a world become tracks with height, call sign and code, by their Beast frames alone. */
class SimulatedAircraftTest {
    private static final long SECOND = 1_000_000;

    private static final String WORLD = """
            name: aircraft
            window: {west: -2, south: 50, east: 0, north: 51}
            adsbReceivers:
              - {name: tower, at: [50.5, -1], heightMeters: 25}
              - {name: hill, at: [50.7, -1.2], heightMeters: 200, lossProb: 0.3}
            ships:
              - {id: jet, kind: aircraft, equipment: ads-b, address: 4CA1FF, callSign: TRI10, squawk: 2134, heightMeters: 1000, speedKn: 250,
                 from: [50.3, -1.5], courseDeg: 60, does: [{on: 5m, heightMeters: 4000}, {on: 10m}], codes: [{from: 4m, for: 10m, squawk: 7700}]}
              - {id: quad, kind: drone, equipment: ads-b, callSign: QUAD7, ground: {at: [50.5, -1.05], radiusMeters: 2000}}
              - {id: parked, kind: aircraft, equipment: ads-b, callSign: STAND1, heightMeters: 0, berth: {at: [50.501, -1.002]}}
            """;

    @Test
    void theyAreTracksWithWhatTheySay() {
        Scenario scenario = ScenarioReader.read("aircraft.yaml", WORLD);
        Simulation simulation = Simulation.of(scenario, 5);
        WorldFeed feed = new WorldFeed(scenario, simulation);
        Map<String, Track> tracks = new TreeMap<>();
        long end = simulation.startEpochMicros() + 390 * SECOND;
        try (LocalEngine engine = new LocalEngine(
                TrigpointPipeline.declare(),
                1,
                (_, messages) -> messages.forEach(message -> {
                    if (message.body() instanceof Track track
                            && track.findName().isPresent()) {
                        tracks.put(track.findName().get(), track);
                    }
                }))) {
            engine.process(feed.opening(), feed.openingEpochMicros());
            for (long now = simulation.startEpochMicros(); now <= end; now += 10 * SECOND) {
                engine.process(feed.advanceTo(now), now);
            }
        }
        assertThat(tracks).containsOnlyKeys("TRI10", "QUAD7", "STAND1");
        Track jet = tracks.get("TRI10");
        assertThat(jet.identity()).isEqualTo(Identity.pack(Identity.Scheme.ICAO, 0x4CA1FF));
        assertThat(jet.platform()).isEqualTo(Platform.AIRCRAFT);
        assertThat(jet.flight().pressureAltitudeMeters()).isCloseTo(4_000, within(8.0));
        assertThat(jet.flight().squawk()).isEqualTo(7_700);
        assertThat(jet.flight().emergency()).isEqualTo(Flight.Emergency.GENERAL);
        Vessel vessel = simulation.vessels().getFirst();
        Kinematics there = vessel.at(jet.estimate().timeEpochMicros());
        assertThat(jet.estimate().latDeg()).isCloseTo(there.latDeg(), within(3e-4));
        assertThat(jet.estimate().lonDeg()).isCloseTo(there.lonDeg(), within(5e-4));
        assertThat(tracks.get("QUAD7").platform()).isEqualTo(Platform.DRONE);
        assertThat(tracks.get("QUAD7").flight().pressureAltitudeMeters()).isCloseTo(120, within(5.0));
        assertThat(tracks.get("STAND1").flight().place()).isEqualTo(Flight.Place.ON_GROUND);
        assertThat(tracks.get("STAND1").estimate().latDeg()).isCloseTo(50.501, within(3e-4));
    }
}
