package org.trigpoint.threat.drift;

import java.util.TreeMap;
import org.trigpoint.model.track.TrackId;

/** The ships of a cell and its halo. */
final class DriftBook {
    final TreeMap<TrackId, Drifter> drifters = new TreeMap<>();
}
