package org.trigpoint.threat.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.motion.ClosestApproach;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;
import org.trigpoint.threat.waters.WatersGrid;

/**
 * Meetings of which one of the two is not heard: a guest is silent since it was under way to a host that lies at rest and is heard, and the
 * host stays there for as long as pairs of their kind are together when they meet.
 *
 * <p>A silent ship is looked at some times after it was heard last, for the hosts at rest that its way led nearest to; of several, the
 * likelier kind of pair counts, then the one that it comes to first: ships keep clear of those they do not go to. Where it is heard
 * again tells whether it can have been there.
 */
final class OneSided {
    private static final long MINUTE_MICROS = 60_000_000;
    /** A silence is looked at after the least minutes, and so many times that. */
    private static final int[] LOOKS = {1, 3, 6, 12};

    private static final long JUDGED_MICROS = 5 * MINUTE_MICROS;
    /** Who had less time than this for the whole detour was not alongside. */
    private static final long SPARE_MICROS = 10 * MINUTE_MICROS;
    /** It comes from where it lay when its course is within this of the bearing from there. */
    private static final double COMES_DEG = 45;
    /** Other ships at rest count as goals as likely when the way led past them within so many times as near, or so near. */
    private static final double AS_NEAR_RATIO = 2;

    private static final double AS_NEAR_METERS = 500;

    private final MeetingState state;
    private final MeetingSettings set;
    private final AreaRule.Watch watch;

    OneSided(MeetingState state, MeetingSettings set, AreaRule.Watch watch) {
        this.state = state;
        this.set = set;
        this.watch = watch;
    }

    /** A ship at rest that a way led to. */
    private record Goal(Craft host, ClosestApproach closest) {}

    /** Looks at who has become silent, then at who is awaited. */
    void minute() {
        long now = watch.now().arrivalEpochMicros();
        for (Craft craft : watch.waters().crafts()) {
            if (isLookedAt((now - craft.heardEpochMicros()) / MINUTE_MICROS) && mayBeGuest(craft.last())) {
                look(craft);
            }
        }
        for (Iterator<Awaited> all = state.awaited.values().iterator(); all.hasNext(); ) {
            if (!follow(all.next())) {
                all.remove();
            }
        }
    }

    private boolean isLookedAt(long minutes) {
        for (int look : LOOKS) {
            if (minutes == look * set.silentMinutes) {
                return true;
            }
        }
        return false;
    }

    /** True of a ship that was under way and is not only heard in passes. */
    private boolean mayBeGuest(Leg leg) {
        return ShipKind.isShip(leg)
                && leg.motion().hasSpeed()
                && leg.motion().hasCourse()
                && leg.motion().speedMps() > set.restMps
                && leg.heard().stream().anyMatch(heard -> heard.delayMicros() <= set.ageMicros);
    }

