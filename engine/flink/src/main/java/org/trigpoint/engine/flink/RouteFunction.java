package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Step;

/** Lets through what the edges of a group's stages accept, once, with the key that it goes to in all of them. */
final class RouteFunction extends RichFlatMapFunction<Message<?>, Routed> {
    private final PipelineSource source;
    private final List<Integer> group;
    private transient Way[] ways = {};

    /** How messages come to one stage. */
    private static final class Way {
        final Step<Object, Object, Object> step;
        final Acceptance[] edges;
        final Quarantine quarantine;

        Way(Pipeline pipeline, int stage, MetricGroup metrics) {
            step = Types.step(pipeline, stage);
            edges = Acceptance.of(pipeline, pipeline.stages().get(stage).edges());
            quarantine = new Quarantine(step.name(), metrics);
        }
    }

    private record Failure(Way way, Throwable thrown) {}

    /** @param group positions of the stages, from 0 */
    RouteFunction(PipelineSource source, List<Integer> group) {
        this.source = source;
        this.group = List.copyOf(group);
    }

    @Override
    public void open(OpenContext context) {
        Pipeline pipeline = source.declare();
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        ways = group.stream().map(stage -> new Way(pipeline, stage, metrics)).toArray(Way[]::new);
    }

    /** A stage that tells no key does not keep the message from the others; they know themselves which of them it is not for. */
    @Override
    public void flatMap(Message<?> message, Collector<Routed> out) {
        @Nullable List<Failure> failures = null;
        for (Way way : ways) {
            if (Acceptance.any(way.edges, message)) {
                Key key;
                try {
                    key = message.addressee(way.step.key(message.stamp(), message.body()));
                } catch (RuntimeException | StackOverflowError thrown) {
                    failures = failures == null ? new ArrayList<>() : failures;
                    failures.add(new Failure(way, thrown));
                    continue;
                }
                out.collect(new Routed(key, message));
                return;
            }
        }
        if (failures != null) {
            failures.forEach(failure -> failure.way().quarantine.add(message.stamp(), failure.thrown()));
        }
    }
}
