package org.trigpoint.threat.drift;

import org.trigpoint.model.observation.Header;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.TrackMap;

/** The ships of a cell and its halo. */
final class DriftBook {
    private static final long CAME_ON_MICROS = 3_600_000_000L;

    final TrackMap<Drifter> drifters = new TrackMap<>();

    /** True of one that was under way within the hour: it does not wait adrift as it uses to, what happened to it is as new. */
    boolean cameOn(Leg leg) {
        Drifter ship = drifters.get(leg.track());
        return ship != null
                && ship.underWayEpochMicros != Header.UNDATED
                && leg.untilEpochMicros() - ship.underWayEpochMicros <= CAME_ON_MICROS;
    }
}
