package org.trigpoint.threat.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.craft.ShipKinds;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.zones.ZonesHere;

/** What speaks for and against that a ship is adrift. Weights in natural log-odds. */
final class DriftEvidence {
    /** From here on a ship goes astern rather than beam on. */
    static final double ASTERN_DEG = 150;

    private static final double PRIOR_LOG = -1.5;
    private static final double BEAM_LOG = 2;
    private static final double WANDERS_LOG = 1.2;
    private static final double LONG_LOG = 0.5;
    private static final double LONG_MICROS = 1_200e6;
    private static final double UNDER_WAY_LOG = 0.5;
    private static final double KIND_LOG = 0.5;
    private static final double AT_REST_LOG = 0.5;
    private static final double ASTERN_LOG = -2;
    private static final double SAYS_SO_LOG = -0.5;
    private static final double RESTRICTED_LOG = -1.5;
    private static final double OFFSHORE_LOG = -1;
    private static final double ALIKE_LOG = -0.8;
    private static final double SET_LOG = -0.8;
    private static final double WAITING_LOG = -2;
    private static final double TUG_LOG = -1.5;
    private static final double PILOT_LOG = -1;

    private static final double NEAR_METERS = 10 * Units.METERS_PER_NAUTICAL_MILE;
    private static final double BESIDE_METERS = 500;
    private static final long RECENT_MICROS = 900_000_000L;
    private static final double ALIKE_DEG = 45;
    private static final double ALIKE_MPS = Units.mpsFromKnots(1);
    private static final double AT_REST_MPS = Units.mpsFromKnots(0.6);
    private static final int MOST_NAMED = 8;
    private static final double MICROS_PER_MINUTE = 60e6;

    private static final List<ZoneCategory> SPEAK_AGAINST =
            List.of(ZoneCategory.PORT, ZoneCategory.ANCHORAGE, ZoneCategory.TRANSFER, ZoneCategory.EXERCISE);

    private DriftEvidence() {}

    static void weigh(
            Leg leg, Drifter ship, long fromEpochMicros, DriftBook book, AreaRule.Watch watch, AlertDraft draft) {
        draft.prior(PRIOR_LOG);
        motion(leg, ship, fromEpochMicros, draft);
        itself(leg, ship, draft);
        neighbours(leg, book, watch, draft);
        ZonesInForce zones =
                ZonesInForce.find(watch.board(), watch.audience()).orElse(ZonesInForce.none(watch.audience()));
        for (ZoneContent zone :
                ZonesHere.of(zones).at(leg.latDeg(), leg.lonDeg(), leg.untilEpochMicros(), SPEAK_AGAINST)) {
            draft.with(Evidence.of(false, "It is in " + zone.name() + ", where ships wait", WAITING_LOG, List.of())
                    .within("place"));
        }
    }

    private static void motion(Leg leg, Drifter ship, long fromEpochMicros, AlertDraft draft) {
        List<Stamp> stamps = ship.stamps;
        double minutes = (ship.untilEpochMicros - fromEpochMicros) / MICROS_PER_MINUTE;
        if (ship.headless) {
            draft.pro(
                    String.format(
                            Locale.ROOT,
                            "Slow and steady at %.1f kn, off the course of %03.0f° that it had, for %.0f min",
                            Units.knotsFromMps(ship.meanMps()),
                            ship.underWayDeg,
                            minutes),
                    WANDERS_LOG,
                    stamps);
        } else {
            draft.pro(
                    String.format(
                            Locale.ROOT,
                            "Its course was %.0f° off its bow at %.1f kn, for %.0f min",
                            ship.meanOffDeg(),
                            Units.knotsFromMps(ship.meanMps()),
                            minutes),
                    BEAM_LOG,
                    stamps);
            if (ship.meanOffDeg() >= ASTERN_DEG) {
                draft.con("It may go astern, or its heading is of its other end", ASTERN_LOG, List.of());
            }
        }
        if (ship.untilEpochMicros - fromEpochMicros >= LONG_MICROS) {
            draft.pro("It lasts for longer than a manoeuvre", LONG_LOG, List.of());
        }
        if (ship.wasUnderWay(fromEpochMicros)) {
            draft.pro(
                    String.format(
                            Locale.ROOT,
                            "It made %.1f kn on %03.0f°, %.0f min before",
                            Units.knotsFromMps(ship.underWayMps),
                            ship.underWayDeg,
                            (fromEpochMicros - ship.underWayEpochMicros) / MICROS_PER_MINUTE),
                    UNDER_WAY_LOG,
                    List.of());
        }
        if (ShipKinds.saysAtRest(leg.status())) {
            draft.pro("Its status says that it lies still, and it does not", AT_REST_LOG, List.of(leg.stamp()));
        }
    }

