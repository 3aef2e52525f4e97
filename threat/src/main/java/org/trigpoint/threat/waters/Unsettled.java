package org.trigpoint.threat.waters;

/**
 * An identity was where positioning is disturbed: a place that it cannot have reached may be of that.
 *
 * @param identity packed identity
 * @param epochMicros when, in its own time
 * @param by what is disturbed there
 */
public record Unsettled(long identity, long epochMicros, Disturbance by) {}
