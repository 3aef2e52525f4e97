package org.trigpoint.threat.drift;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.threat.craft.ShipKinds;
import org.trigpoint.threat.waters.Leg;

/** A ship and how it moved: under way last, and the time in which it moved as one that is adrift. */
final class Drifter {
    /** The first and the newest are kept. */
    static final int MOST_STAMPS = 16;

    private static final double UNDER_WAY_MPS = Units.mpsFromKnots(5);
    private static final double JUMP_SLACK_MPS = Units.mpsFromKnots(5);
    private static final int JUMPS_BELIEVED = 3;
    private static final long GAP_MICROS = 1_800_000_000L;
    private static final int CALM_LEGS = 5;
    /** A heading that was this often far off a course at speed, and seldom near it, is not one. */
    private static final int ODD_HEADINGS = 5;

    private static final long SAME_MATTER_MICROS = 3_600_000_000L;
    private static final long UNDER_WAY_COUNTS_MICROS = 7_200_000_000L;
    private static final double TURNED_DEG = 30;
    private static final double STEADY_MPS = Units.mpsFromKnots(0.8);
    private static final int FEWEST_LEGS = 4;
    private static final double LARGE_METERS = 50;

    long underWayEpochMicros = Header.UNDATED;
    double underWayMps = Double.NaN;
    double underWayDeg = Double.NaN;
    int oddHeadings;
    int goodHeadings;

    /** Where and when it was last. */
    long atEpochMicros = Header.UNDATED;

    double latDeg = Double.NaN;
    double lonDeg = Double.NaN;
    int jumps;

    /** Beginning of the drift; {@link Header#UNDATED} while there is none. */
    long fromEpochMicros = Header.UNDATED;

    double fromLatDeg = Double.NaN;
    double fromLonDeg = Double.NaN;
    /** Newest leg of the drift. */
    long untilEpochMicros = Header.UNDATED;

    boolean headless;
    int legs;
    int calm;
    double sumMps;
    double sumOffDeg;
    final List<Stamp> stamps = new ArrayList<>();
    /** True once this drift was told. */
    boolean told;

    /** Beginning of the drift that was told last. */
    long matterEpochMicros = Header.UNDATED;

    long endedEpochMicros = Header.UNDATED;
    /** Arrival of what it was told by; {@link Header#UNDATED} while it was not. */
    long saidEpochMicros = Header.UNDATED;

    enum Change {
        NONE,
        ENDED
    }

    /** Takes a leg that came in order. */
    Change take(Leg leg, DriftSettings settings) {
        if (isBad(leg)) {
            return Change.NONE;
        }
        boolean gap = atEpochMicros != Header.UNDATED && leg.untilEpochMicros() - atEpochMicros > GAP_MICROS;
        atEpochMicros = leg.untilEpochMicros();
        latDeg = leg.latDeg();
        lonDeg = leg.lonDeg();
        jumps = 0;
        if (gap && isUp()) {
            return end();
        }
        Motion motion = leg.motion();
        if (isAdrift(leg, settings)) {
            begin(leg);
            legs++;
            calm = 0;
            untilEpochMicros = leg.untilEpochMicros();
            sumMps += motion.speedMps();
            sumOffDeg += motion.hasHeading() ? offBowDeg(motion) : 0;
            keep(leg.stamp());
        } else if (!isUp()) {
            noteWay(motion, leg.untilEpochMicros());
        } else if (++calm >= CALM_LEGS) {
            return end();
        }
        return Change.NONE;
    }

    /** A position that its own sender does not vouch for, or that a ship cannot have come to. One such says nothing. */
    private boolean isBad(Leg leg) {
        PositioningState source = leg.integrity().source();
        if (source != PositioningState.OPERATING && source != PositioningState.NO_TIME_STAMP) {
            return true;
        }
        if (atEpochMicros == Header.UNDATED) {
            return false;
        }
        double seconds = Math.max(1, (leg.untilEpochMicros() - atEpochMicros) / 1e6);
        double most = 2 * (leg.motion().hasSpeed() ? leg.motion().speedMps() : 0) + JUMP_SLACK_MPS;
        boolean jump = distance(latDeg, lonDeg, leg) / seconds > most;
        return jump && ++jumps < JUMPS_BELIEVED;
    }

