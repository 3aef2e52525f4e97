package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an aircraft's body, or of a thing that a network knows by a name. What was not said is null.
 *
 * @param registration the mark on it, the serial number of a drone, or the name that a network knows it by
 * @param typeCode ICAO type designator, up to four characters
 * @param category emitter category as it says it: a letter of the set and a digit, {@code A1} to {@code D7}; of what comes
 *     in events of Cursor on Target their type, as {@code a-f-A-M-F-Q}
 */
public record Airframe(
        @Nullable String registration,
        @Nullable String typeCode,
        @Nullable String category) {
    public Optional<String> findRegistration() {
        return Optional.ofNullable(registration);
    }

    public Optional<String> findTypeCode() {
        return Optional.ofNullable(typeCode);
    }

    public Optional<String> findCategory() {
        return Optional.ofNullable(category);
    }
}
