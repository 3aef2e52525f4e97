package org.trigpoint.server.notify;

import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.AlertId;

/**
 * What a subscriber has been told of an alert.
 *
 * @param alert which
 * @param revision the newest that it was told of
 * @param confirmed true when it was told that a person has seen that it is so
 * @param severity as it was told
 * @param distress as it was told
 */
record Told(AlertId alert, int revision, boolean confirmed, Severity severity, boolean distress) {
    static Told of(Alert alert) {
        return new Told(
                alert.id(),
                alert.revision(),
                alert.state() == Alert.State.CONFIRMED,
                alert.content().severity(),
                alert.content().distress());
    }

    /** True when a later revision says something that the subscriber must know: not merely that it still holds. */
    boolean isNews(Alert later) {
        return later.revision() > revision
                && (!later.state().isOpen()
                        || (later.state() == Alert.State.CONFIRMED && !confirmed)
                        || later.content().severity() != severity
                        || later.content().distress() != distress);
    }
}
