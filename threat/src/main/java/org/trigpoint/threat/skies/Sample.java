package org.trigpoint.threat.skies;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.track.TrackId;

/**
 * What an aircraft's position was worth at a moment: what cells of the sky are told of it.
 *
 * @param cell of the {@link SkyGrid} that is told
 * @param track whose
 * @param identity packed identity that it reports under
 * @param operator the three letters of its operator, by its call sign; null when not known
 * @param typeCode ICAO type designator, null when not known
 * @param timeEpochMicros of its newest position, in its own time
 * @param latDeg latitude of that
 * @param lonDeg longitude of that
 * @param altitudeMeters pressure altitude, or height above the ellipsoid; NaN when not known
 * @param worth of that
 * @param air what it says of it; all −1 when nothing
 * @param sinceEpochMicros when the worth became bad, in its own time; {@link #NEVER} while it is not
 * @param doubts why it may not be true, each kind once
 * @param source number of the source that heard it
 * @param since of the message that told first that the worth is bad; of the newest while it is not
 * @param stamp of the newest position
 * @param marking of that
 */
public record Sample(
        long cell,
        TrackId track,
        long identity,
        @Nullable String operator,
        @Nullable String typeCode,
        long timeEpochMicros,
        double latDeg,
        double lonDeg,
        double altitudeMeters,
        Worth worth,
        AirIntegrity air,
        long sinceEpochMicros,
        List<Doubt> doubts,
        int source,
        Stamp since,
        Stamp stamp,
        Marking marking) {
    /** Stands for a time that has not come. */
    public static final long NEVER = Long.MIN_VALUE;

    /** Most doubts of one sample: one a kind. */
    static final int MOST_DOUBTS = Doubt.Kind.values().length;

    public Sample {
        doubts = List.copyOf(doubts);
    }

    /** The doubt of this kind, where there is one. */
    Optional<Doubt> findDoubt(Doubt.Kind kind) {
        return doubts.stream().filter(each -> each.kind() == kind).findFirst();
    }
}
