package org.trigpoint.model.observation;

/** What became of raw bytes: an observation, or a rejection with its reason. Every raw line is in exactly one outcome. */
public sealed interface Outcome permits Observation, Rejected {}
