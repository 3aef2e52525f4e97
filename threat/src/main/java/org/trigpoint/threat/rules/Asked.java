package org.trigpoint.threat.rules;

import org.trigpoint.flow.Board;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;

/** What a rule is asked about: a track, and what the site has set. */
public sealed interface Asked permits Watch, Quiet {
    /** Stamp of what it is asked by: a report, or an alarm. */
    Stamp now();

    /** The track, all that it has reported included. */
    Subject subject();

    /** Settings, zones and lists in force. */
    Board board();

    /** What the site has set of its rules. */
    default RuleSettings settings() {
        return RuleSettings.of(board());
    }

    /** The zones of the track's audience; none when nobody spoke of any. */
    default ZonesInForce zones() {
        int audience = subject().track().audience();
        return ZonesInForce.find(board(), audience).orElse(ZonesInForce.none(audience));
    }

    /** Arrival of what it is asked by, epoch microseconds. */
    default long nowEpochMicros() {
        return now().arrivalEpochMicros();
    }
}
