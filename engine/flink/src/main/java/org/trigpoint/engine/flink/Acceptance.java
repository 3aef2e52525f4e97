package org.trigpoint.engine.flink;

import java.util.List;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Pipeline.Edge;

/**
 * An edge as the messages on it show it.
 *
 * @param step position of the emitting step, from 1; 0 for the recording
 */
record Acceptance(int step, Class<?> type) {
    static Acceptance[] of(Pipeline pipeline, List<Edge> edges) {
        return edges.stream()
                .map(edge -> new Acceptance(1 + pipeline.find(edge.from()), edge.accepts()))
                .toArray(Acceptance[]::new);
    }

    /** True when one of these edges carries the message. */
    static boolean any(Acceptance[] edges, Message<?> message) {
        for (Acceptance edge : edges) {
            if (edge.step() == message.step() && edge.type().isInstance(message.body())) {
                return true;
            }
        }
        return false;
    }
}
