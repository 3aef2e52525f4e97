package org.trigpoint.app.match;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.match.MatchTally.Truth;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.app.simulate.Senders;
import org.trigpoint.app.simulate.WorldFeed;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswer.Verdict;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.world.Vessel;

/** A scenario through the whole pipeline, in memory: what its scenes show, what that really is, and what it is held to be at the end. */
final class MatchRun {
    private static final long EVERY_MICROS = 10_000_000;
    private static final long MILLIS = 1_000;
    /** Heard as long before as a silent ship is looked for. */
    private static final long GONE_MICROS = 6 * 3_600_000_000L;

    private final Simulation simulation;
    private final List<SensorSite> sensors;
    private final Map<String, Vessel> vessels = new HashMap<>();
    private final Map<String, Long> heard = new HashMap<>();
    private final Map<Sight, List<Seen>> seen = new HashMap<>();
    private final Map<TrackId, Long> identities = new HashMap<>();
    private final Map<Stamp, SceneAnswer> answers = new LinkedHashMap<>();
    private long nowEpochMicros;

    /** A line of a sensor by its time. */
    private record Sight(String sensor, long epochMillis) {}

    /** What a sensor saw. */
    private record Seen(Vessel vessel, Truth truth) {}

    private MatchRun(Scenario scenario, long seed) {
        simulation = Simulation.of(scenario, seed);
        sensors = scenario.sensors();
        simulation.vessels().forEach(vessel -> vessels.put(vessel.craft().id(), vessel));
        simulation.writeTruth(new org.trigpoint.simulation.truth.Truth() {
            @Override
            public void advanceTo(long epochMicros, List<Vessel> all) {
                nowEpochMicros = epochMicros;
            }

            @Override
            public void heard(String origin, int receiver) {
                heard.put(origin, nowEpochMicros);
            }

            @Override
            public void seen(String craft, int sensor, long epochMicros) {
                if (sensors.get(sensor) instanceof SensorSite.Pass pass) {
                    Vessel vessel = Objects.requireNonNull(vessels.get(craft));
                    seen.computeIfAbsent(sight(pass.name(), epochMicros), _ -> new ArrayList<>())
                            .add(new Seen(vessel, truthOf(vessel, epochMicros)));
                }
            }
        });
    }

    private static Sight sight(String sensor, long epochMicros) {
        return new Sight(sensor, Math.floorDiv(epochMicros + MILLIS / 2, MILLIS));
    }

    private Truth truthOf(Vessel vessel, long epochMicros) {
        boolean possible = simulation.receptionOf(vessel, epochMicros) == Reception.POSSIBLE;
        boolean sends = vessel.craft().equipment().sendsAis() && vessel.transmitsAt(epochMicros);
        Long last = heard.get(vessel.craft().id());
        if (sends && possible) {
            return Truth.HEARD;
        }
        if (last != null && last >= epochMicros - GONE_MICROS) {
            return Truth.GONE;
        }
        return possible ? Truth.DARK : Truth.UNHEARD;
    }

    /** Runs a scenario for as long as it lasts. */
    static MatchTally run(Scenario scenario, long seed) {
        MatchRun run = new MatchRun(scenario, seed);
        WorldFeed feed = new WorldFeed(scenario, run.simulation);
        Duration lasts = scenario.lasts();
        try (LocalEngine engine =
                new LocalEngine(TrigpointPipeline.declare(), 1, (_, messages) -> run.take(messages))) {
            engine.process(feed.opening(), feed.openingEpochMicros());
            long end = run.simulation.startEpochMicros() + lasts.toNanos() / MILLIS;
            for (long now = run.simulation.startEpochMicros() + EVERY_MICROS; now <= end; now += EVERY_MICROS) {
                engine.process(feed.advanceTo(now), now);
            }
        }
        return run.tally();
    }

    private void take(List<Message<?>> messages) {
        for (Message<?> message : messages) {
            if (message.body() instanceof Track track) {
                identities.put(track.id(), track.identity());
            } else if (message.body() instanceof SceneAnswer answer) {
                answers.put(answer.match().detection().stamp(), answer);
            }
        }
    }

    private MatchTally tally() {
        MatchTally tally = new MatchTally();
        for (SceneAnswer answer : answers.values()) {
            Detection detection = answer.match().detection();
            List<Seen> things = seen.getOrDefault(sight(detection.sensor(), detection.timeEpochMicros()), List.of());
            if (things.size() > 1) {
                // Two lines of one millisecond: which is which is not told.
                continue;
            }
            count(answer, things.isEmpty() ? null : things.getFirst(), tally);
        }
        return tally;
    }

    private void count(SceneAnswer answer, @Nullable Seen thing, MatchTally tally) {
        Truth truth = thing == null ? Truth.NOTHING : thing.truth();
        boolean matched = answer.verdict() == Verdict.MATCHED;
        boolean own = matched && thing != null && isOwn(answer, thing.vessel());
        boolean right = switch (truth) {
            case HEARD -> own;
            case DARK -> answer.verdict() == Verdict.UNEXPLAINED;
            case GONE -> own || answer.verdict() == Verdict.UNEXPLAINED || answer.verdict() == Verdict.UNKNOWN;
            case UNHEARD -> answer.verdict() == Verdict.UNKNOWN;
            case NOTHING -> !matched;
        };
        if (right) {
            tally.right(truth);
        } else if (matched) {
            tally.otherTrack(truth);
        } else {
            tally.wrong(truth, answer.verdict());
        }
    }

    private boolean isOwn(SceneAnswer answer, Vessel vessel) {
        TrackId track = answer.match().findTrack().orElseThrow();
        return Set.copyOf(Senders.identities(vessel.craft(), simulation.outputs()))
                .contains(identities.getOrDefault(track, 0L));
    }
}
