package org.trigpoint.simulation;

import org.trigpoint.model.recording.Raw;

/**
 * A line from a receiver.
 *
 * @param receiver its name in the scenario
 * @param arrivalEpochMicros when the line came in, in the world's time
 * @param line without a line end
 */
public record Heard(String receiver, long arrivalEpochMicros, Raw line) {}
