package org.trigpoint.model.track;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;

/**
 * What stays known of a track when it is history: who it was, and all that decides who may see it.
 *
 * @param id its name for ever
 * @param name as it was last shown, null when it had none
 * @param identity packed identity, {@link org.trigpoint.model.observation.Identity#NONE} when it did not report
 * @param platform what it was
 * @param transponder what reported it
 * @param shipType AIS type of ship and cargo, 0 for none
 * @param navigationStatus as it last reported it; of aircraft {@link NavigationStatus#DISTRESS_ACTIVE} while they say that they are in distress
 * @param marking the strictest of its observations
 * @param beganEpochMicros when it was first heard or seen
 * @param knownEpochMicros when this was known
 */
public record PastTrack(
        TrackId id,
        @Nullable String name,
        long identity,
        Platform platform,
        Transponder transponder,
        int shipType,
        NavigationStatus navigationStatus,
        Marking marking,
        long beganEpochMicros,
        long knownEpochMicros) {
    /** Of a track as it is now. */
    public static PastTrack of(Track track) {
        return new PastTrack(
                track.id(),
                track.name(),
                track.identity(),
                track.platform(),
                track.transponder(),
                track.shipType(),
                track.flight().emergency().isDistress() ? NavigationStatus.DISTRESS_ACTIVE : track.navigationStatus(),
                track.marking(),
                track.began().arrivalEpochMicros(),
                track.known().arrivalEpochMicros());
    }

    /** The same, known at another time. */
    public PastTrack knownAt(long epochMicros) {
        return new PastTrack(
                id,
                name,
                identity,
                platform,
                transponder,
                shipType,
                navigationStatus,
                marking,
                beganEpochMicros,
                epochMicros);
    }

    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }
}
