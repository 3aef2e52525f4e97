package org.trigpoint.model.recording;

import org.trigpoint.flow.Key;
import org.trigpoint.model.alert.AlertContent;

/**
 * A person raises an alert.
 *
 * @param audience number of the person's audience, in whose picture it is
 * @param content what it says; its subjects are tracks of that audience
 * @param person who
 */
public record AlertByHand(int audience, AlertContent content, String person) implements Recorded {
    public AlertByHand {
        if (audience < 0 || audience >= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("An alert is of audience 0 to 3, not " + audience);
        }
        if (content.subjects().stream().anyMatch(track -> track.audience() != audience)) {
            throw new IllegalArgumentException("An alert of audience " + audience + " is about tracks of another");
        }
    }
}
