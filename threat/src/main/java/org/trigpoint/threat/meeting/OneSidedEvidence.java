package org.trigpoint.threat.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;

/** What speaks for a meeting of which one of the two is not heard, and what against it. Weights are set by hand. */
final class OneSidedEvidence {
    private static final int VERSION = 1;
    private static final double RADIUS_METERS = 500;
    private static final long MINUTE_MICROS = 60_000_000;

    private static final double DOUBLED_LOG = 0.5;
    private static final double LONG_MOST_LOG = 1;
    private static final double STRAIGHT_METERS = 500;
    private static final double STRAIGHT_LOG = 1.5;
    private static final double FAIRLY_METERS = 1_000;
    private static final double FAIRLY_LOG = 0.5;
    private static final double OTHER_GOAL_LOG = -1;
    private static final double WELL_RATIO = 0.5;
    private static final double WELL_LOG = 1;
    private static final double BADLY_LOG = -1.5;
    private static final double WEAK_LOG = -1;
    private static final double AROUND_METERS = 20_000;
    private static final double LOST_TOO_RATIO = 0.25;
    private static final double LOST_TOO_LOG = -3;
    private static final double OTHERS_HEARD_LOG = 0.5;
    private static final double BUSY_LOG = -3;
    private static final double COMES_LOG = 1;
    private static final double SPARE_LOG = 0.5;
    private static final double DISTURBED_LOG = -3;

    private final Awaited awaited;
    private final Leg guest;
    private final Leg host;
    private final PairType type;
    private final MeetingState state;
    private final MeetingSettings set;
    private final AreaRule.Watch watch;
    private final Pieces pieces;

    OneSidedEvidence(
            Awaited awaited, Craft guest, Craft host, MeetingState state, MeetingSettings set, AreaRule.Watch watch) {
        this.awaited = awaited;
        this.guest = guest.last();
        this.host = host.last();
        this.state = state;
        this.set = set;
        this.watch = watch;
        type = PairType.of(this.guest, this.host);
        pieces = new Pieces(awaited.pair(), this.host, awaited.untilEpochMicros(), set, watch);
    }

    /** Part of a leg's reports that who heard it best heard; NaN when none was due in it. */
    static double heardRatio(Leg leg) {
        int most = leg.heard().stream().mapToInt(Leg.Heard::reports).max().orElse(0);
        return leg.expectedCount() >= 1 ? Math.min(1, most / leg.expectedCount()) : Double.NaN;
    }

    /** The alert as it stands. */
    AlertContent content() {
        pieces.con(
                "One of the two was not heard meanwhile: that " + guest.shownName() + " was there is inferred",
                set.oneSidedLog);
        way();
        stay();
        reception();
        others();
        company();
        pieces.zones();
        status();
        pieces.neighbours();
        again();
        watch.waters()
                .findDisturbance(host.latDeg(), host.lonDeg())
                .or(() -> watch.waters().findDisturbance(awaited.lostLatDeg(), awaited.lostLonDeg()))
                .ifPresent(each -> pieces.con(each.text(), DISTURBED_LOG));
        AlertDraft draft = AlertDraft.of(MeetingRule.NAME, VERSION)
                .about(host)
                .about(guest)
                .headline(headline())
                .at(host.latDeg(), host.lonDeg(), RADIUS_METERS)
                .during(
                        awaited.fromEpochMicros(),
                        awaited.untilEpochMicros(),
                        watch.now().arrivalEpochMicros() + set.worthMicros)
                .weighs(
                        AlertContent.Severity.MODERATE,
                        awaited.isOver() ? AlertContent.Urgency.PAST : AlertContent.Urgency.EXPECTED)
                .prior(set.priorLog(type));
        pieces.into(draft);
        return draft.content();
    }

    private String headline() {
        return String.format(
                Locale.ROOT,
                "%s %s at rest for %s since %s, last heard on its way to it, could be there; one of the two was not heard meanwhile",
                Pieces.ship(host),
                awaited.isOver() ? "lay" : "lies",
                Pieces.minutes(awaited.stayMicros()),
                Pieces.ship(guest));
    }

    private void way() {
        double meters = awaited.passMeters();
        pieces.pro(
                String.format(
                        Locale.ROOT,
                        "%s was heard last %.1f km away at %.1f kn; its way led past %s within %.0f m, %s later",
                        guest.shownName(),
                        awaited.wayMeters() / 1000,
                        Units.knotsFromMps(awaited.lostMps()),
                        host.shownName(),
                        meters,
                        Pieces.minutes(awaited.arriveEpochMicros() - awaited.lostEpochMicros())),
                meters <= STRAIGHT_METERS ? STRAIGHT_LOG : meters <= FAIRLY_METERS ? FAIRLY_LOG : 0,
                awaited.stamps());
        if (awaited.others() > 0) {
            pieces.con(
                    awaited.others() + (awaited.others() == 1 ? " other ship" : " other ships")
                            + " at rest lay as near to that way",
                    Math.max(-AlertContent.GROUP_CAP_LOG, OTHER_GOAL_LOG * awaited.others()));
        }
    }

