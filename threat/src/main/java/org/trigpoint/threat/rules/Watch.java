package org.trigpoint.threat.rules;

import org.trigpoint.flow.Board;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;

/**
 * What a rule is asked about.
 *
 * @param report what the track said
 * @param now stamp of what brought it
 * @param subject the track, this report included
 * @param moved true when the report gave a newer dated position; not so for one that came late or repeats another
 * @param board settings, zones and lists in force
 */
public record Watch(Report report, Stamp now, Subject subject, boolean moved, Board board) {
    /** What the site has set of its rules. */
    public RuleSettings settings() {
        return RuleSettings.of(board);
    }

    /** The zones of the track's audience; none when nobody spoke of any. */
    public ZonesInForce zones() {
        int audience = subject.track().audience();
        return ZonesInForce.find(board, audience).orElse(ZonesInForce.none(audience));
    }

    /** Arrival of the report, epoch microseconds. */
    public long nowEpochMicros() {
        return now.arrivalEpochMicros();
    }
}
