package org.trigpoint.threat.waters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.Privacy;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.TrackId;

/**
 * What a track did, and who heard it, in a minute or so: what cells are told of it.
 *
 * <p>It tells of reports after one time, up to another one included. After a gap it is but the moment at which the track was heard again.
 *
 * @param cell of the {@link WatersGrid} that is told
 * @param track whose
 * @param identity packed identity that it reports under
 * @param platform what it is
 * @param transponder what reports it
 * @param shipType AIS type of ship and cargo, 0 for none
 * @param lengthMeters of its hull, NaN when not known
 * @param beamMeters of its hull, NaN when not known
 * @param draughtMeters as it said last, NaN when not known
 * @param name as it says, null when not known
 * @param destination as it said last, null when not known
 * @param fromEpochMicros beginning, in its own time
 * @param untilEpochMicros of its newest position, in its own time; not before the beginning
 * @param late true when it tells nothing new of where the craft is: newer positions had come before, or it came without one; then the
 *     positioning system is told of as inoperative, and the position is the last before
 * @param latDeg latitude of the newest position
 * @param lonDeg longitude of the newest position
 * @param motion with the newest position
 * @param status with the newest position
 * @param integrity of the newest position
 * @param intervalMicros between two reports of its from here on, as it moves now
 * @param expectedCount reports that were due, by the intervals as it moved; not whole
 * @param heard who heard how many, sorted by who
 * @param stamp of the newest position
 * @param marking of the newest position
 */
public record Leg(
        long cell,
        TrackId track,
        long identity,
        Platform platform,
        Transponder transponder,
        int shipType,
        double lengthMeters,
        double beamMeters,
        double draughtMeters,
        @Nullable String name,
        @Nullable String destination,
        long fromEpochMicros,
        long untilEpochMicros,
        boolean late,
        double latDeg,
        double lonDeg,
        Motion motion,
        NavigationStatus status,
        IntegrityReport integrity,
        long intervalMicros,
        double expectedCount,
        List<Heard> heard,
        Stamp stamp,
        Marking marking) {
    /** Most that are told of one leg. */
    public static final int MOST_HEARD = 255;

    /**
     * How many of a leg's reports somebody heard.
     *
     * @param by who
     * @param reports how many, later receptions of the same report counted too
     * @param delayMicros the longest time from a report's own time to its arrival
     */
    public record Heard(Hearer by, int reports, long delayMicros) {}

    public Leg {
        heard = List.copyOf(heard);
    }

    /** True when it was in this cell at its end; only its own cell speaks of it. */
    public boolean isHome() {
        return cell == WatersGrid.cellAt(latDeg, lonDeg);
    }

    /** Its name, or its number. */
    public String shownName() {
        return name == null ? Identity.unpack(identity).text() : name;
    }

    /** True when it is hidden from those who have recorded no purpose. */
    public boolean isHidden() {
        return Privacy.hiddenByDefault(shipType, transponder.isClassB());
    }
}
