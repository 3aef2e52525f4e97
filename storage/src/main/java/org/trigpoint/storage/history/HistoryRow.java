package org.trigpoint.storage.history;

import org.trigpoint.model.track.PastTrack;

/** A segment, and the track that it is of as it was known when that was over. */
record HistoryRow(Segment.Part segment, PastTrack track) {}
