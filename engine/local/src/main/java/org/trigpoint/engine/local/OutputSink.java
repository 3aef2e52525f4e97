package org.trigpoint.engine.local;

import java.util.List;
import org.trigpoint.flow.Message;

/** Takes what leaves the pipeline. */
@FunctionalInterface
public interface OutputSink {
    /**
     * Takes the messages of one output from one slice of an epoch, slice after slice; not called for an output without any.
     *
     * @param output its name in the pipeline
     * @param messages in message order, unmodifiable, the receiver may keep them
     */
    void accept(String output, List<Message<?>> messages);
}
