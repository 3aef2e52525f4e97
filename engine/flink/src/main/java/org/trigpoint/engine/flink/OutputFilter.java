package org.trigpoint.engine.flink;

import org.apache.flink.api.common.functions.FilterFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;

/** Lets through what belongs to an output. */
final class OutputFilter implements FilterFunction<Message<?>> {
    private final PipelineSource source;
    private final String name;
    private transient Acceptance @Nullable [] edges;

    OutputFilter(PipelineSource source, String name) {
        this.source = source;
        this.name = name;
    }

    @Override
    public boolean filter(Message<?> message) {
        Acceptance[] known = edges;
        if (known == null) {
            Pipeline pipeline = source.declare();
            known = Acceptance.of(
                    pipeline,
                    pipeline.outputs().stream()
                            .filter(output -> output.name().equals(name))
                            .map(Pipeline.Output::edge)
                            .toList());
            edges = known;
        }
        return Acceptance.any(known, message);
    }
}
