package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform tells where it is.
 *
 * @param header who, when, from which bytes
 * @param fix where; null when the report says that it does not know
 * @param motion how it moves
 * @param status what it says it is doing
 */
public record PositionReport(Header header, @Nullable Fix fix, Motion motion, NavigationStatus status)
        implements Report {
    public Optional<Fix> findFix() {
        return Optional.ofNullable(fix);
    }
}
