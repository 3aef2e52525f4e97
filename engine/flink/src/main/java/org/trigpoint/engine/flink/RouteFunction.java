package org.trigpoint.engine.flink;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Step;

/** Lets through what the edges of a stage accept, with the key of the instance it goes to. */
final class RouteFunction extends RichFlatMapFunction<Message<?>, Routed> {
    private final PipelineSource source;
    private final int stage;
    private transient @Nullable Opened opened;

    private record Opened(Step<Object, Object, Object> step, List<Acceptance> edges, Quarantine quarantine) {}

    RouteFunction(PipelineSource source, int stage) {
        this.source = source;
        this.stage = stage;
    }

    @Override
    public void open(OpenContext context) {
        Step<Object, Object, Object> step = Types.step(source, stage);
        List<Acceptance> edges = Acceptance.of(
                source.declare(), source.declare().stages().get(stage).edges());
        opened = new Opened(
                step, edges, new Quarantine(step.name(), getRuntimeContext().getMetricGroup()));
    }

    @Override
    public void flatMap(Message<?> message, Collector<Routed> out) {
        Opened here = java.util.Objects.requireNonNull(opened);
        if (!Acceptance.any(here.edges(), message)) {
            return;
        }
        Key key;
        try {
            key = message.addressee(here.step().key(message.stamp(), message.body()));
        } catch (RuntimeException | StackOverflowError thrown) {
            here.quarantine().add(message.stamp(), thrown);
            return;
        }
        out.collect(new Routed(key, message));
    }
}
