package org.trigpoint.threat.silence;

import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.threat.reception.Reception;
import org.trigpoint.threat.waters.TrackMap;

/** What the rule keeps of a cell. */
final class SilenceState {
    final Reception reception;

    /** The newest silence of a track that was told. */
    final TrackMap<Silence> silences = new TrackMap<>();

    /** What images show of tracks that were not heard then, the newest of each. */
    final TrackMap<SilentSeen> seen = new TrackMap<>();

    SilenceState(Reception reception) {
        this.reception = reception;
    }
}
