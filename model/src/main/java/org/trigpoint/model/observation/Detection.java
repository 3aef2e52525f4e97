package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;

/**
 * A sensor saw something. What it was it need not say, and who it was it cannot.
 *
 * @param stamp of the raw message it was decoded from
 * @param timeEpochMicros when it was seen, in microseconds since 1970-01-01 UTC; always given
 * @param sensor what saw it, by its name within the source: a radar, a satellite, a camera
 * @param scene the scan or image that it is part of, by a name that is this sensor's own; empty when the sensor gives none
 * @param sight where
 * @param lengthMeters length of what was seen, NaN when not measured
 * @param kind what the sensor took it for, in the sensor's words; null when it did not say
 * @param marking of its source
 */
public record Detection(
        Stamp stamp,
        long timeEpochMicros,
        String sensor,
        String scene,
        Sight sight,
        double lengthMeters,
        @Nullable String kind,
        Marking marking)
        implements Observation {
    public Detection {
        if (timeEpochMicros == Header.UNDATED) {
            throw new IllegalArgumentException("A detection has a time");
        }
        if (lengthMeters <= 0) {
            throw new IllegalArgumentException("A length of " + lengthMeters + " m is not above 0");
        }
    }

    public boolean hasLength() {
        return !Double.isNaN(lengthMeters);
    }

    public Optional<String> findKind() {
        return Optional.ofNullable(kind);
    }

    @Override
    public int lines() {
        return 1;
    }
}
