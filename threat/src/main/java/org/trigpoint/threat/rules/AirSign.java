package org.trigpoint.threat.rules;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.TrackId;

/**
 * A sign of life of an aircraft with an ICAO address, for rules about that: told when the track begins, every thirty seconds while it
 * tells where it is, and when what it says of itself changes. What ground stations tell of it makes none.
 *
 * @param track whose
 * @param identity packed address that it reports under
 * @param timeEpochMicros of its newest position, in its own time; of the report where it has told none
 * @param timeBasis how the time of the report is known
 * @param latDeg latitude of the newest position, NaN for none
 * @param lonDeg longitude of it
 * @param callSign as it says, null when not known
 * @param registration as is said of it, null when not known
 * @param typeCode as is said of it, null when not known
 * @param stamp of the newest position
 * @param staticStamp of the newest report of who it is, {@link Stamp#FIRST} before the first
 * @param marking of the newest report
 * @param hidden true when it is not shown without a purpose
 */
public record AirSign(
        TrackId track,
        long identity,
        long timeEpochMicros,
        Header.TimeBasis timeBasis,
        double latDeg,
        double lonDeg,
        @Nullable String callSign,
        @Nullable String registration,
        @Nullable String typeCode,
        Stamp stamp,
        Stamp staticStamp,
        Marking marking,
        boolean hidden) {
    /** Whose instance it is for. */
    public Key key() {
        return new Key(track.audience(), 0, identity);
    }

    public boolean hasPosition() {
        return !Double.isNaN(latDeg);
    }

    /** Its call sign, its registration, or its address. */
    public String shownName() {
        return callSign != null
                ? callSign
                : registration == null ? Identity.unpack(identity).text() : registration;
    }
}
