package org.trigpoint.threat.ashore;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.geo.land.Land;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Minutes;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.zones.ZonesHere;

/**
 * A ship that says it is not under command drifts towards a shore or a structure: told as a distress, with the time that is left if it goes
 * on like this. Takes every ship by its number, whatever its class or type.
 */
public final class AshoreRule implements TrackRule<Ashore> {
    /** Name in alerts. */
    public static final String NAME = "drifting-ashore";

    private static final int VERSION = 1;
    private static final AshoreCodec STATE_CODEC = new AshoreCodec();
    private static final long SAY_EVERY_MICROS = 300_000_000L;
    private static final long WORTH_MICROS = 3 * 3_600_000_000L;
    private static final double SOON_SECONDS = 3_600;
    private static final double RADIUS_METERS = 200;
    private static final int MOST_STAMPS = 16;
    /** Structures are looked for at so many places along the way. */
    private static final int STEPS = 90;

    private static final double STEERED_DEG = 30;
    private static final double STEERED_MPS = Units.mpsFromKnots(2);
    private static final double BEAM_DEG = 45;

    private static final double PRIOR_LOG = -1.5;
    private static final double STATUS_LOG = 1.5;
    private static final double TOWARDS_LOG = 1;
    private static final double SOON_LOG = 0.5;
    private static final double BEAM_LOG = 1;
    private static final double PORT_LOG = -2.5;
    private static final double ANCHORAGE_LOG = -0.5;

    private static final List<ZoneCategory> STRUCTURES = List.of(ZoneCategory.PLATFORM, ZoneCategory.WIND_FARM);
    private static final List<ZoneCategory> HARBOURS = List.of(ZoneCategory.PORT, ZoneCategory.ANCHORAGE);

    /** What lies ahead, and when. */
    private record Ahead(String what, double seconds) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return AshoreSettings.ALL;
    }

    @Override
    public Pace pace() {
        return Pace.MINUTE;
    }

    @Override
    public @Nullable Ashore on(Watch watch, @Nullable Ashore before, Findings findings) {
        Subject ship = watch.subject();
        if (ship.status() != NavigationStatus.NOT_UNDER_COMMAND || ship.platform() != Platform.SHIP || isBad(ship)) {
            return before;
        }
        long now = watch.nowEpochMicros();
        if (before != null && now - before.saidEpochMicros() < SAY_EVERY_MICROS) {
            return before;
        }
        AshoreSettings settings = watch.settings().derive(AshoreSettings.class, AshoreSettings::of);
        Course course = Course.of(ship.minutes(), settings);
        if (course == null || isSteered(ship, course) || Land.isLand(ship.latDeg(), ship.lonDeg())) {
            return before;
        }
        Ahead ahead = findAhead(watch, course, settings);
        if (ahead == null) {
            return before;
        }
        long from = before == null ? ship.minutes().time(course.from()) : before.fromEpochMicros();
        AlertContent content = content(watch, course, ahead, from);
        if (before == null && content.scoreLog() <= settings.leastScoreLog()) {
            return null;
        }
        findings.say(new Finding(ship.track().audience(), ship.track() + "@" + from, content, null));
        return new Ashore(from, now);
    }

    private static boolean isBad(Subject ship) {
        PositioningState source = ship.integrity().source();
        return source != PositioningState.OPERATING && source != PositioningState.NO_TIME_STAMP;
    }

    private static boolean isSteered(Subject ship, Course course) {
        return ship.motion().hasHeading() && course.speedMps() > STEERED_MPS && offBowDeg(ship, course) < STEERED_DEG;
    }

    private static double offBowDeg(Subject ship, Course course) {
        return Math.abs(Angles.turnDeg(ship.motion().headingDeg(), course.courseDeg()));
    }

    private static @Nullable Ahead findAhead(Watch watch, Course course, AshoreSettings settings) {
        Subject ship = watch.subject();
        double horizon = settings.horizonSeconds();
        Position end = course.after(horizon, ship.latDeg(), ship.lonDeg());
        double ratio = Land.firstShoreRatio(ship.latDeg(), ship.lonDeg(), end.latDeg(), end.lonDeg());
        double most = Double.isNaN(ratio) ? 1 : ratio;
        if (!watch.zones().contents().isEmpty()) {
            for (int i = 0; i < most * STEPS; i++) {
                double seconds = i * horizon / STEPS;
                Position there = course.after(seconds, ship.latDeg(), ship.lonDeg());
                List<ZoneContent> structures = ZonesHere.of(watch.zones())
                        .at(there.latDeg(), there.lonDeg(), ship.timeEpochMicros(), STRUCTURES);
                if (!structures.isEmpty()) {
                    return new Ahead(structures.getFirst().name(), seconds);
                }
            }
        }
        return Double.isNaN(ratio) ? null : new Ahead("the shore", ratio * horizon);
    }

    private static AlertContent content(Watch watch, Course course, Ahead ahead, long from) {
        Subject ship = watch.subject();
        Minutes minutes = ship.minutes();
        String time = time(ahead.seconds());
        boolean soon = ahead.seconds() <= SOON_SECONDS;
        double knots = Units.knotsFromMps(course.speedMps());
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(ship)
                .headline(String.format(
                        Locale.ROOT,
                        "%s, not under command, drifts at %.1f kn towards %s, %s away",
                        ship.shownName(),
                        knots,
                        ahead.what(),
                        time))
                .at(ship.latDeg(), ship.lonDeg(), RADIUS_METERS)
                .during(from, ship.timeEpochMicros(), watch.nowEpochMicros() + WORTH_MICROS)
                .weighs(
                        AlertContent.Severity.EXTREME,
                        soon ? AlertContent.Urgency.IMMEDIATE : AlertContent.Urgency.EXPECTED)
                .distress()
                .prior(PRIOR_LOG)
                .pro("Its status says not under command", STATUS_LOG, List.of(ship.stamp()))
                .pro(
                        String.format(
                                Locale.ROOT,
                                "By its positions it makes %03.0f° at %.1f kn: %s in %s",
                                course.courseDeg(),
                                knots,
                                ahead.what(),
                                time),
                        TOWARDS_LOG,
                        minutes.stamps(course.from(), minutes.count(), MOST_STAMPS));
        if (soon) {
            draft.pro("Less than an hour is left", SOON_LOG, List.of());
        }
        if (ship.motion().hasHeading() && offBowDeg(ship, course) >= BEAM_DEG) {
            draft.pro(
                    String.format(Locale.ROOT, "It goes %.0f° off its bow", offBowDeg(ship, course)),
                    BEAM_LOG,
                    List.of());
        }
        for (ZoneContent zone :
                ZonesHere.of(watch.zones()).at(ship.latDeg(), ship.lonDeg(), ship.timeEpochMicros(), HARBOURS)) {
            boolean port = zone.category() == ZoneCategory.PORT;
            draft.con("It is in " + zone.name(), port ? PORT_LOG : ANCHORAGE_LOG, List.of());
        }
        draft.con("Shores are known to about a kilometre, and streams turn", 0, List.of());
        return draft.content();
    }

    private static String time(double seconds) {
        long minutes = Math.round(seconds / 60);
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    @Override
    public long forgetEpochMicros(Ashore state) {
        return state.saidEpochMicros() + WORTH_MICROS;
    }

    @Override
    public Codec<Ashore> stateCodec() {
        return STATE_CODEC;
    }
}
