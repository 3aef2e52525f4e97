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
 * @param appearance how it looks in an image; {@link Appearance#NONE} of other sensors
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
        Appearance appearance,
        Marking marking)
        implements Observation {
    /** Kind of what is hot on the ground. */
    public static final String THERMAL_ANOMALY = "thermal anomaly";

    /** Kind of an area that changed between two scenes. */
    public static final String CHANGE = "change";

    /**
     * What an image shows of it.
     *
     * @param confidenceProb that it is a thing at all, and of the kind that was looked for; NaN when not said
     * @param chip SHA-256 of a picture of it as 64 hexadecimal digits, null when there is none
     * @param explained what else than a craft explains it, as a fixed structure or a ghost; null when nothing does
     */
    public record Appearance(
            double confidenceProb,
            @Nullable String chip,
            @Nullable String explained) {
        /** Nothing is said. */
        public static final Appearance NONE = new Appearance(Double.NaN, null, null);

        public Appearance {
            if (confidenceProb < 0 || confidenceProb > 1) {
                throw new IllegalArgumentException("A confidence of " + confidenceProb + " is not within 0 to 1");
            }
        }

        public boolean hasConfidence() {
            return !Double.isNaN(confidenceProb);
        }
    }

    /** Of a sensor that makes no images. */
    public Detection(
            Stamp stamp,
            long timeEpochMicros,
            String sensor,
            String scene,
            Sight sight,
            double lengthMeters,
            @Nullable String kind,
            Marking marking) {
        this(stamp, timeEpochMicros, sensor, scene, sight, lengthMeters, kind, Appearance.NONE, marking);
    }

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

    /**
     * True for heat and change on the ground: of no thing that moves, so that no track begins with it or follows it. The explanation decides, and
     * not the kind, because a sensor may call a burning ship a thermal anomaly, and mean the ship.
     */
    public boolean isOfGround() {
        String explained = appearance.explained();
        return THERMAL_ANOMALY.equals(explained) || CHANGE.equals(explained);
    }

    public Optional<String> findKind() {
        return Optional.ofNullable(kind);
    }

    @Override
    public int lines() {
        return 1;
    }
}
