package org.trigpoint.threat.meeting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Leg;

/** What speaks for a meeting and what against it, and the sentence that says it. Weights are set by hand. */
final class MeetingEvidence {
    private static final int VERSION = 1;

    private static final double DOUBLED_LOG = 0.7;
    private static final double LONG_MOST_LOG = 2;
    private static final double ALONGSIDE_METERS = 50;
    private static final double ALONGSIDE_LOG = 1;
    private static final double NEAR_METERS = 200;
    private static final double NEAR_LOG = 0.5;
    private static final double STAYED_LOG = -1;
    private static final double BUNKER_ANCHORED_LOG = -1.5;
    private static final double TOW_LOG = -3;
    private static final double ASTERN_SHARE_RATIO = 0.7;
    private static final double STEADY_METERS = 40;
    private static final double STEADY_LOG = 0.5;
    private static final double UNSTEADY_LOG = -1;
    private static final double CONVOY_METERS = 3_000;
    private static final double CONVOY_LOG = -1;
    private static final double DRAUGHT_METERS = 0.3;
    private static final double DRAUGHT_LOG = 1;
    private static final double DRAUGHTS_LOG = 2.5;
    private static final double DESTINATION_LOG = 0.3;
    private static final double DISTURBED_LOG = -1.5;
    private static final double RADIUS_METERS = 500;

    private final Encounter encounter;
    private final PairType type;
    private final Leg low;
    private final Leg high;
    private final boolean over;
    private final MeetingSettings set;
    private final AreaRule.Watch watch;
    private final Pieces pieces;

    MeetingEvidence(
            Encounter encounter,
            PairType type,
            Leg low,
            Leg high,
            boolean over,
            MeetingSettings set,
            AreaRule.Watch watch) {
        this.encounter = encounter;
        this.type = type;
        this.low = low;
        this.high = high;
        this.over = over;
        this.set = set;
        this.watch = watch;
        pieces = new Pieces(encounter.pair, low, encounter.untilEpochMicros, set, watch);
    }

    /** The alert as it stands. */
    AlertContent content() {
        together();
        came();
        pieces.zones();
        status();
        if (encounter.isUnderWay()) {
            underWay();
        } else {
            pieces.neighbours();
        }
        draughts();
        destinations();
        watch.waters()
                .findDisturbance(low.latDeg(), low.lonDeg())
                .ifPresent(each -> pieces.con(each.text(), DISTURBED_LOG));
        AlertDraft draft = AlertDraft.of(MeetingRule.NAME, VERSION)
                .about(low)
                .about(high)
                .headline(headline())
                .at(low.latDeg(), low.lonDeg(), RADIUS_METERS)
                .during(
                        encounter.fromEpochMicros,
                        encounter.untilEpochMicros,
                        watch.now().arrivalEpochMicros() + set.worthMicros)
                .weighs(
                        AlertContent.Severity.MODERATE,
                        over ? AlertContent.Urgency.PAST : AlertContent.Urgency.EXPECTED)
                .prior(set.priorLog(type));
        pieces.into(draft);
        return draft.content();
    }

    private String headline() {
        String how = encounter.isUnderWay()
                ? String.format(Locale.ROOT, "%s together at %.1f kn", over ? "sailed" : "sail", knots())
                : over ? "lay at rest" : "lie at rest";
        return String.format(
                Locale.ROOT,
                "%s and %s %s, about %.0f m apart, for %s",
                Pieces.ship(low),
                Pieces.ship(high),
                how,
                encounter.meanMeters(),
                Pieces.minutes(encounter.togetherMicros()));
    }

    private double knots() {
        return Units.knotsFromMps(encounter.sumMps / encounter.samples);
    }

    private void together() {
        long least = set.leastMicros(type, encounter.isUnderWay());
        pieces.pro(
                String.format(
                        Locale.ROOT,
                        "Together for %s; %s are looked at from %s on",
                        Pieces.minutes(encounter.togetherMicros()),
                        type.text,
                        Pieces.minutes(least)),
                Pieces.lastingLog(encounter.togetherMicros(), least, DOUBLED_LOG, LONG_MOST_LOG),
                encounter.stamps);
        double mean = encounter.meanMeters();
        pieces.pro(
                String.format(
                        Locale.ROOT, "Between hulls %.0f m on the mean, %.0f m at least", mean, encounter.leastMeters),
                mean <= ALONGSIDE_METERS ? ALONGSIDE_LOG : mean <= NEAR_METERS ? NEAR_LOG : 0);
    }

    private void came() {
        came(low, encounter.lowCameEpochMicros);
        came(high, encounter.highCameEpochMicros);
    }

