package org.trigpoint.model.track;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/**
 * What sensors saw of a track: why its detections are taken to be one thing.
 *
 * @param detections how many went in
 * @param newest the last of them, the newest last, at most {@value #MOST}
 * @param disagreements positions that the platform reported and that what sensors see speaks against
 * @param into the track that goes on for this one, null when none does
 * @param overrules what people said of its association, the newest last, at most {@value #MOST}; one of each track spoken of
 */
public record Sightings(
        long detections,
        List<Sighting> newest,
        long disagreements,
        @Nullable TrackId into,
        List<Overrule> overrules) {
    /** Most that are listed. */
    public static final int MOST = 8;

    /** Nothing was seen of it. */
    public static final Sightings NONE = new Sightings(0, List.of(), 0, null, List.of());

    /**
     * A detection of the track.
     *
     * @param stamp of its raw message
     * @param sensor what saw it
     * @param distanceSquared normalised innovation squared: how far it lay from the prediction
     * @param rivalProb probability that the next best explanation was right instead
     * @param rival the track that it is of by that explanation; null when it says of none
     */
    public record Sighting(
            Stamp stamp,
            String sensor,
            double distanceSquared,
            double rivalProb,
            @Nullable TrackId rival) {
        public Optional<TrackId> findRival() {
            return Optional.ofNullable(rival);
        }
    }

    public Sightings {
        newest = List.copyOf(newest);
        overrules = List.copyOf(overrules);
    }

    public Optional<TrackId> findInto() {
        return Optional.ofNullable(into);
    }
}