    private boolean isAdrift(Leg leg, DriftSettings settings) {
        Motion motion = leg.motion();
        if (!motion.hasSpeed()
                || !motion.hasCourse()
                || motion.speedMps() < settings.leastMps()
                || motion.speedMps() > settings.mostMps()) {
            return false;
        }
        if (motion.hasHeading()) {
            return !(isUp() && headless) && isHeadingGood() && offBowDeg(motion) >= settings.offBowDeg();
        }
        return (!isUp() || headless) && wanders(leg, settings);
    }

    /** Without a heading: what was under way is slow and steady, and off the course that it had. */
    private boolean wanders(Leg leg, DriftSettings settings) {
        Motion motion = leg.motion();
        boolean large = leg.lengthMeters() >= LARGE_METERS
                || ShipKinds.carriesCargo(leg.shipType())
                || ShipKinds.isPassenger(leg.shipType());
        return large
                && wasUnderWay(leg.untilEpochMicros())
                && Math.abs(Angles.turnDeg(underWayDeg, motion.courseDeg())) >= TURNED_DEG
                && motion.speedMps() < settings.mostMps()
                && (legs == 0 || Math.abs(motion.speedMps() - sumMps / legs) <= STEADY_MPS);
    }

    private boolean isHeadingGood() {
        return oddHeadings < ODD_HEADINGS || oddHeadings < goodHeadings;
    }

    private void noteWay(Motion motion, long epochMicros) {
        if (!motion.hasSpeed() || !motion.hasCourse() || motion.speedMps() < UNDER_WAY_MPS) {
            return;
        }
        underWayEpochMicros = epochMicros;
        underWayMps = motion.speedMps();
        underWayDeg = motion.courseDeg();
        if (motion.hasHeading()) {
            if (offBowDeg(motion) >= TURNED_DEG) {
                oddHeadings++;
            } else {
                goodHeadings++;
            }
        }
    }

    private void begin(Leg leg) {
        if (isUp()) {
            return;
        }
        fromEpochMicros = leg.untilEpochMicros();
        fromLatDeg = leg.latDeg();
        fromLonDeg = leg.lonDeg();
        headless = !leg.motion().hasHeading();
        legs = 0;
        sumMps = 0;
        sumOffDeg = 0;
        stamps.clear();
        told = false;
    }

    private Change end() {
        endedEpochMicros = told ? untilEpochMicros : endedEpochMicros;
        fromEpochMicros = Header.UNDATED;
        calm = 0;
        return Change.ENDED;
    }

    private void keep(Stamp stamp) {
        if (stamps.size() == MOST_STAMPS) {
            stamps.remove(MOST_STAMPS / 2);
        }
        stamps.add(stamp);
    }

    boolean isUp() {
        return fromEpochMicros != Header.UNDATED;
    }

    /** True when it lasts long enough, and has led far enough. */
    boolean holds(DriftSettings settings) {
        long least = headless ? settings.headlessMicros() : settings.leastMicros();
        return isUp()
                && legs >= FEWEST_LEGS
                && untilEpochMicros - fromEpochMicros >= least
                && metersMade() >= settings.leastMeters();
    }

    /** Names the drift that is told: one that begins again within the hour is still the same. */
    void nameMatter() {
        boolean same = endedEpochMicros != Header.UNDATED && fromEpochMicros - endedEpochMicros < SAME_MATTER_MICROS;
        if (saidEpochMicros == Header.UNDATED || (!same && matterEpochMicros < fromEpochMicros)) {
            matterEpochMicros = fromEpochMicros;
        }
    }

    boolean wasUnderWay(long epochMicros) {
        return underWayEpochMicros != Header.UNDATED && epochMicros - underWayEpochMicros <= UNDER_WAY_COUNTS_MICROS;
    }

    double metersMade() {
        LocalFrame.Offset offset = LocalFrame.at(fromLatDeg, fromLonDeg).offsetTo(latDeg, lonDeg);
        return Math.hypot(offset.eastMeters(), offset.northMeters());
    }

    double meanMps() {
        return sumMps / legs;
    }

    double meanOffDeg() {
        return sumOffDeg / legs;
    }

    static double offBowDeg(Motion motion) {
        return Math.abs(Angles.turnDeg(motion.headingDeg(), motion.courseDeg()));
    }

    private static double distance(double latDeg, double lonDeg, Leg leg) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(leg.latDeg(), leg.lonDeg());
        return Math.hypot(offset.eastMeters(), offset.northMeters());
    }
}
