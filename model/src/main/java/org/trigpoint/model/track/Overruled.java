package org.trigpoint.model.track;

/**
 * A person overruled association, and it bears on a track.
 *
 * @param track on which: the one spoken of, or the one that what sensors see of it now goes to
 * @param overrule what was said
 */
public record Overruled(TrackId track, Overrule overrule) implements Associated {}
