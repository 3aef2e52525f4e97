package org.trigpoint.model.alert;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/**
 * What a rule says. Said again of the same track it is the same matter: the first raises an alert, others revise it.
 *
 * @param content rule, subjects, evidence and all else that the alert then says; the first of its subjects is the track that it is said of
 * @param disproof why it did not hold after all, null while it does
 */
public record Finding(AlertContent content, @Nullable String disproof) {
    public Finding {
        if (content.subjects().isEmpty()) {
            throw new IllegalArgumentException("A rule speaks of its first subject, and there is none");
        }
    }

    /** That it holds. */
    public static Finding of(AlertContent content) {
        return new Finding(content, null);
    }

    /** The track that it is said of. */
    public TrackId about() {
        return content.subjects().getFirst();
    }
}
