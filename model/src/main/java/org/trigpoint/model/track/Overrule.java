package org.trigpoint.model.track;

import org.trigpoint.flow.Stamp;

/**
 * What a person said of the association of a track. It holds until the next word on the same track.
 *
 * @param kind what was said
 * @param track of which track; another word on it takes this one's place
 * @param person who said so
 * @param stamp when it was recorded
 */
public record Overrule(Kind kind, TrackId track, String person, Stamp stamp) {
    /** What a person may say. Ordinals are stored: add at the end only. */
    public enum Kind {
        /** This track, which has no identity, goes on as another. */
        SAME_AS,
        /** What sensors see is not this platform: it gets a track of its own. */
        APART,
        /** Whatever association finds. */
        AS_BEFORE
    }
}
