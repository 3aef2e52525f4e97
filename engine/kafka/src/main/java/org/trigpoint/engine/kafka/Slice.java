package org.trigpoint.engine.kafka;

import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Message;

/**
 * A slice of time of the recording with all that the steps made of it.
 *
 * @param recording messages of ingest in their order
 * @param outputs by name, each in message order; those that have nothing are not there
 * @param progressEpochMicros the slice's end: all that arrived at or before it is in this slice or an earlier one
 */
public record Slice(List<Message<?>> recording, Map<String, List<Message<?>>> outputs, long progressEpochMicros) {}
