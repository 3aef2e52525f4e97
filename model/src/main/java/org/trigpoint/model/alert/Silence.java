package org.trigpoint.model.alert;

import org.trigpoint.flow.Stamp;

/**
 * One revision of a silence: alerts that it covers are made and counted, and their cases wait. It never covers distress.
 *
 * @param audience number of the audience whose it is
 * @param began stamp of the command that began it: its name
 * @param revision 1 for the first
 * @param content what it covers and until when
 * @param over true when it has ended, in its time or by a person
 * @param alerts how many it has covered
 * @param person who began it
 * @param endedBy who ended it before its time; empty for nobody
 * @param knownEpochMicros when we knew: arrival of what made this revision
 */
public record Silence(
        int audience,
        Stamp began,
        int revision,
        SilenceContent content,
        boolean over,
        long alerts,
        String person,
        String endedBy,
        long knownEpochMicros)
        implements Casework {
    public Silence {
        if (revision < 1) {
            throw new IllegalArgumentException("Revisions are counted from 1, not " + revision);
        }
    }

    /** The revision after this one, when it has covered one more alert. */
    public Silence counted(long knownThenEpochMicros) {
        return new Silence(
                audience, began, revision + 1, content, over, alerts + 1, person, endedBy, knownThenEpochMicros);
    }

    /** The last revision. */
    public Silence ended(String by, long knownThenEpochMicros) {
        return new Silence(audience, began, revision + 1, content, true, alerts, person, by, knownThenEpochMicros);
    }
}