    private void look(Craft guest) {
        Awaited before = state.awaited.get(guest.last().track());
        if (before != null && before.stay().saidEpochMicros != Encounter.NEVER) {
            return;
        }
        Leg leg = guest.last();
        double reach = Math.min(WatersGrid.HALO_METERS, speedMps(leg) * set.wayMicros / 1e6);
        List<Goal> goals = new ArrayList<>();
        watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), reach, host -> {
            Goal goal = goal(guest, host);
            if (goal != null) {
                goals.add(goal);
            }
        });
        goals.sort(Comparator.comparingDouble(each -> each.closest.distanceMeters()));
        List<Goal> hosts = goals.stream()
                .filter(each -> came(each.host) != Encounter.NEVER)
                .toList();
        if (hosts.isEmpty() || watch.waters().isHeardElsewhere(guest)) {
            return;
        }
        double nearest = hosts.getFirst().closest.distanceMeters();
        if (before != null && before.passMeters() <= nearest) {
            return;
        }
        double asNear = Math.max(AS_NEAR_METERS, AS_NEAR_RATIO * nearest);
        goals.removeIf(each -> each.closest.distanceMeters() > asNear);
        Goal best = Collections.max(
                hosts.stream().filter(goals::contains).toList(),
                Comparator.<Goal>comparingDouble(each -> set.priorLog(PairType.of(leg, each.host.last())))
                        .thenComparing(Comparator.<Goal>comparingDouble(each -> each.closest.timeSeconds())
                                .reversed()));
        state.awaited.put(leg.track(), await(guest, best, goals.size() - 1));
    }

    private long came(Craft host) {
        return state.came(host.last().track(), host.last().untilEpochMicros(), set.cameMicros);
    }

    private @Nullable Goal goal(Craft guest, Craft host) {
        Leg there = host.last();
        boolean rests = host != guest
                && ShipKind.isShip(there)
                && there.motion().hasSpeed()
                && there.motion().speedMps() <= set.restMps
                && watch.now().arrivalEpochMicros() - host.heardEpochMicros() <= set.gapMicros;
        if (!rests) {
            return null;
        }
        long lost = guest.last().untilEpochMicros();
        ClosestApproach closest = ClosestApproach.of(sails(guest.last()), host.moverAt(lost));
        boolean leads = closest.distanceMeters() <= set.passMeters
                && closest.timeSeconds() > 0
                && closest.timeSeconds() <= set.wayMicros / 1e6;
        return leads ? new Goal(host, closest) : null;
    }

    /** What it makes, or may have made soon after. */
    private double speedMps(Leg leg) {
        return Math.max(leg.motion().speedMps(), set.wayMps);
    }

    private Mover sails(Leg leg) {
        double course = StrictMath.toRadians(leg.motion().courseDeg());
        double speed = speedMps(leg);
        return new Mover(leg.latDeg(), leg.lonDeg(), speed * StrictMath.sin(course), speed * StrictMath.cos(course));
    }

    private Awaited await(Craft guest, Goal goal, int others) {
        Leg leg = guest.last();
        Awaited awaited = new Awaited(
                leg.track(),
                goal.host.last().track(),
                leg.untilEpochMicros(),
                guest.heardEpochMicros(),
                leg.latDeg(),
                leg.lonDeg(),
                leg.motion().speedMps(),
                speedMps(leg),
                leg.untilEpochMicros() + (long) (goal.closest.timeSeconds() * 1e6),
                goal.closest.distanceMeters(),
                goal.closest.presentMeters(),
                OneSidedEvidence.heardRatio(leg),
                others,
                came(goal.host),
                List.of(leg.stamp(), goal.host.last().stamp()),
                new Awaited.Stay());
        awaited.stay().restEpochMicros = goal.host.last().untilEpochMicros();
        return awaited;
    }

    /** A leg of a ship that may be awaited. */
    void hear(Leg leg) {
        Awaited awaited = state.awaited.get(leg.track());
        if (awaited == null || leg.untilEpochMicros() <= awaited.lostEpochMicros()) {
            return;
        }
        Awaited.Stay stay = awaited.stay();
        if (leg.late()) {
            if (stay.againEpochMicros == Encounter.NEVER || leg.untilEpochMicros() < stay.againEpochMicros) {
                drop(awaited, leg.shownName() + " was heard meanwhile: its reports came late, or without a position");
            }
            return;
        }
        Craft host = watch.waters().find(awaited.host());
        if (stay.againEpochMicros != Encounter.NEVER || host == null) {
            return;
        }
        Leg there = host.last();
        double from = meters(awaited.lostLatDeg(), awaited.lostLonDeg(), there.latDeg(), there.lonDeg());
        double onwards = meters(there.latDeg(), there.lonDeg(), leg.latDeg(), leg.lonDeg());
        long again = Math.max(leg.fromEpochMicros(), awaited.lostEpochMicros() + 1);
        stay.againEpochMicros = again;
        stay.spareMicros = again - awaited.lostEpochMicros() - (long) ((from + onwards) / awaited.speedMps() * 1e6);
        if (again < awaited.arriveEpochMicros() || stay.spareMicros < SPARE_MICROS) {
            drop(awaited, leg.shownName() + " was heard again where it cannot have come from there");
            return;
        }
        stay.comes = onwards > set.passMeters
                && leg.motion().hasCourse()
                && Math.abs(Angles.turnDeg(bearingDeg(there, leg), leg.motion().courseDeg())) <= COMES_DEG;
    }

    private static double meters(double latDeg, double lonDeg, double otherLatDeg, double otherLonDeg) {
        return ClosestApproach.of(Mover.standingAt(latDeg, lonDeg), Mover.standingAt(otherLatDeg, otherLonDeg))
                .presentMeters();
    }

    private static double bearingDeg(Leg from, Leg to) {
        LocalFrame.Offset offset = LocalFrame.at(from.latDeg(), from.lonDeg()).offsetTo(to.latDeg(), to.lonDeg());
        return StrictMath.toDegrees(StrictMath.atan2(offset.eastMeters(), offset.northMeters()));
    }

    private void drop(Awaited awaited, String reason) {
        state.awaited.remove(awaited.guest());
        Craft guest = watch.waters().find(awaited.guest());
        Craft host = watch.waters().find(awaited.host());
        if (awaited.stay().saidEpochMicros != Encounter.NEVER && guest != null && host != null && speaks(guest, host)) {
            watch.emit(Finding.ofPair(content(awaited, guest, host)).disproved(reason));
        }
    }

    /** True in the cell that speaks of a pair. */
    private static boolean speaks(Craft one, Craft other) {
        boolean oneIsLow = one.last().track().compareTo(other.last().track()) <= 0;
        return (oneIsLow ? one : other).last().isHome();
    }

    /** Looks at the host; false when there is nothing more to wait for. */
    private boolean follow(Awaited awaited) {
        Craft guest = watch.waters().find(awaited.guest());
        Craft host = watch.waters().find(awaited.host());
        long now = watch.now().arrivalEpochMicros();
        if (guest == null || host == null || now - awaited.lostArrivalEpochMicros() > set.cameMicros) {
            return false;
        }
        Awaited.Stay stay = awaited.stay();
        Leg there = host.last();
        if (!stay.left
                && there.untilEpochMicros() > stay.restEpochMicros
                && there.motion().hasSpeed()) {
            stay.left = there.motion().speedMps() > set.restMps;
            stay.restEpochMicros = stay.left ? stay.restEpochMicros : there.untilEpochMicros();
        }
        judge(awaited, guest, host);
        boolean done = awaited.isOver() || awaited.stayMicros() > set.mergeMicros;
        return !done
                || (stay.saidEpochMicros != Encounter.NEVER && now - awaited.untilEpochMicros() <= set.mergeMicros);
    }

    private void judge(Awaited awaited, Craft guest, Craft host) {
        PairType type = PairType.of(guest.last(), host.last());
        if (awaited.stayMicros() < set.leastMicros(type, false)) {
            return;
        }
        Awaited.Stay stay = awaited.stay();
        boolean said = stay.saidEpochMicros != Encounter.NEVER;
        long until = awaited.untilEpochMicros();
        boolean due = said
                ? until - stay.saidEpochMicros >= set.againMicros
                : stay.judgedEpochMicros == Encounter.NEVER || until - stay.judgedEpochMicros >= JUDGED_MICROS;
        boolean news = awaited.isOver() ? !stay.saidOver : due && awaited.stayMicros() <= set.mergeMicros;
        if (!news || !speaks(guest, host) || (!said && watch.waters().isHeardElsewhere(guest))) {
            return;
        }
        stay.judgedEpochMicros = until;
        stay.saidOver = awaited.isOver();
        AlertContent content = content(awaited, guest, host);
        stay.saidEpochMicros = MeetingRule.say(content, said, set, watch) ? until : Encounter.NEVER;
    }

    private AlertContent content(Awaited awaited, Craft guest, Craft host) {
        return new OneSidedEvidence(awaited, guest, host, state, set, watch).content();
    }
}
