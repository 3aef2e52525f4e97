package org.trigpoint.model.observation;

/**
 * What became of raw bytes: an observation, a look (what a sensor searched), or a rejection with its reason. Every raw line is in
 * exactly one outcome.
 */
public sealed interface Outcome permits Observation, Look, Rejected {
    /** Raw lines (or frames) that it was made of; 0 for the second of two outcomes of the same lines. */
    int lines();
}
