package org.trigpoint.model.alert;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/**
 * What a rule says. Said again of the same track it is the same matter: the first raises an alert, others revise it.
 *
 * @param about the track that it is said of, the first of the subjects
 * @param content rule, subjects, evidence and all else that the alert then says
 * @param disproof why it did not hold after all, null while it does
 */
public record Finding(
        TrackId about, AlertContent content, @Nullable String disproof) {
    public Finding {
        if (content.subjects().isEmpty() || !content.subjects().getFirst().equals(about)) {
            throw new IllegalArgumentException("A rule speaks of its first subject");
        }
    }

    /** That it holds. */
    public static Finding of(AlertContent content) {
        return new Finding(content.subjects().getFirst(), content, null);
    }

    /** That it did not hold. */
    public static Finding disproved(AlertContent content, String why) {
        return new Finding(content.subjects().getFirst(), content, why);
    }
}
