package org.trigpoint.model.match;

import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.track.TrackId;

/**
 * A track that reported around the time of a scene and inside of it, and that the scene does not show.
 *
 * @param track whose
 * @param look raw message of the look
 * @param sensor of the look
 * @param scene of the look
 * @param timeEpochMicros of the scene
 * @param latDeg where the track was then
 * @param lonDeg where the track was then
 * @param seenProb probability that the look would have seen it
 * @param holds false when it was told before, and is not so after all
 * @param marking of the look
 */
public record Unseen(
        TrackId track,
        Stamp look,
        String sensor,
        String scene,
        long timeEpochMicros,
        double latDeg,
        double lonDeg,
        double seenProb,
        boolean holds,
        Marking marking)
        implements Matched {
    /** The same, no longer so. */
    public Unseen withdrawn() {
        return new Unseen(track, look, sensor, scene, timeEpochMicros, latDeg, lonDeg, seenProb, false, marking);
    }
}