    private void came(Leg leg, long cameEpochMicros) {
        if (cameEpochMicros == Encounter.NEVER) {
            pieces.con(leg.shownName() + " was not seen under way before: it lay there first", STAYED_LOG);
        } else {
            pieces.pro(
                    leg.shownName() + " came from under way, "
                            + Pieces.minutes(encounter.fromEpochMicros - cameEpochMicros) + " before",
                    Pieces.CAME_LOG);
        }
    }

    private void status() {
        Set<NavigationStatus> said = EnumSet.of(low.status(), high.status());
        if (said.contains(NavigationStatus.TOWING_ASTERN) || said.contains(NavigationStatus.PUSHING_AHEAD)) {
            pieces.con("One says that it tows or pushes", TOW_LOG);
        }
        if (over) {
            return;
        }
        if (said.contains(NavigationStatus.MOORED)) {
            pieces.conPlace("One says that it is moored", Pieces.MOORED_LOG, List.of());
        } else if (said.equals(EnumSet.of(NavigationStatus.AT_ANCHOR))) {
            pieces.conPlace("Both say that they are at anchor", Pieces.ANCHORED_LOG, List.of());
        } else if (type == PairType.TANKER_BUNKER && said.contains(NavigationStatus.AT_ANCHOR)) {
            pieces.conPlace("One says that it is at anchor: so ships take fuel", BUNKER_ANCHORED_LOG, List.of());
        }
    }

    private void underWay() {
        double sigma = encounter.sigmaMeters();
        if (sigma <= STEADY_METERS) {
            pieces.pro(
                    String.format(Locale.ROOT, "The distance stays the same, within %.0f m (one sigma)", sigma),
                    STEADY_LOG);
        } else {
            pieces.con(String.format(Locale.ROOT, "The distance varies by %.0f m (one sigma)", sigma), UNSTEADY_LOG);
        }
        if (encounter.asternSamples >= ASTERN_SHARE_RATIO * encounter.waySamples) {
            pieces.con("One follows in line astern at an equal distance, as a tow does", TOW_LOG);
        }
        List<TrackId> convoy = new ArrayList<>();
        watch.waters().forEachNear(low.latDeg(), low.lonDeg(), CONVOY_METERS, craft -> {
            Leg leg = craft.last();
            if (pieces.isOther(leg) && isLike(leg)) {
                convoy.add(leg.track());
            }
        });
        if (!convoy.isEmpty()) {
            pieces.con(
                    convoy.size() + " more go the same way as fast: a queue, a lane or a race",
                    Math.max(-AlertContent.GROUP_CAP_LOG, CONVOY_LOG * convoy.size()),
                    convoy);
        }
    }

    private boolean isLike(Leg leg) {
        return leg.motion().hasSpeed()
                && leg.motion().hasCourse()
                && low.motion().hasCourse()
                && Math.abs(leg.motion().speedMps() - encounter.sumMps / encounter.samples) <= set.restMps
                && Math.abs(Angles.turnDeg(
                                leg.motion().courseDeg(), low.motion().courseDeg()))
                        <= 2 * set.courseDeg;
    }

    private static double change(double before, double after) {
        double change = after - before;
        return Math.abs(change) >= DRAUGHT_METERS ? change : 0;
    }

    /** True when one of the two says another draught than when it began. */
    static boolean draughtChanged(Encounter encounter, Leg low, Leg high) {
        return change(encounter.lowDraughtMeters, low.draughtMeters()) != 0
                || change(encounter.highDraughtMeters, high.draughtMeters()) != 0;
    }

    private void draughts() {
        double lows = change(encounter.lowDraughtMeters, low.draughtMeters());
        double highs = change(encounter.highDraughtMeters, high.draughtMeters());
        if (lows == 0 && highs == 0) {
            return;
        }
        String what = (lows == 0 ? "" : draught(low, encounter.lowDraughtMeters))
                + (lows == 0 || highs == 0 ? "" : "; ")
                + (highs == 0 ? "" : draught(high, encounter.highDraughtMeters));
        pieces.pro(what, lows * highs < 0 ? DRAUGHTS_LOG : DRAUGHT_LOG);
    }

    private static String draught(Leg leg, double before) {
        return String.format(
                Locale.ROOT,
                "%s said a draught of %.1f m before, and of %.1f m since",
                leg.shownName(),
                before,
                leg.draughtMeters());
    }

    private void destinations() {
        destination(low, encounter.lowDestination);
        destination(high, encounter.highDestination);
    }

    private void destination(Leg leg, @Nullable String before) {
        String now = leg.destination();
        if (before != null && now != null && !before.equals(now)) {
            pieces.pro(leg.shownName() + " said it went to " + before + ", and says " + now + " now", DESTINATION_LOG);
        }
    }
}
