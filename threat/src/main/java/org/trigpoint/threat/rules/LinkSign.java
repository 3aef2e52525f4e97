package org.trigpoint.threat.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.track.TrackId;

/**
 * How a craft is heard on the link that it tells its telemetry on, for what is to be known of the others on that. Told every two seconds
 * while it is heard, when it is silent for too long, and when it is heard again. Times are arrivals.
 *
 * @param track whose
 * @param source number of the source that brings the link
 * @param receiver of it, null when only the source is known
 * @param flies true when it was seen to fly and must not be silent
 * @param heardEpochMicros its newest report
 * @param finding that it is silent, or was; null while it is heard as it should be
 * @param silent true while it is
 */
public record LinkSign(
        TrackId track,
        int source,
        @Nullable String receiver,
        boolean flies,
        long heardEpochMicros,
        @Nullable Finding finding,
        boolean silent) {
    /** Whose instance it is for: the link's. */
    public Key key() {
        return new Key(track.audience(), source, Objects.hashCode(receiver));
    }
}
