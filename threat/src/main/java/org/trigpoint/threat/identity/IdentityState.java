package org.trigpoint.threat.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Unsettled;

/** What is known of an identity, or of an IMO number: the tracks that reported under it, and what they said of themselves. */
final class IdentityState {
    static final long NEVER = Long.MAX_VALUE;
    /** A factory number may be used by many: the ones not heard for longest go. */
    static final int MOST_SEEN = 16;

    /** What a ship says of itself that should not change. */
    enum Kind {
        NAME,
        CALL_SIGN,
        IMO,
        CLASS,
        LENGTH
    }

    final boolean byImo;
    final List<Seen> seen = new ArrayList<>(1);
    final Map<Kind, Claim> claims = new EnumMap<>(Kind.class);
    /** Times of single positions elsewhere, oldest first. */
    final List<Long> badFixes = new ArrayList<>(0);
    /** The track that told last. */
    @Nullable
    TrackId told;

    /** Where it was last that positioning is disturbed. */
    @Nullable
    Unsettled unsettled;

    boolean shared;
    boolean lesserSaid;
    /** Arrival of the newest sign. */
    long heardEpochMicros;
    /** When the alarm is set for. */
    long alarmEpochMicros = NEVER;

    IdentityState(boolean byImo) {
        this.byImo = byImo;
    }

    @Nullable
    Seen find(@Nullable TrackId track) {
        for (Seen each : seen) {
            if (each.track.equals(track)) {
                return each;
            }
        }
        return null;
    }

    /** Adds one; that which told longest ago goes when there are too many. */
    void add(Seen one) {
        if (seen.size() == MOST_SEEN) {
            Seen oldest = seen.getFirst();
            for (Seen each : seen) {
                oldest = each.lastEpochMicros < oldest.lastEpochMicros ? each : oldest;
            }
            seen.remove(oldest);
        }
        seen.add(one);
    }
}
