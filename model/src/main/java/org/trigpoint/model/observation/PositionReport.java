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
 * @param flight how high, of what flies; {@link Flight#NONE} of others
 */
public record PositionReport(Header header, @Nullable Fix fix, Motion motion, NavigationStatus status, Flight flight)
        implements Report {
    /** Of something that does not fly. */
    public PositionReport(Header header, @Nullable Fix fix, Motion motion, NavigationStatus status) {
        this(header, fix, motion, status, Flight.NONE);
    }

    public Optional<Fix> findFix() {
        return Optional.ofNullable(fix);
    }
}
