package org.trigpoint.model.alert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;

/**
 * Which alerts shall wait, and until when. All that is given must fit: a rule, a subject, an area; one of them at least.
 *
 * @param rule of the alerts; empty for any
 * @param subject a track that they are about; null for any
 * @param area where they are; null for anywhere. An alert that only its subjects place is in no area
 * @param areaName how people call the area; empty without one
 * @param untilEpochMicros when it ends by itself
 * @param reason why, in the words of the person
 */
public record SilenceContent(
        String rule,
        @Nullable TrackId subject,
        @Nullable Shape area,
        String areaName,
        long untilEpochMicros,
        String reason) {
    public SilenceContent {
        if (rule.isEmpty() && subject == null && area == null) {
            throw new IllegalArgumentException("A silence is of a rule, a subject or an area, or of several of them");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A silence has a reason");
        }
    }

    public Optional<TrackId> findSubject() {
        return Optional.ofNullable(subject);
    }

    public Optional<Shape> findArea() {
        return Optional.ofNullable(area);
    }
}
