package org.trigpoint.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps and what flows between them: a graph without cycles, declared once, run by any carrier.
 *
 * <p>It has one input, the recording. Bodies of the recording that are {@link Notice}s go to every step's {@link Board};
 * other bodies go along the edges that accept their type. Stages are listed so that each reads only what stands before it.
 *
 * @param input codec of the recording's bodies
 * @param stages the steps with the edges that feed them, in order
 * @param outputs what leaves, each by name
 * @param numbering names of the stages in the order in which they came to be: by their places in it, from 1, written messages name
 *     the stages that emitted them, whatever stages are put between them later
 */
public record Pipeline(Codec<Object> input, List<Stage> stages, List<Output> outputs, List<String> numbering) {
    /** The name edges use for the recording. */
    public static final String RECORDING = "recording";

    /**
     * A step and the edges that feed it.
     *
     * @param parting parts what it emits by audience; null when that stays in the audience of the instance. Only a stage that
     *     reads nothing but the recording, and whose keys are all of audience 0, parts: what is parted never comes together again
     * @param beside that its instances have the keys of those of the stage before it: a message that both take goes to the same key,
     *     and what an instance of one emits goes to the same key of the other. A carrier may then keep and call both in one place; no
     *     result depends on it
     */
    public record Stage(
            Step<?, ?, ?> step, List<Edge> edges, @Nullable Parting parting, boolean beside) {
        public Stage {
            edges = List.copyOf(edges);
            if (parting != null && beside) {
                throw new IllegalArgumentException(
                        "Stage " + step.name() + " parts by audience, so what it emits does not keep its key");
            }
            if (parting != null && !edges.stream().allMatch(edge -> RECORDING.equals(edge.from()))) {
                throw new IllegalArgumentException(
                        "Stage " + step.name() + " parts by audience and reads what other stages emit");
            }
        }

        public Optional<Parting> findParting() {
            return Optional.ofNullable(parting);
        }
    }

    /** Bodies of this type, emitted by the step of this name (or {@link #RECORDING}). */
    public record Edge(String from, Class<?> accepts) {}

    /** What leaves the pipeline under a name. */
    public record Output(String name, Edge edge) {}

    public Pipeline {
        stages = List.copyOf(stages);
        outputs = List.copyOf(outputs);
        numbering = List.copyOf(numbering);
        Map<String, Stage> known = new LinkedHashMap<>();
        for (Stage stage : stages) {
            stage.edges().forEach(edge -> requireKnown(edge, known));
            if (RECORDING.equals(stage.step().name()) || known.put(stage.step().name(), stage) != null) {
                throw new IllegalArgumentException(
                        "Two stages are named " + stage.step().name());
            }
        }
        outputs.forEach(output -> requireKnown(output.edge(), known));
        requireCompany(stages);
        if (numbering.size() != stages.size() || !known.keySet().equals(Set.copyOf(numbering))) {
            throw new IllegalArgumentException("Not each stage has one number: " + numbering + " of " + known.keySet());
        }
    }

    /** The place of a stage in the order of data flow, from 0; −1 for none of this name. */
    public int find(String name) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).step().name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void requireCompany(List<Stage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).beside() && (i == 0 || stages.get(i - 1).parting() != null)) {
                throw new IllegalArgumentException(
                        "Stage " + stages.get(i).step().name() + " stands beside none whose keys it could have");
            }
        }
    }

    /** Positions of the stages, from 0, those that stand beside each other together; all in order. */
    public List<List<Integer>> groups() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            if (!stages.get(i).beside()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(i);
        }
        return groups.stream().map(List::copyOf).toList();
    }

    private static void requireKnown(Edge edge, Map<String, Stage> known) {
        if (!RECORDING.equals(edge.from()) && !known.containsKey(edge.from())) {
            throw new IllegalArgumentException(
                    "No stage named " + edge.from() + " stands before the one that reads it");
        }
    }

    /** Starts a declaration. */
    public static Builder of(Codec<Object> input) {
        return new Builder(input);
    }

    /** Collects stages and outputs in the order in which data flows. */
    public static final class Builder {
        private final Codec<Object> input;
        private final List<Stage> stages = new ArrayList<>();
        private final List<Output> outputs = new ArrayList<>();
        private final List<String> numbering = new ArrayList<>();

        private Builder(Codec<Object> input) {
            this.input = input;
        }

        /** Adds a step fed by these edges. */
        public Builder stage(Step<?, ?, ?> step, Edge... edges) {
            stages.add(new Stage(step, List.of(edges), null, false));
            return this;
        }

        /** Adds a step whose instances have the keys of those of the step added before: see {@link Stage}. */
        public Builder beside(Step<?, ?, ?> step, Edge... edges) {
            stages.add(new Stage(step, List.of(edges), null, true));
            return this;
        }

        /** Adds a step fed by the recording alone, from which on each audience has what may be released to it. */
        public Builder partedStage(Step<?, ?, ?> step, Parting parting, Edge... edges) {
            stages.add(new Stage(step, List.of(edges), parting, false));
            return this;
        }

        /** Names an output. */
        public Builder output(String name, String from, Class<?> accepts) {
            outputs.add(new Output(name, new Edge(from, accepts)));
            return this;
        }

        /** Numbers the stages for what is written: new ones go behind, none is taken away. Without it they have the numbers of their places. */
        public Builder numbered(String... names) {
            numbering.addAll(List.of(names));
            return this;
        }

        public Pipeline build() {
            List<String> places =
                    stages.stream().map(stage -> stage.step().name()).toList();
            return new Pipeline(input, stages, outputs, numbering.isEmpty() ? places : numbering);
        }
    }

    /** An edge, for declarations that read as sentences. */
    public static Edge from(String step, Class<?> accepts) {
        return new Edge(step, accepts);
    }
}
