package org.trigpoint.model.recording;

import org.trigpoint.flow.Key;
import org.trigpoint.model.alert.SilenceContent;

/**
 * A person silences alerts.
 *
 * @param audience number of the person's audience
 * @param content which, until when and why
 * @param person who
 */
public record SilenceBegun(int audience, SilenceContent content, String person) implements Recorded {
    public SilenceBegun {
        if (audience < 0 || audience >= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("A silence is of audience 0 to 3, not " + audience);
        }
        if (content.findSubject()
                .filter(subject -> subject.audience() != audience)
                .isPresent()) {
            throw new IllegalArgumentException("A silence of audience " + audience + " is of a track of another");
        }
    }
}