    private void stay() {
        long least = set.leastMicros(type, false);
        pieces.pro(
                String.format(
                        Locale.ROOT,
                        "%s stays at rest for %s after that; %s are looked at from %s on",
                        host.shownName(),
                        Pieces.minutes(awaited.stayMicros()),
                        type.text,
                        Pieces.minutes(least)),
                Pieces.lastingLog(awaited.stayMicros(), least, DOUBLED_LOG, LONG_MOST_LOG));
        pieces.pro(
                host.shownName() + " came from under way, "
                        + Pieces.minutes(awaited.fromEpochMicros() - awaited.cameEpochMicros()) + " before",
                Pieces.CAME_LOG);
    }

    /** Whether the guest would have been heard beside the host. */
    private void reception() {
        double there = heardRatio(host);
        if (awaited.heardRatio() < WELL_RATIO || there < WELL_RATIO) {
            pieces.con("Of what one of the two sends, less than half is heard", BADLY_LOG);
        } else if (awaited.heardRatio() >= WELL_RATIO && there >= WELL_RATIO) {
            pieces.pro(
                    String.format(
                            Locale.ROOT,
                            "%.0f %% of what %s sent last was heard, and %.0f %% of what %s sends is",
                            100 * awaited.heardRatio(),
                            guest.shownName(),
                            100 * there,
                            host.shownName()),
                    WELL_LOG);
        }
        if (guest.transponder().isClassB() && !host.transponder().isClassB()) {
            pieces.con(guest.shownName() + " sends by class B, which is not heard as far", WEAK_LOG);
        }
    }

    /** Whether others around were lost with it. */
    private void others() {
        List<TrackId> lost = new ArrayList<>();
        int[] heard = {0};
        long then = awaited.lostArrivalEpochMicros();
        long silent = set.silentMinutes * MINUTE_MICROS;
        watch.waters().forEachNear(awaited.lostLatDeg(), awaited.lostLonDeg(), AROUND_METERS, craft -> {
            TrackId track = craft.last().track();
            boolean other = ShipKind.isShip(craft.last())
                    && !track.equals(awaited.guest())
                    && !track.equals(awaited.host())
                    && craft.heardEpochMicros() >= then - silent;
            if (other && craft.heardEpochMicros() <= then + silent) {
                lost.add(track);
            } else if (other) {
                heard[0]++;
            }
        });
        if (lost.size() > LOST_TOO_RATIO * (lost.size() + heard[0])) {
            pieces.con(
                    lost.size() + " of " + (lost.size() + heard[0])
                            + " others around were not heard either from then on: reception, rather than it",
                    LOST_TOO_LOG,
                    lost);
        } else if (heard[0] > 1) {
            pieces.pro(heard[0] + " others within 20 km of where it was are heard since", OTHERS_HEARD_LOG);
        }
    }

    /** Whether the host lies beside another that reports. */
    private void company() {
        for (Encounter each : state.encounters.values()) {
            boolean its =
                    each.pair.low().equals(awaited.host()) || each.pair.high().equals(awaited.host());
            if (its
                    && !each.pair.equals(awaited.pair())
                    && each.togetherMicros() >= set.gapMicros
                    && each.untilEpochMicros >= awaited.fromEpochMicros()) {
                pieces.con(host.shownName() + " lies beside another ship, which is heard", BUSY_LOG);
                return;
            }
        }
    }

    private void status() {
        if (host.status() == NavigationStatus.MOORED) {
            pieces.conPlace(host.shownName() + " says that it is moored", Pieces.MOORED_LOG, List.of());
        } else if (host.status() == NavigationStatus.AT_ANCHOR) {
            pieces.conPlace(host.shownName() + " says that it is at anchor", Pieces.ANCHORED_LOG, List.of());
        }
    }

    private void again() {
        if (awaited.stay().againEpochMicros == Encounter.NEVER) {
            return;
        }
        String what = guest.shownName() + " was heard again after "
                + Pieces.minutes(awaited.stay().againEpochMicros - awaited.lostEpochMicros()) + ", with "
                + Pieces.minutes(awaited.stay().spareMicros) + " more than the way by there takes";
        pieces.pro(
                awaited.stay().comes ? what + ", on a course from there" : what,
                awaited.stay().comes ? COMES_LOG : SPARE_LOG);
    }
}
