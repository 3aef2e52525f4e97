package org.trigpoint.threat.silence;

import java.util.TreeMap;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.reception.Reception;

/** What the rule keeps of a cell. */
final class SilenceState {
    final Reception reception;

    /** The newest silence of a track that was told. */
    final TreeMap<TrackId, Silence> silences = new TreeMap<>();

    SilenceState(Reception reception) {
        this.reception = reception;
    }
}
