package org.trigpoint.threat.identity;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.Sign;

/** A track as its identity knows it: where and when it told first and last. */
final class Seen {
    private static final double RADIUS_METERS = (2 * Wgs84.A_METERS + Wgs84.B_METERS) / 3;

    /** What became of a jump to this track. */
    enum Verdict {
        NONE,
        /** It waits for what the first place does. */
        OPEN,
        SAID,
        BAD_FIX,
        /** Both places go on. */
        SHARED
    }

    final TrackId track;
    final long identity;
    long firstEpochMicros;
    double firstLatDeg = Double.NaN;
    double firstLonDeg = Double.NaN;
    Stamp firstStamp = Stamp.FIRST;
    long lastEpochMicros;
    double lastLatDeg = Double.NaN;
    double lastLonDeg = Double.NaN;
    Stamp lastStamp = Stamp.FIRST;
    double errorMeters;
    boolean byArrival;
    int signs;
    /** How often it told after another track of the identity had. */
    int returns;

    @Nullable
    String name;

    boolean hidden;
    Marking marking = Marking.CLEAR;

    Verdict verdict = Verdict.NONE;
    /** The track that was where it jumped from, and where and when that told last. */
    @Nullable
    TrackId from;

    double fromLatDeg = Double.NaN;
    double fromLonDeg = Double.NaN;
    long fromEpochMicros;
    Stamp fromStamp = Stamp.FIRST;
    /** Arrival at which it is looked at again. */
    long dueEpochMicros = Long.MAX_VALUE;

    Seen(TrackId track, long identity) {
        this.track = track;
        this.identity = identity;
    }

    /** Takes a sign with a position. */
    void take(Sign sign) {
        if (signs == 0) {
            firstEpochMicros = sign.timeEpochMicros();
            firstLatDeg = sign.latDeg();
            firstLonDeg = sign.lonDeg();
            firstStamp = sign.stamp();
            lastEpochMicros = Long.MIN_VALUE;
            errorMeters = sign.errorMeters();
        }
        name = sign.name() == null ? name : sign.name();
        hidden = sign.isHidden();
        marking = sign.marking();
        byArrival |= sign.timeBasis() == Header.TimeBasis.ARRIVAL || sign.timeBasis() == Header.TimeBasis.FILE;
        if (sign.timeEpochMicros() > lastEpochMicros) {
            signs++;
            lastEpochMicros = sign.timeEpochMicros();
            lastLatDeg = sign.latDeg();
            lastLonDeg = sign.lonDeg();
            lastStamp = sign.stamp();
        }
    }

    /** More than a single position. */
    boolean isConfirmed() {
        return signs > 1;
    }

    long lastedMicros() {
        return lastEpochMicros - firstEpochMicros;
    }

    String shownName() {
        return name == null ? Identity.unpack(identity).text() : name;
    }

    /** How far two tracks told from last. */
    double metersTo(Seen other) {
        return meters(lastLatDeg, lastLonDeg, other.lastLatDeg, other.lastLonDeg);
    }

    /** Distance over the earth, to half a percent. */
    static double meters(double latDeg, double lonDeg, double otherLatDeg, double otherLonDeg) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(otherLatDeg, otherLonDeg);
        double east = offset.eastMeters();
        double north = offset.northMeters();
        double up = offset.upMeters();
        double chord = Math.sqrt(east * east + north * north + up * up);
        return 2 * RADIUS_METERS * StrictMath.asin(Math.min(1, chord / (2 * RADIUS_METERS)));
    }
}
