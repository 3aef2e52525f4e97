package org.trigpoint.model.match;

/**
 * A scene shows what is taken to be of a track that was not heard then.
 *
 * @param match that says so, with a track that it is taken to be of
 * @param holds false when it was told before, and is not so after all
 */
public record SilentSeen(SightMatch match, boolean holds) implements Matched {
    public SilentSeen {
        if (!match.taken()) {
            throw new IllegalArgumentException("It is taken to be of no track");
        }
    }
}
