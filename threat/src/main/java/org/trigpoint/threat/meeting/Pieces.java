package org.trigpoint.threat.meeting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;
import org.trigpoint.threat.waters.ZonesAround;

/** What speaks for a meeting and against it, as it is gathered: pieces on the place among them, whoever is heard of the two. */
final class Pieces {
    static final double CAME_LOG = 0.5;
    static final double MOORED_LOG = -1.5;
    static final double ANCHORED_LOG = -1.5;

    private static final double LONG_LOG = 0.5;
    private static final String PLACE = "place";
    private static final double MICROS_PER_MINUTE = 60e6;
    private static final double LONELY_METERS = 3_000;
    private static final double LONELY_LOG = 1;
    private static final double NEIGHBOUR_LOG = -0.7;
    private static final double PORT_METERS = 3_000;
    private static final double PORT_LOG = -3;
    private static final double ANCHORAGE_METERS = 10_000;
    private static final double ANCHORAGE_LOG = -1.5;
    private static final double ANCHORAGE_NEAR_LOG = -0.7;
    private static final double LANE_LOG = -0.5;
    private static final double TRANSFER_LOG = 0.5;

    private final MeetingSettings set;
    private final AreaRule.Watch watch;
    private final Set<TrackId> both;
    private final Leg at;
    private final long epochMicros;
    private final List<Evidence> evidence = new ArrayList<>();

    /**
     * @param at where it is: the newest leg of one of the two
     * @param epochMicros when it was so last, in the ships' own time
     */
    Pieces(Pair pair, Leg at, long epochMicros, MeetingSettings set, AreaRule.Watch watch) {
        this.set = set;
        this.watch = watch;
        this.at = at;
        this.epochMicros = epochMicros;
        both = Set.of(pair.low(), pair.high());
    }

    /** What a time is worth: something at the least time that counts, more for each doubling of it. */
    static double lastingLog(long micros, long leastMicros, double doubledLog, double mostLog) {
        double ratio = (double) micros / leastMicros;
        return Math.clamp(LONG_LOG + doubledLog * StrictMath.log(ratio) / StrictMath.log(2), 0, mostLog);
    }

    static String minutes(long micros) {
        long minutes = Math.round(micros / MICROS_PER_MINUTE);
        return minutes < 120
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    static String ship(Leg leg) {
        return leg.shownName() + " (" + ShipKind.of(leg).text() + ")";
    }

    void into(AlertDraft draft) {
        evidence.forEach(draft::with);
    }

    void pro(String what, double weightLog) {
        pro(what, weightLog, List.of());
    }

    void pro(String what, double weightLog, List<Stamp> stamps) {
        evidence.add(Evidence.of(true, what, weightLog, stamps));
    }

    void con(String what, double weightLog) {
        con(what, weightLog, List.of());
    }

    void con(String what, double weightLog, List<TrackId> tracks) {
        evidence.add(Evidence.of(false, what, weightLog, List.of()).shownBy(shown(tracks)));
    }

    void conPlace(String what, double weightLog, List<TrackId> tracks) {
        evidence.add(
                Evidence.of(false, what, weightLog, List.of()).within(PLACE).shownBy(shown(tracks)));
    }

    private static List<TrackId> shown(List<TrackId> tracks) {
        return tracks.subList(0, Math.min(tracks.size(), Evidence.MOST_TRACKS));
    }

    private @Nullable ZoneContent zone(ZoneCategory category, double meters) {
        Optional<ZoneContent> found = ZonesAround.find(
                watch.board(), watch.audience(), EnumSet.of(category), at.latDeg(), at.lonDeg(), meters, epochMicros);
        return found.orElse(null);
    }

    /** Zones that it lies in or at. */
    void zones() {
        ZoneContent transfer = zone(ZoneCategory.TRANSFER, 0);
        if (transfer != null) {
            pro("In " + transfer.name() + ", where ships are known to meet", TRANSFER_LOG);
        }
        ZoneContent port = zone(ZoneCategory.PORT, PORT_METERS);
        if (port != null) {
            conPlace("At the port " + port.name(), PORT_LOG, List.of());
        }
        ZoneContent anchorage = zone(ZoneCategory.ANCHORAGE, 0);
        if (anchorage != null) {
            conPlace("In the anchorage " + anchorage.name(), ANCHORAGE_LOG, List.of());
        } else {
            ZoneContent near = zone(ZoneCategory.ANCHORAGE, ANCHORAGE_METERS);
            if (near != null) {
                conPlace("Within 10 km of the anchorage " + near.name(), ANCHORAGE_NEAR_LOG, List.of());
            }
        }
        ZoneContent lane = zone(ZoneCategory.LANE, 0);
        if (lane != null) {
            conPlace("In the lane " + lane.name(), LANE_LOG, List.of());
        }
    }

    /** Who else lies at rest there. */
    void neighbours() {
        List<TrackId> others = new ArrayList<>();
        watch.waters().forEachNear(at.latDeg(), at.lonDeg(), LONELY_METERS, craft -> {
            Leg leg = craft.last();
            if (isOther(leg) && leg.motion().hasSpeed() && leg.motion().speedMps() <= set.restMps) {
                others.add(leg.track());
            }
        });
        if (others.isEmpty()) {
            pro("No other ship lies at rest within 3 km", LONELY_LOG);
        } else {
            conPlace(
                    others.size() + (others.size() == 1 ? " other ship lies" : " other ships lie")
                            + " at rest within 3 km: a roadstead, a harbour or a fishing ground",
                    Math.max(-AlertContent.GROUP_CAP_LOG, NEIGHBOUR_LOG * others.size()),
                    others);
        }
    }

    /** True of a ship that is neither of the two and was heard about then. */
    boolean isOther(Leg leg) {
        return ShipKind.isShip(leg)
                && !both.contains(leg.track())
                && Math.abs(leg.untilEpochMicros() - epochMicros) <= 6 * set.ageMicros;
    }
}
