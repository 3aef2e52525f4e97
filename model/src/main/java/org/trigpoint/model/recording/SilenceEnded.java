package org.trigpoint.model.recording;

import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;

/**
 * A person ends a silence before its time.
 *
 * @param audience number of the person's audience
 * @param silence stamp of the command that began it
 * @param person who
 */
public record SilenceEnded(int audience, Stamp silence, String person) implements Recorded {
    public SilenceEnded {
        if (audience < 0 || audience >= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("A silence is of audience 0 to 3, not " + audience);
        }
    }
}
