package org.trigpoint.app.rules;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.app.simulate.Senders;
import org.trigpoint.app.simulate.WorldFeed;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.score.catalogue.RuleCatalogue;
import org.trigpoint.simulation.score.rules.SaidAlert;
import org.trigpoint.simulation.score.rules.TrueSpan;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Vessel;

/** A scenario through the whole pipeline, in memory: what was true, and what was said. */
final class RuleRun {
    /** The truth is written down so often; alerts come when they come. */
    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final long EVERY_MICROS = EVERY.toNanos() / 1_000;

    private RuleRun() {}

    /**
     * What a run gave.
     *
     * @param spans of the truth, for all rules
     * @param alerts of all rules
     */
    record Outcome(List<TrueSpan> spans, List<SaidAlert> alerts) {}

    /** Runs a scenario through a pipeline. */
    static Outcome run(Scenario scenario, long seed, Duration duration, Pipeline pipeline) {
        Simulation simulation = Simulation.of(scenario, seed);
        WorldTrace trace = simulation.trace(EVERY);
        WorldFeed feed = new WorldFeed(scenario, simulation);
        AlertBook book = new AlertBook();
        try (LocalEngine engine = new LocalEngine(pipeline, 1, (_, messages) -> book.take(messages))) {
            engine.process(feed.opening(), feed.openingEpochMicros());
            long end = simulation.startEpochMicros() + duration.toNanos() / 1_000;
            for (long now = simulation.startEpochMicros() + EVERY_MICROS; now <= end; now += EVERY_MICROS) {
                engine.process(feed.advanceTo(now), now);
            }
        }
        Map<Long, Set<String>> senders = senders(simulation);
        return new Outcome(
                RuleCatalogue.spansOf(trace), book.alerts(identity -> senders.getOrDefault(identity, Set.of())));
    }

    /** What is true of a scenario, without a pipeline. */
    static List<TrueSpan> truth(Scenario scenario, long seed, Duration duration) {
        Simulation simulation = Simulation.of(scenario, seed);
        WorldTrace trace = simulation.trace(EVERY);
        simulation.advanceTo(simulation.startEpochMicros() + duration.toNanos() / 1_000, _ -> {});
        return RuleCatalogue.spansOf(trace);
    }

    /** Who sends which number. */
    private static Map<Long, Set<String>> senders(Simulation simulation) {
        Map<Long, Set<String>> senders = new HashMap<>();
        for (Vessel vessel : simulation.vessels()) {
            Senders.identities(vessel.craft(), simulation.outputs())
                    .forEach(identity -> put(senders, identity, vessel.craft().id()));
        }
        for (Station.Beacon beacon : simulation.beacons()) {
            put(senders, Identity.mmsi(beacon.mmsi()), beacon.id());
        }
        return senders;
    }

    private static void put(Map<Long, Set<String>> senders, long identity, String id) {
        senders.computeIfAbsent(identity, _ -> new HashSet<>()).add(id);
    }
}
