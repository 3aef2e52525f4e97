package org.trigpoint.model.track;

/** What association says of a track: that a detection is of it, or that it is over. */
public sealed interface Associated permits Contribution, TrackOver {
    TrackId track();
}
