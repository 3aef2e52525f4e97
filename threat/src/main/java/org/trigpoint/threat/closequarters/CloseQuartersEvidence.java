package org.trigpoint.threat.closequarters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;
import org.trigpoint.threat.waters.ZonesAround;

/** What speaks for close quarters and what against it, and the sentence that says it. Weights are set by hand. */
final class CloseQuartersEvidence {
    private static final int VERSION = 2;
    private static final String PLACE = "place";
    private static final String TRADE = "trade";

    private static final double PRIOR_LOG = -3;
    private static final double CLOSE_LOG = 1;
    private static final double VERY_CLOSE_LOG = 1.5;
    private static final double SOON_SECONDS = 120;
    private static final double SOON_LOG = 1;
    private static final double SOONER_LOG = 0.5;
    private static final double HELD_LOG = 0.5;
    private static final int HELD_MOST = 3;
    private static final double FAST_KN = 15;
    private static final double FAST_LOG = 0.5;
    private static final double LARGE_METERS = 100;
    private static final double LARGE_LOG = 0.5;
    private static final double WORKING_LOG = -3;
    private static final double LEISURE_LOG = -2;
    private static final double FISHING_LOG = -1.5;
    private static final double FERRY_LOG = -1.5;
    private static final double UNKNOWN_LOG = -0.5;
    private static final double PARALLEL_DEG = 20;
    private static final double PARALLEL_LOG = -1.5;
    private static final double TURN_LOG = -2;
    private static final double PORT_METERS = 2_000;
    private static final double PORT_LOG = -3;
    private static final double ANCHORAGE_LOG = -1.5;
    private static final double LANE_LOG = -1;
    private static final double BUSY_METERS = 3_000;
    private static final double BUSY_LOG = -0.2;
    private static final double DISTURBED_LOG = -1.5;
    private static final double RADIUS_METERS = 500;

    private final Approach approach;
    private final Leg low;
    private final Leg high;
    private final CloseQuartersSettings set;
    private final AreaRule.Watch watch;
    private final List<Evidence> evidence = new ArrayList<>();

    CloseQuartersEvidence(Approach approach, Leg low, Leg high, CloseQuartersSettings set, AreaRule.Watch watch) {
        this.approach = approach;
        this.low = low;
        this.high = high;
        this.set = set;
        this.watch = watch;
    }

    /** Its length, or what a ship of its kind is taken to have. */
    static double lengthMeters(Leg leg) {
        if (leg.lengthMeters() > 0) {
            return leg.lengthMeters();
        }
        return switch (ShipKind.of(leg)) {
            case CARGO, TANKER, PASSENGER -> 100;
            case UNKNOWN, OTHER -> 50;
            case PILOT, TUG, SERVICE, FAST, FISHING -> 25;
            case LEISURE -> 12;
        };
    }

    /** True in a port, an anchorage, a lane, and where many are. */
    static boolean isNarrow(Leg leg, CloseQuartersSettings set, AreaRule.Watch watch) {
        return ZonesAround.find(
                                watch.board(),
                                watch.audience(),
                                EnumSet.of(ZoneCategory.PORT, ZoneCategory.ANCHORAGE, ZoneCategory.LANE),
                                leg.latDeg(),
                                leg.lonDeg(),
                                0,
                                leg.untilEpochMicros())
                        .isPresent()
                || neighbours(leg, null, watch).size() >= set.busyShips;
    }

