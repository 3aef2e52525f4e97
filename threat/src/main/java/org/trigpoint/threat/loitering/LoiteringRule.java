package org.trigpoint.threat.loitering;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.Units;
import org.trigpoint.geo.land.Land;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.craft.NetBeacons;
import org.trigpoint.threat.craft.ShipKinds;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.zones.ZonesHere;

/**
 * A ship loiters: its mean speed by positions stays below 2 kn for two hours or more, 20 nautical miles or more from the shore (Global Fishing
 * Watch), and it is not at anchor. Takes ships of class A, and of class B those that say they carry cargo or passengers; none that fish, sail
 * or work where they are.
 */
public final class LoiteringRule implements TrackRule<Slow> {
    /** Name in alerts. */
    public static final String NAME = "loitering";

    private static final int VERSION = 1;
    private static final SlowCodec STATE_CODEC = new SlowCodec();
    private static final long SAY_EVERY_MICROS = 1_800_000_000L;
    private static final long SAME_MATTER_MICROS = 6 * Slow.HOUR_MICROS;
    private static final long WORTH_MICROS = 12 * Slow.HOUR_MICROS;
    private static final double MOST_SHORE_METERS = 100 * Units.METERS_PER_NAUTICAL_MILE;

    private static final double PRIOR_LOG = -1.5;
    private static final double SLOW_LOG = 1.5;
    private static final double SHORE_LOG = 0.5;
    private static final double KIND_LOG = 0.5;
    private static final double LONG_LOG = 0.5;
    private static final long LONG_MICROS = 4 * Slow.HOUR_MICROS;
    private static final double FIXED_LOG = -0.8;
    private static final double SAYS_SO_LOG = -0.5;
    private static final double RESTRICTED_LOG = -1;
    private static final double OFFSHORE_LOG = -1;
    private static final double WAITING_LOG = -2;
    private static final double WORKS_LOG = -1;

    private static final List<ZoneCategory> SPEAK_AGAINST = List.of(
            ZoneCategory.PORT,
            ZoneCategory.ANCHORAGE,
            ZoneCategory.TRANSFER,
            ZoneCategory.WIND_FARM,
            ZoneCategory.PLATFORM,
            ZoneCategory.EXERCISE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return LoiteringSettings.ALL;
    }

    @Override
    public Pace pace() {
        return Pace.MINUTE;
    }

    @Override
    public @Nullable Slow on(Watch watch, @Nullable Slow before, Findings findings) {
        Subject ship = watch.subject();
        PositioningState source = ship.integrity().source();
        boolean bad = source != PositioningState.OPERATING && source != PositioningState.NO_TIME_STAMP;
        if (bad || (before == null && !takes(ship))) {
            return before;
        }
        LoiteringSettings settings = watch.settings().derive(LoiteringSettings.class, LoiteringSettings::of);
        double hourMps = Slow.hourMps(ship.minutes(), settings.endMps());
        if (before == null || !before.isUp()) {
            // Most that lies still lies in a harbour: nothing is kept of it.
            if (!(hourMps < settings.mostMps()) || !isOffshore(ship.latDeg(), ship.lonDeg(), settings)) {
                return before;
            }
            Slow state = before == null ? new Slow() : before;
            state.begin(ship);
            return state;
        }
        boolean unknown = Double.isNaN(hourMps) && ship.timeEpochMicros() - before.atEpochMicros > Slow.HOUR_MICROS;
        if (unknown || hourMps >= settings.endMps() || !takes(ship)) {
            return end(watch, before, findings);
        }
        before.take(ship);
        if (before.lastedMicros() >= settings.leastMicros()) {
            holds(watch, before, settings, findings);
        }
        return before;
    }

    private static boolean takes(Subject ship) {
        int type = ship.shipType();
        boolean carries = ShipKinds.carriesCargo(type) || ShipKinds.isPassenger(type);
        boolean classA = ship.transponder() == Transponder.AIS_CLASS_A;
        return ship.platform() == Platform.SHIP
                && (classA || (ship.transponder().isClassB() && carries))
                && !ShipKinds.fishes(type, ship.status())
                && !ShipKinds.isYacht(type, ship.status())
                && !ShipKinds.works(type)
                && !NetBeacons.looksLikeOne(ship);
    }

    private static @Nullable Slow end(Watch watch, Slow state, Findings findings) {
        if (state.saidEpochMicros == Header.UNDATED) {
            return null;
        }
        if (state.told) {
            findings.say(finding(watch, state, "loitered"));
        }
        state.end();
        return state;
    }

