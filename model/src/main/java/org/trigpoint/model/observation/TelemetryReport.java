package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A craft tells how it is doing, or where it looks; where it is stands in a {@link PositionReport} beside.
 *
 * @param header who, when, from which bytes
 * @param condition how it is doing; null when that was not said
 * @param gaze where it looks; null when that was not said
 */
public record TelemetryReport(
        Header header,
        @Nullable Condition condition,
        @Nullable Gaze gaze) implements Report {
    public Optional<Condition> findCondition() {
        return Optional.ofNullable(condition);
    }

    public Optional<Gaze> findGaze() {
        return Optional.ofNullable(gaze);
    }
}
