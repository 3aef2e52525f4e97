package org.trigpoint.threat.rules;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.track.TrackId;

/**
 * What becomes of an aircraft in a cell of the air, for what is to be known of where aircraft are heard. Told of those that say by ADS-B
 * where and how high they fly, to the cell that they are in: when they come, every thirty seconds, when they have gone on elsewhere or
 * landed, and when nothing was heard of them for a minute.
 *
 * @param event what became of it
 * @param cell a degree of latitude and longitude: see {@link #cell(double, double)}
 * @param track whose
 * @param name what to call it
 * @param timeEpochMicros of its newest position, in its own time
 * @param latDeg latitude of that
 * @param lonDeg longitude of it
 * @param altitudeMeters by its barometer, else above the ellipsoid
 * @param climbMps vertical speed, NaN for not said
 * @param source number of the source that brought that
 * @param receiver that heard that, null when only the source is known
 * @param stamp of the newest position
 * @param marking of the newest report
 * @param hidden true when it is not shown without a purpose
 */
public record Passage(
        Event event,
        int cell,
        TrackId track,
        String name,
        long timeEpochMicros,
        double latDeg,
        double lonDeg,
        double altitudeMeters,
        double climbMps,
        int source,
        @Nullable String receiver,
        Stamp stamp,
        Marking marking,
        boolean hidden) {
    /** What became of it. Ordinals are stored: add at the end only. */
    public enum Event {
        /** It is heard. */
        HERE,
        /** It is heard elsewhere now, or on the ground. */
        ON,
        /** Nothing was heard of it for a minute. */
        SILENT
    }

    private static final int COLUMNS = 360;

    /** The cell of a place: degrees north of the south pole times 360, and degrees east of the antimeridian. */
    public static int cell(double latDeg, double lonDeg) {
        int row = Math.clamp((int) Math.floor(latDeg) + 90, 0, 179);
        return row * COLUMNS + Math.floorMod((int) Math.floor(lonDeg) + 180, COLUMNS);
    }

    /** The same of an aircraft that is heard elsewhere. */
    public Passage goingOn() {
        return new Passage(
                Event.ON,
                cell,
                track,
                name,
                timeEpochMicros,
                latDeg,
                lonDeg,
                altitudeMeters,
                climbMps,
                source,
                receiver,
                stamp,
                marking,
                hidden);
    }

    /** Whose instance it is for. */
    public Key key() {
        return new Key(track.audience(), 0, cell);
    }
}