    private static List<TrackId> neighbours(Leg leg, @Nullable Leg but, AreaRule.Watch watch) {
        List<TrackId> others = new ArrayList<>();
        watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), BUSY_METERS, craft -> {
            TrackId track = craft.last().track();
            if (ShipKind.isShip(craft.last())
                    && !track.equals(leg.track())
                    && (but == null || !track.equals(but.track()))) {
                others.add(track);
            }
        });
        return others;
    }

    /** The alert while it is foreseen. */
    AlertContent foreseen(Foresight foresight) {
        turning(foresight);
        return draft(
                String.format(
                        Locale.ROOT,
                        "%s and %s pass %.0f m apart in %s if both keep %s",
                        ship(low),
                        ship(high),
                        approach.foreseenMeters,
                        seconds(approach.foreseenSeconds),
                        foresight.straight() ? "course and speed" : "speed and turn as now"),
                AlertContent.Urgency.IMMEDIATE);
    }

    /** The alert when they have passed. */
    AlertContent passed() {
        return draft(
                String.format(
                        Locale.ROOT, "%s and %s passed %.0f m apart", ship(low), ship(high), approach.closestMeters),
                AlertContent.Urgency.PAST);
    }

    private AlertContent draft(String headline, AlertContent.Urgency urgency) {
        close();
        motion();
        trade();
        place();
        watch.waters()
                .findDisturbance(low.latDeg(), low.lonDeg())
                .ifPresent(each -> con(each.text(), DISTURBED_LOG, ""));
        AlertDraft draft = AlertDraft.of(CloseQuartersRule.NAME, VERSION)
                .about(low)
                .about(high)
                .headline(headline)
                .at(low.latDeg(), low.lonDeg(), RADIUS_METERS)
                .during(
                        approach.fromEpochMicros,
                        approach.lookedEpochMicros,
                        watch.now().arrivalEpochMicros() + set.worthMicros)
                .weighs(AlertContent.Severity.SEVERE, urgency)
                .prior(PRIOR_LOG);
        evidence.forEach(draft::with);
        return draft.content();
    }

    private static String seconds(double seconds) {
        return seconds < 90
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }

    private static String ship(Leg leg) {
        return leg.shownName() + " (" + ShipKind.of(leg).text() + ")";
    }

    private void pro(String what, double weightLog) {
        evidence.add(Evidence.of(true, what, weightLog, List.of()));
    }

    private void con(String what, double weightLog, String group) {
        evidence.add(Evidence.of(false, what, weightLog, List.of()).within(group));
    }

    private void close() {
        boolean very = approach.foreseenMeters <= approach.limitMeters / 2;
        evidence.add(Evidence.of(
                true,
                String.format(
                        Locale.ROOT,
                        "Foreseen %.0f m apart; ellipses of %.1f lengths and %.1f beams touch at %.0f m there",
                        approach.foreseenMeters,
                        set.lengthFactor,
                        set.beamFactor,
                        approach.limitMeters),
                very ? VERY_CLOSE_LOG : CLOSE_LOG,
                approach.stamps));
        pro(
                "Foreseen for " + seconds(approach.foreseenSeconds) + " ahead",
                approach.foreseenSeconds <= SOON_SECONDS ? SOON_LOG : SOONER_LOG);
        pro(
                "Foreseen in " + approach.held + " looks in a row, about one a minute of each ship",
                HELD_LOG * Math.min(HELD_MOST, approach.held));
    }

    private void motion() {
        double turn =
                Math.abs(Angles.turnDeg(low.motion().courseDeg(), high.motion().courseDeg()));
        double a = low.motion().speedMps();
        double b = high.motion().speedMps();
        double closingKn = Units.knotsFromMps(
                Math.sqrt(Math.max(0, a * a + b * b - 2 * a * b * StrictMath.cos(StrictMath.toRadians(turn)))));
        if (closingKn >= FAST_KN) {
            pro(String.format(Locale.ROOT, "They close at %.0f kn", closingKn), FAST_LOG);
        }
        if (Math.max(lengthMeters(low), lengthMeters(high)) >= LARGE_METERS) {
            pro(
                    String.format(
                            Locale.ROOT,
                            "One is %.0f m long: it cannot turn away at the last moment",
                            Math.max(lengthMeters(low), lengthMeters(high))),
                    LARGE_LOG);
        }
        if (turn <= PARALLEL_DEG) {
            con(
                    String.format(
                            Locale.ROOT, "Their courses differ by %.0f°: one overtakes, or they go in company", turn),
                    PARALLEL_LOG,
                    "");
        }
    }

    /** Speaks against it as far as the turns may yet lead clear. */
    private void turning(Foresight foresight) {
        if (foresight.clearRatio() == 0) {
            return;
        }
        String who = turns(low) && turns(high)
                ? low.shownName() + " and " + high.shownName() + " turn"
                : (turns(low) ? low : high).shownName() + " turns";
        con(
                String.format(
                        Locale.ROOT,
                        "%s: of %d ways in which that may go on, %d lead clear",
                        who,
                        foresight.ways(),
                        foresight.ways() - foresight.closeWays()),
                TURN_LOG * foresight.clearRatio(),
                "");
    }

    private boolean turns(Leg leg) {
        Craft craft = watch.waters().find(leg.track());
        return craft != null && TurningWays.turnDegPerMin(craft) != 0;
    }

    private void trade() {
        trade(low);
        trade(high);
    }

    private void trade(Leg leg) {
        ShipKind kind = ShipKind.of(leg);
        double weightLog = switch (kind) {
            case PILOT, TUG, SERVICE -> WORKING_LOG;
            case LEISURE -> LEISURE_LOG;
            case FISHING -> FISHING_LOG;
            case PASSENGER, FAST -> FERRY_LOG;
            case UNKNOWN -> UNKNOWN_LOG;
            case CARGO, TANKER, OTHER -> 0;
        };
        if (weightLog < 0) {
            con(
                    kind == ShipKind.UNKNOWN
                            ? leg.shownName() + " does not say what it is, or how long"
                            : leg.shownName() + " is a " + kind.text() + ": such pass close by their trade",
                    weightLog,
                    TRADE);
        }
    }

    private @Nullable ZoneContent zone(ZoneCategory category, double meters) {
        Optional<ZoneContent> found = ZonesAround.find(
                watch.board(),
                watch.audience(),
                EnumSet.of(category),
                low.latDeg(),
                low.lonDeg(),
                meters,
                low.untilEpochMicros());
        return found.orElse(null);
    }

    private void place() {
        ZoneContent port = zone(ZoneCategory.PORT, PORT_METERS);
        if (port != null) {
            con("At the port " + port.name(), PORT_LOG, PLACE);
        }
        ZoneContent anchorage = zone(ZoneCategory.ANCHORAGE, 0);
        if (anchorage != null) {
            con("In the anchorage " + anchorage.name(), ANCHORAGE_LOG, PLACE);
        }
        ZoneContent lane = zone(ZoneCategory.LANE, 0);
        if (lane != null) {
            con("In the lane " + lane.name(), LANE_LOG, PLACE);
        }
        List<TrackId> others = neighbours(low, high, watch);
        if (!others.isEmpty()) {
            evidence.add(Evidence.of(
                            false,
                            others.size() + (others.size() == 1 ? " other ship" : " other ships") + " within 3 km",
                            Math.max(-AlertContent.GROUP_CAP_LOG, BUSY_LOG * others.size()),
                            List.of())
                    .within(PLACE)
                    .shownBy(others.subList(0, Math.min(others.size(), Evidence.MOST_TRACKS))));
        }
    }
}
