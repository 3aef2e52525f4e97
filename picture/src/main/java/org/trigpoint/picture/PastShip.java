package org.trigpoint.picture;

import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;

/**
 * A track in a picture of the past.
 *
 * @param track as it was last known
 * @param estimate where it was, at the time of the picture or before it
 * @param status what it was called then
 */
public record PastShip(PastTrack track, Estimate estimate, Track.Status status) {
    private static final Motion UNSAID = new Motion(Double.NaN, false, Double.NaN, Double.NaN, Double.NaN, false);
    /** What has no identity was seen; how often is not kept. */
    private static final Sightings SEEN = new Sightings(1, List.of(), 0, null, List.of());

    /** As a track of which nothing else is known: what it said of its motion and its hull is not kept. */
    Track asTrack() {
        return new Track(
                track.id(),
                1,
                status,
                track.platform(),
                track.transponder(),
                track.identity(),
                estimate,
                UNSAID,
                Flight.NONE,
                Condition.NONE,
                null,
                track.navigationStatus(),
                track.shipType(),
                null,
                track.name(),
                List.of(),
                List.of(),
                track.identity() == Identity.NONE ? SEEN : Sightings.NONE,
                1,
                new Stamp(track.beganEpochMicros(), 0, 0),
                new Stamp(track.knownEpochMicros(), 0, 0),
                null,
                track.marking());
    }
}
