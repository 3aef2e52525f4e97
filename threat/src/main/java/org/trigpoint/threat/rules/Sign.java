package org.trigpoint.threat.rules;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.Privacy;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.ImoNumber;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.TrackId;

/**
 * A sign of life of a track, for rules about who it says it is: told when the track begins, twice soon after, every five minutes while it
 * moves and every ten while it lies, and when what it says of itself changes. Told by its identity, and once more by its IMO number.
 *
 * @param byImo true when it is told to what is known of the IMO number, false when to what is known of the identity
 * @param track whose
 * @param identity packed identity that it reports under
 * @param platform what that number says it is
 * @param transponder what reports
 * @param timeEpochMicros of its newest position, in its own time; of the report where it has told none
 * @param timeBasis how that time is known
 * @param latDeg latitude of the newest position, NaN for none
 * @param lonDeg longitude of it
 * @param errorMeters how far off the position may be by the step of its numbers
 * @param speedMps over ground as reported, NaN for none
 * @param name as it says, null when not known
 * @param callSign as it says, null when not known
 * @param imoNumber as it says, 0 for none
 * @param shipType AIS type of ship and cargo, 0 for none
 * @param lengthMeters of its hull, NaN when not known
 * @param beamMeters of its hull, NaN when not known
 * @param stamp of the newest position
 * @param staticStamp of the newest static report, {@link Stamp#FIRST} before the first
 * @param marking of the newest report
 */
public record Sign(
        boolean byImo,
        TrackId track,
        long identity,
        Platform platform,
        Transponder transponder,
        long timeEpochMicros,
        Header.TimeBasis timeBasis,
        double latDeg,
        double lonDeg,
        double errorMeters,
        double speedMps,
        @Nullable String name,
        @Nullable String callSign,
        int imoNumber,
        int shipType,
        double lengthMeters,
        double beamMeters,
        Stamp stamp,
        Stamp staticStamp,
        Marking marking) {
    /** Whose instance it is for. */
    public Key key() {
        return byImo ? new Key(track.audience(), 1, imoNumber) : new Key(track.audience(), 0, identity);
    }

    /** The same, for what is known of its IMO number. */
    Sign ofImo() {
        return new Sign(
                true,
                track,
                identity,
                platform,
                transponder,
                timeEpochMicros,
                timeBasis,
                latDeg,
                lonDeg,
                errorMeters,
                speedMps,
                name,
                callSign,
                imoNumber,
                shipType,
                lengthMeters,
                beamMeters,
                stamp,
                staticStamp,
                marking);
    }

    public boolean hasPosition() {
        return !Double.isNaN(latDeg);
    }

    /** True when its IMO number can be one. */
    public boolean hasImo() {
        return ImoNumber.isValid(imoNumber);
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
