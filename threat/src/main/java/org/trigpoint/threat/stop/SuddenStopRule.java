package org.trigpoint.threat.stop;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.craft.ShipKinds;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.zones.ZonesHere;

/**
 * A ship stops faster than ships can: from more than 7 kn to less than 1 kn within 30 s, and lies still for a minute by what it reports and
 * by where it is (AisAbnormal). Takes ships of class A that carry cargo or passengers, or are 50 m long.
 */
public final class SuddenStopRule implements TrackRule<Run> {
    /** Name in alerts. */
    public static final String NAME = "sudden-stop";

    private static final int VERSION = 1;
    private static final RunCodec STATE_CODEC = new RunCodec();
    private static final long WORTH_MICROS = 86_400_000_000L;
    /** A ship that is as fast as before within this time was never stopped. */
    private static final long RESTART_MICROS = 180_000_000L;

    /** Its positions bear out that it ran when they make this share of what it said. */
    private static final double BORNE_OUT_RATIO = 0.6;

    /** More than this share, and its times are not those of its positions. */
    private static final double MOST_RATIO = 1.5;

    private static final double FIX_METERS = 60;
    private static final double RADIUS_METERS = 200;

    private static final double PRIOR_LOG = -1.5;
    private static final double SUDDEN_LOG = 2.5;
    private static final double SHORT_LOG = 1;
    private static final double SHORT_LENGTHS = 2;
    private static final double PORT_LOG = -3;
    private static final double ANCHORAGE_LOG = -0.5;
    private static final double HABIT_LOG = -3;
    private static final double UNSURE_FIX_LOG = -0.5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return StopSettings.ALL;
    }

    @Override
    public Pace pace() {
        return Pace.REPORT;
    }

    @Override
    public @Nullable Run on(Watch watch, @Nullable Run before, Findings findings) {
        Subject ship = watch.subject();
        if (!watch.moved()
                || ship.transponder() != Transponder.AIS_CLASS_A
                || !ship.motion().hasSpeed()) {
            return before;
        }
        StopSettings settings = watch.settings().derive(StopSettings.class, StopSettings::of);
        if (ship.motion().speedMps() > settings.fastMps()) {
            return isBad(ship) ? before : runs(watch, before, findings);
        }
        if (before != null && before.fastEpochMicros != Header.UNDATED && !isBad(ship)) {
            slow(watch, before, settings, findings);
        }
        return before;
    }

    private static boolean isBad(Subject ship) {
        PositioningState source = ship.integrity().source();
        return source != PositioningState.OPERATING && source != PositioningState.NO_TIME_STAMP;
    }

    private static @Nullable Run runs(Watch watch, @Nullable Run before, Findings findings) {
        Subject ship = watch.subject();
        if (before == null) {
            if (ship.platform() != Platform.SHIP) {
                return null;
            }
            Run run = new Run();
            run.runs(ship);
            return run;
        }
        if (before.saidEpochMicros != Header.UNDATED
                && ship.timeEpochMicros() - before.stopEpochMicros < RESTART_MICROS) {
            findings.say(finding(watch, before)
                    .disproved(String.format(
                            Locale.ROOT,
                            "It makes %.1f kn again %d s later: a ship does not, so it had not stopped",
                            Units.knotsFromMps(ship.motion().speedMps()),
                            (ship.timeEpochMicros() - before.stopEpochMicros) / 1_000_000)));
        }
        before.runs(ship);
        return before;
    }

    private static void slow(Watch watch, Run run, StopSettings settings, Findings findings) {
        Subject ship = watch.subject();
        boolean still = ship.motion().speedMps() < settings.stoppedMps();
        if (run.stopEpochMicros == Header.UNDATED) {
            if (still) {
                run.stops(ship, isSudden(ship, run, settings));
            }
            return;
        }
        if (run.judged) {
            return;
        }
        if (!still) {
            run.judged = true;
            return;
        }
        long kept = ship.timeEpochMicros() - run.stopEpochMicros;
        if (kept >= settings.keptMicros()) {
            run.judged = true;
            double moved = Run.meters(run.stopLatDeg, run.stopLonDeg, ship.latDeg(), ship.lonDeg());
            boolean liesStill = moved <= settings.stoppedMps() * kept / 1e6 + FIX_METERS;
            if (run.sudden && liesStill && counts(ship, settings)) {
                say(watch, run, settings, findings);
            }
            if (liesStill) {
                run.rememberStop();
            }
        }
    }

    /** By time, by what positions say of the run, and with a place that it can have come to. */
    private static boolean isSudden(Subject ship, Run run, StopSettings settings) {
        long micros = ship.timeEpochMicros() - run.fastEpochMicros;
        double most = run.fastMps * micros / 1e6 + FIX_METERS;
        return micros <= settings.withinMicros()
                && run.measuredMps() >= BORNE_OUT_RATIO * settings.fastMps()
                && run.measuredMps() <= MOST_RATIO * run.mostMps
                && Run.meters(run.fastLatDeg, run.fastLonDeg, ship.latDeg(), ship.lonDeg()) <= most;
    }

    private static boolean counts(Subject ship, StopSettings settings) {
        int type = ship.shipType();
        return ShipKinds.carriesCargo(type)
                || ShipKinds.isPassenger(type)
                || ship.findLengthMeters().orElse(0) >= settings.longMeters();
    }

    private static void say(Watch watch, Run run, StopSettings settings, Findings findings) {
        Finding finding = finding(watch, run);
        if (finding.content().scoreLog() > settings.leastScoreLog()) {
            run.saidEpochMicros = watch.nowEpochMicros();
            findings.say(finding);
        }
    }

    private static Finding finding(Watch watch, Run run) {
        Subject ship = watch.subject();
        double seconds = (run.stopEpochMicros - run.fastEpochMicros) / 1e6;
        double fastKn = Units.knotsFromMps(run.fastMps);
        boolean grave = ShipKinds.isPassenger(ship.shipType()) || ShipKinds.isTanker(ship.shipType());
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(ship)
                .headline(String.format(
                        Locale.ROOT, "%s stopped from %.1f kn within %.0f s", ship.shownName(), fastKn, seconds))
                .at(run.stopLatDeg, run.stopLonDeg, RADIUS_METERS)
                .during(run.fastEpochMicros, ship.timeEpochMicros(), watch.nowEpochMicros() + WORTH_MICROS)
                .weighs(
                        grave ? AlertContent.Severity.EXTREME : AlertContent.Severity.SEVERE,
                        AlertContent.Urgency.IMMEDIATE)
                .prior(PRIOR_LOG)
                .pro(
                        String.format(
                                Locale.ROOT,
                                "From %.1f kn to less than 1 kn in %.0f s, %.2f m/s²; positions bear out %.1f kn before and a stop since",
                                fastKn,
                                seconds,
                                run.fastMps / Math.max(1, seconds),
                                Units.knotsFromMps(run.measuredMps())),
                        SUDDEN_LOG,
                        List.of(run.fastStamp, run.stopStamp, ship.stamp()));
        weigh(watch, run, draft);
        AlertContent content = draft.content();
        String matter = ship.track() + "@" + run.stopEpochMicros;
        return new Finding(ship.track().audience(), matter, content, null);
    }

    private static void weigh(Watch watch, Run run, AlertDraft draft) {
        Subject ship = watch.subject();
        ship.findLengthMeters().ifPresent(length -> {
            double lengths = run.stoppingMeters() / length;
            if (lengths <= SHORT_LENGTHS) {
                draft.pro(
                        String.format(
                                Locale.ROOT,
                                "Within %.1f of its lengths: by its engines it would take several",
                                lengths),
                        SHORT_LOG,
                        List.of());
            }
        });
        if (run.stoppedHereBefore()) {
            draft.con("It has stopped here before, as at a berth", HABIT_LOG, List.of());
        }
        if (!ship.integrity().highAccuracy() && !ship.integrity().raim()) {
            draft.con("Its positions claim neither 10 m nor a check of their integrity", UNSURE_FIX_LOG, List.of());
        }
        List<ZoneCategory> harbours = List.of(ZoneCategory.PORT, ZoneCategory.ANCHORAGE);
        for (ZoneContent zone :
                ZonesHere.of(watch.zones()).at(run.stopLatDeg, run.stopLonDeg, run.stopEpochMicros, harbours)) {
            boolean port = zone.category() == ZoneCategory.PORT;
            draft.con("It is in " + zone.name(), port ? PORT_LOG : ANCHORAGE_LOG, List.of());
        }
    }

    @Override
    public long forgetEpochMicros(Run state) {
        return Math.max(state.fastEpochMicros, state.stopEpochMicros) + WORTH_MICROS;
    }

    @Override
    public Codec<Run> stateCodec() {
        return STATE_CODEC;
    }
}
