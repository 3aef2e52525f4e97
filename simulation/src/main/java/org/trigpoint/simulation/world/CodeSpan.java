package org.trigpoint.simulation.world;

import org.trigpoint.simulation.scenario.Emergency;
import org.trigpoint.simulation.scenario.Span;

/**
 * A time in which something else is set on a transponder.
 *
 * @param squawk Mode A code as it is read, {@link Transponder#AS_BEFORE} for that of all other times
 */
public record CodeSpan(Span span, int squawk, Emergency emergency) {}
