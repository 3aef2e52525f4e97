package org.trigpoint.model.track;

/** What association says of a track: that a detection is of it, that it is over, or that a person overruled. */
public sealed interface Associated permits Contribution, TrackOver, Overruled {
    TrackId track();
}
