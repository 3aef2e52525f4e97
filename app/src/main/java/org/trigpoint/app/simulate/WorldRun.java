package org.trigpoint.app.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.geo.motion.MovingEstimate;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Observation;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.scenario.Structure;
import org.trigpoint.simulation.score.Moment;
import org.trigpoint.simulation.score.ScoreRun;
import org.trigpoint.simulation.score.Spot;
import org.trigpoint.simulation.score.TrackState;
import org.trigpoint.simulation.score.TruthState;
import org.trigpoint.simulation.truth.Truth;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * A scenario through the whole pipeline, in memory: the bytes that its receivers and sensors hand over go in, and at equal intervals what is
 * true and what is shown is written down.
 *
 * <p>A craft counts while it was heard or seen at most {@value #KNOWN_SECONDS} s ago, or a minute when it does not send AIS: as long as a track of it stays confirmed without a sign
 * of life. Tracks that are confirmed count, but for what stands still by its nature; a fixed structure counts while a track is near it.
 */
final class WorldRun {
    private static final int KNOWN_SECONDS = 390;
    private static final long KNOWN_MICROS = KNOWN_SECONDS * 1_000_000L;
    private static final double STRUCTURE_METERS = 300;
    private static final long SEEN_MICROS = 60_000_000;
    /** Process noise between a track's last sign of life and the instant it is scored at. */
    private static final double INTENSITY = 0.02;

    private final Simulation simulation;
    private final WorldFeed feed;
    private final TreeMap<TrackId, Track> tracks = new TreeMap<>();
    private final List<TruthState> structures = new ArrayList<>();
    private final Map<String, Long> known = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final List<Moment> moments = new ArrayList<>();
    private final Updates updates;
    private final LocalEngine engine;

    private WorldRun(Scenario scenario, long seed, int shards, Pipeline pipeline) {
        simulation = Simulation.of(scenario, seed);
        updates = new Updates(simulation.vessels(), simulation.outputs());
        feed = new WorldFeed(scenario, simulation);
        engine = new LocalEngine(pipeline, shards, this::take);
        for (SensorSite site : scenario.sensors()) {
            for (Structure structure : structuresOf(site)) {
                addStructure(structure);
            }
        }
        simulation.writeTruth(new Truth() {
            private long now = simulation.startEpochMicros();

            @Override
            public void advanceTo(long epochMicros, List<Vessel> vessels) {
                now = epochMicros;
            }

            @Override
            public void heard(String origin, int receiver) {
                known.put(origin, now);
            }

            @Override
            public void seen(String craft, int sensor, long epochMicros) {
                known.put(craft, epochMicros);
                if (scenario.sensors().get(sensor).listens()) {
                    return;
                }
                seen.put(craft, epochMicros);
                updates.seen(craft, scenario.sensors().get(sensor).name(), epochMicros);
            }
        });
    }

    /**
     * Runs a scenario.
     *
     * @param shards threads of the engine; they change nothing
     */
    static ScoreRun run(Scenario scenario, long seed, int shards, Duration duration, Duration every) {
        return run(scenario, seed, shards, duration, every, TrigpointPipeline.declare());
    }

    /** The same through a pipeline of the caller's. */
    static ScoreRun run(
            Scenario scenario, long seed, int shards, Duration duration, Duration every, Pipeline pipeline) {
        WorldRun run = new WorldRun(scenario, seed, shards, pipeline);
        try (run.engine) {
            run.open();
            long start = run.simulation.startEpochMicros();
            long end = start + duration.toNanos() / 1_000;
            for (long now = start + every.toNanos() / 1_000; now <= end; now += every.toNanos() / 1_000) {
                run.advance(now);
            }
        }
        return new ScoreRun(run.moments, run.updates.list());
    }

    private void open() {
        engine.process(feed.opening(), feed.openingEpochMicros());
    }

    private void advance(long nowEpochMicros) {
        engine.process(feed.advanceTo(nowEpochMicros), nowEpochMicros);
        updates.settle(nowEpochMicros);
        moments.add(new Moment(nowEpochMicros, truths(nowEpochMicros), shown(nowEpochMicros)));
    }

    private static List<Structure> structuresOf(SensorSite site) {
        return switch (site) {
            case SensorSite.Radar radar -> radar.structures();
            case SensorSite.Pass pass -> pass.structures();
            case SensorSite.Camera _, SensorSite.Adsb _, SensorSite.Ground _ -> List.of();
        };
    }

    /** Several sensors may list the same one. */
    private void addStructure(Structure structure) {
        Spot at = new Spot.Earth(structure.latDeg(), structure.lonDeg());
        if (structures.stream().noneMatch(known -> known.at().equals(at))) {
            structures.add(TruthState.of("structure-" + structures.size(), at)
                    .withVelocity(0, 0)
                    .withCovered(false));
        }
    }

    private void take(String output, List<Message<?>> messages) {
        for (Message<?> message : messages) {
            if (message.body() instanceof Observation observation) {
                updates.take(observation);
            } else if (message.body() instanceof Track track) {
                updates.take(track);
                if (track.status() == Track.Status.ENDED) {
                    tracks.remove(track.id());
                } else {
                    tracks.put(track.id(), track);
                }
            }
        }
    }

    private List<TruthState> truths(long nowEpochMicros) {
        List<TruthState> truths = new ArrayList<>();
        for (TruthState structure : structures) {
            // What stands there is no ship that has to be shown, and no false track when it is.
            if (tracks.values().stream().anyMatch(track -> isNear(track, structure))) {
                truths.add(structure);
            }
        }
        for (Vessel vessel : simulation.vessels()) {
            Long last = known.get(vessel.craft().id());
            boolean speaks = vessel.craft().equipment().sendsAis();
            if (last != null && last >= nowEpochMicros - (speaks ? KNOWN_MICROS : SEEN_MICROS)) {
                Kinematics there = vessel.at(nowEpochMicros);
                Long sight = seen.get(vessel.craft().id());
                double course = StrictMath.toRadians(there.courseDeg());
                truths.add(TruthState.of(vessel.craft().id(), new Spot.Earth(there.latDeg(), there.lonDeg()))
                        .withVelocity(
                                there.speedMps() * StrictMath.sin(course), there.speedMps() * StrictMath.cos(course))
                        .withSigns(
                                !vessel.transmitsAt(nowEpochMicros),
                                sight != null && sight >= nowEpochMicros - SEEN_MICROS));
            }
        }
        return truths;
    }

    private static boolean isNear(Track track, TruthState structure) {
        Estimate estimate = track.estimate();
        if (estimate == null || track.status() != Track.Status.CONFIRMED) {
            return false;
        }
        var offset = structure.at().offsetTo(new Spot.Earth(estimate.latDeg(), estimate.lonDeg()));
        return offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters()
                < STRUCTURE_METERS * STRUCTURE_METERS;
    }

    private List<TrackState> shown(long nowEpochMicros) {
        List<TrackState> shown = new ArrayList<>();
        for (Track track : tracks.values()) {
            Estimate estimate = track.estimate();
            if (track.status() == Track.Status.CONFIRMED
                    && !track.platform().isFixed()
                    && estimate != null
                    && estimate.timeEpochMicros() != Header.UNDATED) {
                shown.add(state(track, estimate, nowEpochMicros));
            }
        }
        return shown;
    }

    private static TrackState state(Track track, Estimate estimate, long nowEpochMicros) {
        MovingEstimate moved = new MovingEstimate();
        Covariance4 p = estimate.covariance();
        moved.place(estimate.latDeg(), estimate.lonDeg(), estimate.eastMps(), estimate.northMps());
        moved.spread(
                p.eeMeters2(),
                p.enMeters2(),
                p.nnMeters2(),
                p.eveMeters2PerSecond(),
                p.evnMeters2PerSecond(),
                p.nveMeters2PerSecond(),
                p.nvnMeters2PerSecond(),
                p.veveMps2(),
                p.vevnMps2(),
                p.vnvnMps2());
        moved.predict(Math.max(0, nowEpochMicros - estimate.timeEpochMicros()) / 1e6, INTENSITY);
        return TrackState.of(track.id().toString(), new Spot.Earth(moved.latDeg(), moved.lonDeg()))
                .withVelocity(moved.eastMps(), moved.northMps())
                .withCovariance(moved.eeMeters2(), moved.enMeters2(), moved.nnMeters2());
    }
}
