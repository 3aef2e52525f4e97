package org.trigpoint.threat.loitering;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Header;
import org.trigpoint.threat.rules.Minutes;
import org.trigpoint.threat.rules.Subject;

/** A ship that was slow for an hour at least, and how it moved since. */
final class Slow {
    /** The first and the newest are kept. */
    static final int MOST_STAMPS = 16;

    static final long HOUR_MICROS = 3_600_000_000L;
    /** So much of an hour is known, or it is not judged. */
    private static final long KNOWN_MICROS = 3_000_000_000L;

    private static final long STEP_MICROS = 300_000_000L;
    private static final long GAP_MICROS = 1_800_000_000L;
    /** A step faster than this, of a ship that says that it is slow, is a bad position. */
    private static final double JUMP_MPS = Units.mpsFromKnots(12);

    long fromEpochMicros = Header.UNDATED;
    double fromLatDeg;
    double fromLonDeg;
    /** Newest position that was taken. */
    long atEpochMicros;

    double latDeg;
    double lonDeg;
    double pathMeters;
    /** Farthest that it was from where it began. */
    double reachMeters;

    final List<Stamp> stamps = new ArrayList<>();
    /** True once this was told. */
    boolean told;

    /** Beginning of what was told last; {@link Header#UNDATED} when nothing was. */
    long matterEpochMicros = Header.UNDATED;

    long endedEpochMicros = Header.UNDATED;
    /** Arrival of what it was told by; {@link Header#UNDATED} while it was not. */
    long saidEpochMicros = Header.UNDATED;

    /**
     * Mean speed over the last hour by positions five minutes or more apart; NaN when too little of the hour is known. Cheap for ships
     * that go somewhere.
     *
     * @param enoughMps the straight way alone being this fast is answer enough
     */
    static double hourMps(Minutes minutes, double enoughMps) {
        int last = minutes.count() - 1;
        if (last < 1) {
            return Double.NaN;
        }
        int first = minutes.since(minutes.time(last) - HOUR_MICROS);
        double seconds = (minutes.time(last) - minutes.time(first)) / 1e6;
        if (seconds * 1e6 < KNOWN_MICROS) {
            return Double.NaN;
        }
        // One bad position at either end must not look like a passage.
        double straight = Math.min(
                Math.min(meters(minutes, first, last), meters(minutes, first, last - 1)),
                meters(minutes, Math.min(first + 1, last), last));
        return straight / seconds >= enoughMps ? straight / seconds : pathMps(minutes, first, last);
    }

    private static double pathMps(Minutes minutes, int first, int last) {
        double path = 0;
        int before = first;
        for (int i = first + 1; i <= last; i++) {
            long step = minutes.time(i) - minutes.time(before);
            if (step > GAP_MICROS) {
                return Double.NaN;
            }
            if (step >= STEP_MICROS || i == last) {
                double meters = meters(minutes, before, i);
                if (!isJump(meters / (step / 1e6), minutes.speedMps(i))) {
                    path += meters;
                    before = i;
                }
            }
        }
        return before == first ? Double.NaN : path / ((minutes.time(before) - minutes.time(first)) / 1e6);
    }

    private static boolean isJump(double stepMps, double saidMps) {
        return stepMps > JUMP_MPS && !(saidMps > JUMP_MPS / 2);
    }

    private static double meters(Minutes minutes, int from, int to) {
        return meters(minutes.latDeg(from), minutes.lonDeg(from), minutes.latDeg(to), minutes.lonDeg(to));
    }

    static double meters(double latDeg, double lonDeg, double otherLatDeg, double otherLonDeg) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(otherLatDeg, otherLonDeg);
        return Math.hypot(offset.eastMeters(), offset.northMeters());
    }

    /** Begins with the hour that was slow. */
    void begin(Subject ship) {
        Minutes minutes = ship.minutes();
        int last = minutes.count() - 1;
        int first = minutes.since(minutes.time(last) - HOUR_MICROS);
        fromEpochMicros = minutes.time(first);
        fromLatDeg = minutes.latDeg(first);
        fromLonDeg = minutes.lonDeg(first);
        atEpochMicros = fromEpochMicros;
        latDeg = fromLatDeg;
        lonDeg = fromLonDeg;
        pathMeters = 0;
        reachMeters = 0;
        told = false;
        stamps.clear();
        for (int i = first + 1; i <= last; i++) {
            take(minutes.time(i), minutes.latDeg(i), minutes.lonDeg(i), minutes.speedMps(i), minutes.stamp(i));
        }
    }

    void take(Subject ship) {
        take(ship.timeEpochMicros(), ship.latDeg(), ship.lonDeg(), ship.motion().speedMps(), ship.stamp());
    }

    private void take(long epochMicros, double lat, double lon, double saidMps, Stamp stamp) {
        long step = epochMicros - atEpochMicros;
        if (step < STEP_MICROS) {
            return;
        }
        double meters = meters(latDeg, lonDeg, lat, lon);
        if (isJump(meters / (step / 1e6), saidMps)) {
            return;
        }
        pathMeters += meters;
        atEpochMicros = epochMicros;
        latDeg = lat;
        lonDeg = lon;
        reachMeters = Math.max(reachMeters, meters(fromLatDeg, fromLonDeg, lat, lon));
        if (stamps.size() == MOST_STAMPS) {
            stamps.remove(MOST_STAMPS / 2);
        }
        stamps.add(stamp);
    }

    boolean isUp() {
        return fromEpochMicros != Header.UNDATED;
    }

    void end() {
        endedEpochMicros = told ? atEpochMicros : endedEpochMicros;
        fromEpochMicros = Header.UNDATED;
    }

    long lastedMicros() {
        return atEpochMicros - fromEpochMicros;
    }

    double meanMps() {
        return pathMeters / (lastedMicros() / 1e6);
    }
}
