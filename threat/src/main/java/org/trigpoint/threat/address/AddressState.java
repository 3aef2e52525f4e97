package org.trigpoint.threat.address;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/** What is known of an address: the tracks that report under it, and what they say of themselves. */
final class AddressState {
    static final long NEVER = Long.MIN_VALUE;
    /** Those that told longest ago go. */
    static final int MOST_BEARERS = 8;
    /** Sources that are kept apart. */
    static final int MOST_TURNS = 12;

    /** What an aircraft says of itself, or is said of it. */
    enum Kind {
        CALL_SIGN,
        REGISTRATION,
        TYPE
    }

    /**
     * What is said of one kind through one source: of two sources each may be wrong in its own way all the time.
     *
     * @param kind of what
     * @param source number of it
     */
    record Claim(Kind kind, int source) implements Comparable<Claim> {
        @Override
        public int compareTo(Claim other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Integer.compare(source, other.source);
        }
    }

    final List<Bearer> bearers = new ArrayList<>(1);
    final TreeMap<Claim, Turns> turns = new TreeMap<>();
    /** The track that told last. */
    @Nullable
    TrackId told;

    /** Arrival of the newest sign. */
    long heardEpochMicros;

    /** When it was said last that it is in two places, and since when; that it says two things. */
    long placesSaidEpochMicros = NEVER;

    long placesFromEpochMicros = NEVER;
    long claimsSaidEpochMicros = NEVER;
    long claimsFromEpochMicros = NEVER;
    boolean isArmed;

    /** By when one alert of both is named: names are not told any more once there are two places. */
    long matterEpochMicros() {
        return claimsFromEpochMicros == NEVER ? placesFromEpochMicros : claimsFromEpochMicros;
    }

    Bearer bearer(TrackId track) {
        for (Bearer each : bearers) {
            if (each.track.equals(track)) {
                return each;
            }
        }
        if (bearers.size() == MOST_BEARERS) {
            Bearer oldest = bearers.getFirst();
            for (Bearer each : bearers) {
                oldest = each.lastEpochMicros < oldest.lastEpochMicros ? each : oldest;
            }
            bearers.remove(oldest);
        }
        Bearer made = new Bearer(track);
        bearers.add(made);
        return made;
    }
}