    private static void holds(Watch watch, Slow state, LoiteringSettings settings, Findings findings) {
        long now = watch.nowEpochMicros();
        boolean due = !state.told || now - state.saidEpochMicros >= SAY_EVERY_MICROS;
        Subject ship = watch.subject();
        if (!due || (ShipKinds.saysAtRest(ship.status()) && isFixed(ship, state, settings))) {
            return;
        }
        if (!isOffshore(state.latDeg, state.lonDeg, settings)) {
            return;
        }
        boolean same = state.endedEpochMicros != Header.UNDATED
                && state.fromEpochMicros - state.endedEpochMicros < SAME_MATTER_MICROS;
        long matter = state.matterEpochMicros;
        if (matter == Header.UNDATED || (!same && matter < state.fromEpochMicros)) {
            state.matterEpochMicros = state.fromEpochMicros;
        }
        Finding finding = finding(watch, state, "loiters");
        if (!state.told && finding.content().scoreLog() <= settings.leastScoreLog()) {
            state.matterEpochMicros = matter;
            return;
        }
        state.told = true;
        state.saidEpochMicros = now;
        findings.say(finding);
    }

    private static boolean isOffshore(double latDeg, double lonDeg, LoiteringSettings settings) {
        double least = settings.shoreMeters();
        return !Land.isLand(latDeg, lonDeg) && Land.distanceToShoreMeters(latDeg, lonDeg, least + 1) >= least;
    }

    private static boolean isFixed(Subject ship, Slow state, LoiteringSettings settings) {
        // Twice: it may have begun at one edge of the circle.
        return state.reachMeters
                <= 2 * settings.swingMeters() + ship.findLengthMeters().orElse(0);
    }

    private static Finding finding(Watch watch, Slow state, String verb) {
        Subject ship = watch.subject();
        double shore = Land.distanceToShoreMeters(state.latDeg, state.lonDeg, MOST_SHORE_METERS);
        String far = String.format(
                Locale.ROOT,
                "%s%.0f nm from the shore",
                shore >= MOST_SHORE_METERS ? "more than " : "",
                shore / Units.METERS_PER_NAUTICAL_MILE);
        double knots = Units.knotsFromMps(state.meanMps());
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(ship)
                .headline(String.format(
                        Locale.ROOT,
                        "%s %s at %.1f kn for %s, %s",
                        ship.shownName(),
                        verb,
                        knots,
                        hours(state.lastedMicros()),
                        far))
                .at(state.fromLatDeg, state.fromLonDeg, Math.max(state.reachMeters, 500))
                .during(state.matterEpochMicros, state.atEpochMicros, watch.nowEpochMicros() + WORTH_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG)
                .pro(
                        String.format(
                                Locale.ROOT,
                                "Mean speed by positions %.1f kn for %s, within %.1f km of where it began",
                                knots,
                                hours(state.lastedMicros()),
                                state.reachMeters / 1_000),
                        SLOW_LOG,
                        state.stamps)
                .pro("Where few ships have reason to wait: " + far, SHORE_LOG, List.of());
        weigh(watch, state, draft);
        String matter = ship.track() + "@" + state.matterEpochMicros;
        return new Finding(ship.track().audience(), matter, draft.content(), null);
    }

    private static void weigh(Watch watch, Slow state, AlertDraft draft) {
        Subject ship = watch.subject();
        LoiteringSettings settings = watch.settings().derive(LoiteringSettings.class, LoiteringSettings::of);
        if (state.lastedMicros() >= LONG_MICROS) {
            draft.pro("It lasts for four hours or more", LONG_LOG, List.of());
        }
        if (ShipKinds.carriesCargo(ship.shipType())) {
            draft.pro("A " + ShipKinds.word(ship.shipType()) + " that waits costs money", KIND_LOG, List.of());
        }
        if (ShipKinds.isOther(ship.shipType())) {
            draft.con("Of its type many work offshore", OFFSHORE_LOG, List.of());
        }
        if (isFixed(ship, state, settings)) {
            draft.con("It keeps its place, as at anchor or by thrusters", FIXED_LOG, List.of());
        }
        if (ship.status() == NavigationStatus.NOT_UNDER_COMMAND) {
            draft.con(
                    "Its status says not under command, as that of ships that wait adrift",
                    SAYS_SO_LOG,
                    List.of(ship.stamp()));
        } else if (ship.status() == NavigationStatus.RESTRICTED_MANOEUVRABILITY
                || ShipKinds.tows(ship.shipType(), ship.status())) {
            draft.con("Its status says that it works or tows", RESTRICTED_LOG, List.of(ship.stamp()));
        }
        for (ZoneContent zone :
                ZonesHere.of(watch.zones()).at(state.latDeg, state.lonDeg, state.atEpochMicros, SPEAK_AGAINST)) {
            boolean waiting = zone.category() == ZoneCategory.PORT
                    || zone.category() == ZoneCategory.ANCHORAGE
                    || zone.category() == ZoneCategory.TRANSFER;
            draft.with(Evidence.of(
                            false,
                            "It is in " + zone.name() + (waiting ? ", where ships wait" : ", where ships work"),
                            waiting ? WAITING_LOG : WORKS_LOG,
                            List.of())
                    .within("place"));
        }
    }

    private static String hours(long micros) {
        long minutes = micros / 60_000_000;
        return minutes / 60 + " h " + minutes % 60 + " min";
    }

    @Override
    public long forgetEpochMicros(Slow state) {
        return state.atEpochMicros + SAME_MATTER_MICROS;
    }

    @Override
    public Codec<Slow> stateCodec() {
        return STATE_CODEC;
    }
}
