package org.trigpoint.model.alert;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/**
 * What a rule says. Said again of the same matter it is the same alert: the first raises it, others revise it.
 *
 * @param audience number of the audience in whose picture it is
 * @param matter what it is about, within its rule: a track, a pair of them, a receiver; at most {@value #MOST_MATTER_CHARS} characters
 * @param content rule, subjects, evidence and all else that the alert then says
 * @param disproof why it did not hold after all, null while it does
 */
public record Finding(
        int audience,
        String matter,
        AlertContent content,
        @Nullable String disproof) {
    static final int MOST_MATTER_CHARS = 200;

    public Finding {
        if (matter.isEmpty() || matter.length() > MOST_MATTER_CHARS) {
            throw new IllegalArgumentException(
                    "A finding is about something of 1 to " + MOST_MATTER_CHARS + " characters, not '" + matter + "'");
        }
        if (content.subjects().stream().anyMatch(track -> track.audience() != audience)) {
            throw new IllegalArgumentException("A finding of audience " + audience + " is about tracks of another");
        }
    }

    /** That it holds of its first subject. */
    public static Finding of(AlertContent content) {
        if (content.subjects().isEmpty()) {
            throw new IllegalArgumentException("A rule speaks of its first subject, and there is none");
        }
        TrackId about = content.subjects().getFirst();
        return new Finding(about.audience(), about.toString(), content, null);
    }

    /** That it holds of a pair, whichever of the two comes first: the first two subjects. */
    public static Finding ofPair(AlertContent content) {
        TrackId one = content.subjects().get(0);
        TrackId other = content.subjects().get(1);
        boolean inOrder = one.compareTo(other) <= 0;
        return new Finding(one.audience(), (inOrder ? one : other) + "+" + (inOrder ? other : one), content, null);
    }

    /** That it did not hold after all, for this reason. */
    public Finding disproved(String reason) {
        return new Finding(audience, matter, content, reason);
    }
}
