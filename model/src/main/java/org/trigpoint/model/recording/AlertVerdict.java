package org.trigpoint.model.recording;

import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;

/**
 * A person says what has become of an alert. It does nothing where the alert is in a state that this cannot follow.
 *
 * @param alert which
 * @param state confirmed, dismissed or withdrawn
 * @param reason why, in the person's words
 * @param person who
 */
public record AlertVerdict(AlertId alert, Alert.State state, String reason, String person) implements Recorded {
    public AlertVerdict {
        if (state != Alert.State.CONFIRMED && state != Alert.State.DISMISSED && state != Alert.State.WITHDRAWN) {
            throw new IllegalArgumentException("A person confirms, dismisses or withdraws an alert, not " + state);
        }
    }
}
