package org.trigpoint.model.track;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;

/**
 * A detection, and the track that it is taken to be of.
 *
 * @param track whose
 * @param anonymous true when nothing with an identity began the track
 * @param confirmed true when the track is believed
 * @param detection what was seen
 * @param place where it puts the track, in degrees and metres: of a range and bearing, where they meet, less what is known of the sensor's
 *     bias; of a bearing, the predicted range along it, with an error along the line that says nothing
 * @param distanceSquared normalised innovation squared, how far it lay from the prediction: 0 for what began the track
 * @param rivalProb probability that the next best explanation was right instead; 0 when there was none
 * @param rival the track that the detection is of by that explanation; null when it says of none
 * @param intensityMps2PerSecond how freely the track moves, as learned of it: process noise, m²/s³
 * @param before stamps of the detections before it, the newest last, at most four
 */
public record Contribution(
        TrackId track,
        boolean anonymous,
        boolean confirmed,
        Detection detection,
        Sight.Place place,
        double distanceSquared,
        double rivalProb,
        @Nullable TrackId rival,
        double intensityMps2PerSecond,
        List<Stamp> before)
        implements Associated {
    /** Most stamps of detections before it. */
    public static final int MOST_BEFORE = 4;

    public Contribution {
        before = List.copyOf(before);
        if (before.size() > MOST_BEFORE) {
            throw new IllegalArgumentException(before.size() + " detections before are more than " + MOST_BEFORE);
        }
    }

    /** The same for another track. */
    public Contribution withTrack(TrackId other) {
        return withTrack(other, anonymous);
    }

    /** The same for another track, which may have an identity. */
    public Contribution withTrack(TrackId other, boolean otherAnonymous) {
        return new Contribution(
                other,
                otherAnonymous,
                confirmed,
                detection,
                place,
                distanceSquared,
                rivalProb,
                other.equals(rival) ? null : rival,
                intensityMps2PerSecond,
                before);
    }

    /** The same whose rival goes by another name, or is none. */
    public Contribution withRival(@Nullable TrackId other) {
        return new Contribution(
                track,
                anonymous,
                confirmed,
                detection,
                place,
                distanceSquared,
                rivalProb,
                track.equals(other) ? null : other,
                intensityMps2PerSecond,
                before);
    }

    public Optional<TrackId> findRival() {
        return Optional.ofNullable(rival);
    }
}
