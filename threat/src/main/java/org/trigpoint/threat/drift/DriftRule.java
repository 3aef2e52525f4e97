package org.trigpoint.threat.drift;

import java.util.List;
import java.util.Locale;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.craft.NetBeacons;
import org.trigpoint.threat.craft.ShipKinds;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;

/**
 * A ship goes adrift: 1 to 5 kn, its course 45° or more off its bow, for ten minutes and 500 m (AisAbnormal); or, where no heading is
 * known, slow and steady off the course that it had. Takes ships of class A, and of class B those that say they carry cargo or passengers;
 * none that fish, tow, sail, or work where they are.
 */
public final class DriftRule implements AreaRule<DriftBook> {
    /** Name in alerts. */
    public static final String NAME = "drift";

    static final int VERSION = 1;
    private static final DriftBookCodec STATE_CODEC = new DriftBookCodec();
    private static final long SAY_EVERY_MICROS = 300_000_000L;
    private static final long WORTH_MICROS = 6 * 3_600_000_000L;
    private static final double RADIUS_METERS = 200;
    private static final double MICROS_PER_MINUTE = 60e6;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return DriftSettings.ALL;
    }

    @Override
    public DriftBook open() {
        return new DriftBook();
    }

    @Override
    public void on(Leg leg, DriftBook state, Watch watch) {
        if (leg.late()) {
            return;
        }
        if (!takes(leg)) {
            state.drifters.remove(leg.track());
            return;
        }
        DriftSettings settings = RuleSettings.of(watch.board()).derive(DriftSettings.class, DriftSettings::of);
        Drifter ship = state.drifters.computeIfAbsent(leg.track(), _ -> new Drifter());
        long from = ship.fromEpochMicros;
        Drifter.Change change = ship.take(leg, settings);
        if (!leg.isHome()) {
            return;
        }
        long now = watch.now().arrivalEpochMicros();
        if (change == Drifter.Change.ENDED) {
            if (ship.told) {
                say(leg, ship, from, state, settings, watch);
            }
        } else if (ship.holds(settings)
                && ship.calm == 0
                && (!ship.told || now - ship.saidEpochMicros >= SAY_EVERY_MICROS)) {
            say(leg, ship, ship.fromEpochMicros, state, settings, watch);
        }
    }

    private static boolean takes(Leg leg) {
        int type = leg.shipType();
        NavigationStatus status = leg.status();
        boolean carries = ShipKinds.carriesCargo(type) || ShipKinds.isPassenger(type);
        boolean classA = leg.transponder() == Transponder.AIS_CLASS_A;
        if (leg.platform() != Platform.SHIP || !(classA || (leg.transponder().isClassB() && carries))) {
            return false;
        }
        boolean atWork = status == NavigationStatus.RESTRICTED_MANOEUVRABILITY && !carries;
        return !(ShipKinds.fishes(type, status)
                || ShipKinds.tows(type, status)
                || ShipKinds.isYacht(type, status)
                || ShipKinds.works(type)
                || atWork
                || NetBeacons.looksLikeOne(leg));
    }

    private static void say(
            Leg leg, Drifter ship, long fromEpochMicros, DriftBook state, DriftSettings settings, Watch watch) {
        long now = watch.now().arrivalEpochMicros();
        long before = ship.matterEpochMicros;
        if (ship.isUp()) {
            ship.nameMatter();
        }
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(leg)
                .headline(headline(leg, ship, fromEpochMicros))
                .at(leg.latDeg(), leg.lonDeg(), RADIUS_METERS)
                .during(ship.matterEpochMicros, ship.untilEpochMicros, now + WORTH_MICROS)
                .weighs(severity(leg), AlertContent.Urgency.EXPECTED);
        DriftEvidence.weigh(leg, ship, fromEpochMicros, state, watch, draft);
        AlertContent content = draft.content();
        if (!ship.told && content.scoreLog() <= settings.leastScoreLog()) {
            ship.matterEpochMicros = before;
            return;
        }
        ship.told = true;
        ship.saidEpochMicros = now;
        String matter = leg.track() + "@" + ship.matterEpochMicros;
        watch.emit(new Finding(leg.track().audience(), matter, content, null));
    }

    private static AlertContent.Severity severity(Leg leg) {
        boolean grave = ShipKinds.isTanker(leg.shipType()) || ShipKinds.isPassenger(leg.shipType());
        return grave ? AlertContent.Severity.SEVERE : AlertContent.Severity.MODERATE;
    }

    private static String headline(Leg leg, Drifter ship, long fromEpochMicros) {
        String how = ship.headless ? "off the course it had, heading not known" : "beam to its course";
        if (!ship.headless && ship.meanOffDeg() >= DriftEvidence.ASTERN_DEG) {
            how = "stern first";
        }
        long minutes = Math.round((ship.untilEpochMicros - fromEpochMicros) / MICROS_PER_MINUTE);
        return String.format(
                Locale.ROOT,
                ship.isUp() ? "%s drifts at %.1f kn, %s, for %d min" : "%s drifted at %.1f kn, %s, for %d min",
                leg.shownName(),
                Units.knotsFromMps(ship.meanMps()),
                how,
                minutes);
    }

    @Override
    public void onGone(Craft craft, DriftBook state, Watch watch) {
        state.drifters.remove(craft.last().track());
    }

    @Override
    public long forgetEpochMicros(DriftBook state) {
        return Long.MIN_VALUE;
    }

    @Override
    public Codec<DriftBook> stateCodec() {
        return STATE_CODEC;
    }
}
