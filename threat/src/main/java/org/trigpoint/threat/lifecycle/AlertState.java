package org.trigpoint.threat.lifecycle;

import java.util.TreeMap;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;

/** The open alerts of an audience, each in its newest revision, and what rules have said. */
final class AlertState {
    private static final Stamp BEFORE_ALL = new Stamp(0, 0, 0);

    final TreeMap<AlertId, Alert> open = new TreeMap<>();
    final TreeMap<Matter, Said> said = new TreeMap<>();
    /** The stamp that began alerts last, and how many. */
    Stamp began = BEFORE_ALL;

    int begun;

    /** The name of one more alert that this stamp begins. */
    AlertId nextId(Stamp stamp, int audience) {
        begun = stamp.equals(began) ? begun + 1 : 0;
        began = stamp;
        return AlertId.of(stamp, audience, begun);
    }
}