    private static void itself(Leg leg, Drifter ship, AlertDraft draft) {
        if (ShipKinds.carriesCargo(leg.shipType()) || ShipKinds.isPassenger(leg.shipType())) {
            draft.pro("A " + ShipKinds.word(leg.shipType()) + " seldom moves so by itself", KIND_LOG, List.of());
        }
        if (ShipKinds.isOther(leg.shipType())) {
            draft.con("Of its type many work offshore and are moved by thrusters", OFFSHORE_LOG, List.of());
        }
        if (leg.status() == NavigationStatus.NOT_UNDER_COMMAND) {
            draft.con(
                    "Its status says not under command, as that of ships that wait adrift",
                    SAYS_SO_LOG,
                    List.of(leg.stamp()));
        }
        if (leg.status() == NavigationStatus.RESTRICTED_MANOEUVRABILITY) {
            draft.con("Its status says that its work restricts how it can move", RESTRICTED_LOG, List.of(leg.stamp()));
        }
        if (ship.headless) {
            draft.con("Its heading is not known", 0, List.of());
        }
    }

    private static void neighbours(Leg leg, DriftBook book, AreaRule.Watch watch, AlertDraft draft) {
        List<TrackId> alike = new ArrayList<>();
        List<TrackId> anchored = new ArrayList<>();
        List<TrackId> tugs = new ArrayList<>();
        List<TrackId> pilots = new ArrayList<>();
        watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), NEAR_METERS, craft -> {
            Leg other = craft.last();
            boolean counts = !other.track().equals(leg.track())
                    && Math.abs(other.untilEpochMicros() - leg.untilEpochMicros()) <= RECENT_MICROS
                    && other.motion().hasSpeed();
            if (counts && isAlike(leg, other) && !book.cameOn(other)) {
                alike.add(other.track());
            } else if (counts && liesToTheSet(leg, other)) {
                anchored.add(other.track());
            }
        });
        watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), BESIDE_METERS, craft -> sort(craft, leg, tugs, pilots));
        against(alike, ALIKE_LOG, "Craft within 10 nm that move as slowly on about the same course: %d", "set", draft);
        against(
                anchored,
                SET_LOG,
                "Ships at anchor within 10 nm that head against a stream which sets this way: %d",
                "set",
                draft);
        against(tugs, TUG_LOG, "Tugs within 500 m, by which it may be towed: %d", "", draft);
        against(pilots, PILOT_LOG, "Pilot boats within 500 m: %d", "", draft);
    }

    private static void sort(Craft craft, Leg leg, List<TrackId> tugs, List<TrackId> pilots) {
        Leg other = craft.last();
        if (Math.abs(other.untilEpochMicros() - leg.untilEpochMicros()) > RECENT_MICROS) {
            return;
        }
        if (ShipKinds.tows(other.shipType(), other.status())) {
            tugs.add(other.track());
        } else if (ShipKinds.isPilot(other.shipType())) {
            pilots.add(other.track());
        }
    }

    private static boolean isAlike(Leg leg, Leg other) {
        Motion its = other.motion();
        Motion own = leg.motion();
        return its.hasCourse()
                && its.speedMps() > AT_REST_MPS
                && own.hasCourse()
                && Math.abs(its.speedMps() - own.speedMps()) <= ALIKE_MPS
                && Math.abs(Angles.turnDeg(its.courseDeg(), own.courseDeg())) <= ALIKE_DEG;
    }

    private static boolean liesToTheSet(Leg leg, Leg other) {
        Motion its = other.motion();
        return other.status() == NavigationStatus.AT_ANCHOR
                && its.speedMps() <= AT_REST_MPS
                && its.hasHeading()
                && leg.motion().hasCourse()
                && Math.abs(Angles.turnDeg(its.headingDeg() + 180, leg.motion().courseDeg())) <= ALIKE_DEG;
    }

    private static void against(List<TrackId> tracks, double weightLog, String text, String group, AlertDraft draft) {
        if (!tracks.isEmpty()) {
            double weight = group.isEmpty() ? weightLog : weightLog * Math.min(tracks.size(), 3);
            draft.with(Evidence.of(false, text.formatted(tracks.size()), weight, List.of())
                    .within(group)
                    .shownBy(tracks.subList(0, Math.min(tracks.size(), MOST_NAMED))));
        }
    }
}
