package org.trigpoint.threat.netbeacon;

import java.util.TreeSet;
import org.trigpoint.model.track.TrackId;

/** Beacons that were found near each other. */
final class BeaconGroup {
    /** The member by which it is named for as long as it is known. */
    final TrackId founder;

    final long fromEpochMicros;
    final TreeSet<TrackId> members = new TreeSet<>();
    /** Arrival of what showed it last. */
    long seenEpochMicros;

    long saidEpochMicros;
    int saidMembers;

    BeaconGroup(TrackId founder, long fromEpochMicros) {
        this.founder = founder;
        this.fromEpochMicros = fromEpochMicros;
    }
}
