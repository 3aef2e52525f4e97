package org.trigpoint.model.recording;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.TrackId;

/**
 * A person overrules association. It holds until another command for the same track.
 *
 * @param track which
 * @param kind what shall be
 * @param other the track that it is the same as; null for other kinds
 * @param otherIdentity packed identity of that one, {@link org.trigpoint.model.observation.Identity#NONE} for none
 * @param person who said so
 */
public record AssociationCommand(
        TrackId track, Overrule.Kind kind, @Nullable TrackId other, long otherIdentity, String person)
        implements Recorded {
    public AssociationCommand {
        if ((kind == Overrule.Kind.SAME_AS) != (other != null)) {
            throw new IllegalArgumentException("The other track is given with SAME_AS and only then, not with " + kind);
        }
        if (other != null && other.audience() != track.audience()) {
            throw new IllegalArgumentException(
                    "Tracks " + track + " and " + other + " are in the pictures of two audiences");
        }
        if (track.equals(other)) {
            throw new IllegalArgumentException("Track " + track + " is the same as itself without a command");
        }
    }

    public Optional<TrackId> findOther() {
        return Optional.ofNullable(other);
    }
}
