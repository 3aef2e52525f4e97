package org.trigpoint.threat.meeting;

import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.TrackId;

/**
 * A ship, the guest, that is silent since it was under way to another, the host, that lies at rest. Times are the ships' own unless said
 * otherwise.
 *
 * @param lostEpochMicros of the guest's newest position before it was silent
 * @param lostArrivalEpochMicros arrival of that
 * @param lostLatDeg where it was then
 * @param lostLonDeg where it was then
 * @param lostMps speed that it made then
 * @param speedMps that it may have made soon after, not less
 * @param arriveEpochMicros when it would be nearest to the host
 * @param passMeters how near, between centres
 * @param wayMeters how far it had to go
 * @param heardRatio part of its reports that was heard last, NaN when that is not known
 * @param others other ships at rest that its way led as near to
 * @param cameEpochMicros when the host was under way last
 * @param stamps of the messages that show it
 */
record Awaited(
        TrackId guest,
        TrackId host,
        long lostEpochMicros,
        long lostArrivalEpochMicros,
        double lostLatDeg,
        double lostLonDeg,
        double lostMps,
        double speedMps,
        long arriveEpochMicros,
        double passMeters,
        double wayMeters,
        double heardRatio,
        int others,
        long cameEpochMicros,
        List<Stamp> stamps,
        Stay stay) {
    /** Most stamps of one. */
    static final int MOST_STAMPS = 2;

    Awaited {
        stamps = List.copyOf(stamps);
    }

    Pair pair() {
        return Pair.of(guest, host);
    }

    /** When the guest could be there first. */
    long fromEpochMicros() {
        return Math.max(arriveEpochMicros, lostEpochMicros);
    }

    /** When the host was at rest last, and the guest silent. */
    long untilEpochMicros() {
        return stay.againEpochMicros == Encounter.NEVER
                ? stay.restEpochMicros
                : Math.min(stay.restEpochMicros, stay.againEpochMicros);
    }

    /** How long the host has been at rest since the guest could be there. */
    long stayMicros() {
        return untilEpochMicros() - fromEpochMicros();
    }

    boolean isOver() {
        return stay.left || stay.againEpochMicros != Encounter.NEVER;
    }

    /** What has become of it since. */
    static final class Stay {
        /** When the host was at rest last. */
        long restEpochMicros;
        /** True when it is under way again. */
        boolean left;
        /** When the guest was heard again; {@link Encounter#NEVER} when it was not. */
        long againEpochMicros = Encounter.NEVER;
        /** Time that it had beyond that for the way to the host and from there to where it was heard again. */
        long spareMicros;
        /** True when it came from the host then. */
        boolean comes;
        /** When it was judged last, and said last, by {@link Awaited#untilEpochMicros}; {@link Encounter#NEVER} when it was not. */
        long judgedEpochMicros = Encounter.NEVER;

        long saidEpochMicros = Encounter.NEVER;
        boolean saidOver;
    }
}
