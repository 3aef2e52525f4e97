package org.trigpoint.engine.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Pipeline.Edge;
import org.trigpoint.flow.Step;

/**
 * A pipeline laid out for so many shards: its stage shards, the lanes between them, and the merges that end in outputs.
 *
 * <p>Every producer (the recording, and each stage) has one set of routes for each shard, and a lane of its own to every shard of
 * every consumer, so no two threads ever write to one lane. Each lane is there once for every slot: the slices that are under way
 * at the same time, each at another stage, have a slot each.
 */
final class Plan {
    final Postings postings = new Postings();
    final List<Quarantine> quarantines = new ArrayList<>();

    /** By stage, then shard. */
    final List<List<StageShard>> stages = new ArrayList<>();

    /** Routes of the recording, by the slice of a batch that they take. */
    final List<Routes> recording;

    /** Outputs by name, in the order declared, each by slot. */
    final Map<String, List<LaneMerge>> outputs = new LinkedHashMap<>();

    /** How many slices may be under way: one being routed, one at each stage, one being handed out. */
    final int slots;

    private final int shards;
    private final Map<String, List<Routes>> producers = new LinkedHashMap<>();

    Plan(Pipeline pipeline, int shards) {
        this.shards = shards;
        slots = pipeline.stages().size() + 2;
        recording = addProducer(Pipeline.RECORDING);
        for (Pipeline.Stage stage : pipeline.stages()) {
            addStage(stage);
        }
        Map<String, List<Edge>> edges = new LinkedHashMap<>();
        for (Pipeline.Output output : pipeline.outputs()) {
            edges.computeIfAbsent(output.name(), name -> new ArrayList<>()).add(output.edge());
        }
        edges.forEach(this::addOutput);
    }

    private List<Routes> addProducer(String name) {
        List<Routes> routes = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            routes.add(new Routes());
        }
        producers.put(name, routes);
        return routes;
    }

    private void addStage(Pipeline.Stage stage) {
        Step<Object, Object, Object> step = untyped(stage.step());
        Quarantine quarantine = new Quarantine();
        quarantines.add(quarantine);
        List<List<List<Lane>>> lanes = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            lanes.add(emptyBySlot());
        }
        byProducer(stage.edges()).forEach((producer, accepts) -> {
            for (Routes routes : routesOf(producer)) {
                routes.toStage(accepts, step, addLanes(lanes), quarantine);
            }
        });
        int number = stages.size() + 1;
        List<Routes> routes = addProducer(step.name());
        List<StageShard> stageShards = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            Emissions emissions = new Emissions(number);
            stageShards.add(new StageShard(
                    step, merges(lanes.get(i)), routes.get(i), emissions, quarantine, postings, stage.parting()));
        }
        stages.add(stageShards);
    }

    private void addOutput(String name, List<Edge> edges) {
        List<List<List<Lane>>> lanes = List.of(emptyBySlot());
        byProducer(edges).forEach((producer, accepts) -> {
            for (Routes routes : routesOf(producer)) {
                Lane[][] added = addLanes(lanes);
                routes.toOutput(
                        accepts, Arrays.stream(added).map(slot -> slot[0]).toArray(Lane[]::new));
            }
        });
        outputs.put(name, merges(lanes.getFirst()));
    }

    private List<List<Lane>> emptyBySlot() {
        List<List<Lane>> bySlot = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            bySlot.add(new ArrayList<>());
        }
        return bySlot;
    }

    /** Adds one lane to each consumer for each slot; gives them by slot, then consumer. */
    private Lane[][] addLanes(List<List<List<Lane>>> byConsumer) {
        Lane[][] added = new Lane[slots][byConsumer.size()];
        for (int slot = 0; slot < slots; slot++) {
            for (int i = 0; i < byConsumer.size(); i++) {
                added[slot][i] = new Lane();
                byConsumer.get(i).get(slot).add(added[slot][i]);
            }
        }
        return added;
    }

    private static List<LaneMerge> merges(List<List<Lane>> bySlot) {
        return bySlot.stream().map(LaneMerge::new).toList();
    }

    /** A consumer takes a message once, also when several of its edges accept it. */
    private static Map<String, List<Class<?>>> byProducer(List<Edge> edges) {
        Map<String, List<Class<?>>> accepts = new LinkedHashMap<>();
        for (Edge edge : edges) {
            accepts.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge.accepts());
        }
        return accepts;
    }

    private List<Routes> routesOf(String producer) {
        return java.util.Objects.requireNonNull(producers.get(producer));
    }

    /** Types of steps are checked by the edges that feed them, not by the compiler. */
    @SuppressWarnings("unchecked")
    private static Step<Object, Object, Object> untyped(Step<?, ?, ?> step) {
        return (Step<Object, Object, Object>) step;
    }
}
