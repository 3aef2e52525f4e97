package org.trigpoint.threat.meeting;

import java.util.TreeMap;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.TrackMap;

/** What a cell keeps of meetings: pairs that are close or were lately, who is awaited, and when ships were under way last. */
final class MeetingState {
    final TreeMap<Pair, Encounter> encounters = new TreeMap<>();
    final TrackMap<Long> underWay = new TrackMap<>();
    /** Ships that are silent since they were on their way to another at rest, by their own track. */
    final TrackMap<Awaited> awaited = new TrackMap<>();

    /** When a ship was under way last, unless that is longer before a time than it counts. */
    long came(TrackId track, long epochMicros, long countsMicros) {
        Long came = underWay.get(track);
        return came == null || came < epochMicros - countsMicros ? Encounter.NEVER : came;
    }
}
