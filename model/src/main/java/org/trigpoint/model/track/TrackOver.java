package org.trigpoint.model.track;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A track without an identity is over.
 *
 * @param track which
 * @param into the track that goes on for it, null when none does
 */
public record TrackOver(TrackId track, @Nullable TrackId into) implements Associated {
    public Optional<TrackId> findInto() {
        return Optional.ofNullable(into);
    }
}
