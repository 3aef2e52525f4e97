package org.trigpoint.model.track;

import org.trigpoint.model.observation.Report;

/**
 * An observation, and the track that it belongs to.
 *
 * @param track the physical thing that reported it
 * @param observation the report
 */
public record Labelled(TrackId track, Report observation) {}
