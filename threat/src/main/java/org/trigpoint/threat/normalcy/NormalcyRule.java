package org.trigpoint.threat.normalcy;

import java.util.List;
import java.util.Locale;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.craft.ShipKinds;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.zones.ZonesHere;

/**
 * Course and speed out of what is normal for a place, kind and size of ship (AisAbnormal): learned passage by passage in squares of 0.02°,
 * silent where fewer than a thousand passed. Takes ships of class A of 50 m or more; none that fish, tow or work where they are.
 */
public final class NormalcyRule implements AreaRule<NormalcyBook> {
    /** Name in alerts. */
    public static final String NAME = "normalcy";

    private static final int VERSION = 1;
    private static final NormalcyBookCodec STATE_CODEC = new NormalcyBookCodec();
    private static final long SAY_EVERY_MICROS = 600_000_000L;
    private static final long WORTH_MICROS = 6 * 3_600_000_000L;
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final double RADIUS_METERS = 1_000;
    private static final double BESIDE_METERS = 1_000;

    private static final double PRIOR_LOG = -1.5;
    private static final double RARE_LOG = 2;
    private static final double LASTS_LOG = 0.5;
    private static final int LASTS_LEGS = 10;
    private static final double PORT_LOG = -1.5;
    private static final double OTHERS_LOG = -1.5;
    private static final double PILOT_LOG = -1;
    private static final double STATUS_LOG = -1;

    private static final List<ZoneCategory> SPEAK_AGAINST =
            List.of(ZoneCategory.PORT, ZoneCategory.ANCHORAGE, ZoneCategory.TRANSFER, ZoneCategory.EXERCISE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return NormalcySettings.ALL;
    }

    @Override
    public NormalcyBook open() {
        return new NormalcyBook();
    }

    @Override
    public void on(Leg leg, NormalcyBook state, Watch watch) {
        if (leg.late() || !leg.isHome()) {
            return;
        }
        NormalcySettings settings = RuleSettings.of(watch.board()).derive(NormalcySettings.class, NormalcySettings::of);
        if (!takes(leg, settings) || !Normal.hasBin(leg.motion())) {
            return;
        }
        fade(state, settings, watch.now().arrivalEpochMicros());
        long place = Normal.place(leg.latDeg(), leg.lonDeg(), leg.shipType(), leg.lengthMeters());
        Passing ship = state.passing.computeIfAbsent(leg.track(), _ -> new Passing());
        long passages = state.normal.passages(place);
        if (passages > settings.fewest()) {
            long alike = state.normal.alike(place, leg.motion());
            if (alike < settings.rareProb() * passages) {
                ship.isOut(leg.untilEpochMicros(), leg.stamp());
                tell(leg, ship, passages, alike, state, watch);
            } else {
                ship.isIn(settings.lowers(), settings.raises());
            }
        }
        int bin = Normal.bin(leg.motion());
        if (place != ship.place || bin != ship.bin) {
            learn(ship, state);
            ship.place = place;
            ship.bin = bin;
        }
    }

    /** A passage is learned when it is over: a ship is not measured by itself. */
    private static void learn(Passing ship, NormalcyBook state) {
        if (ship.bin >= 0) {
            state.normal.learn(ship.place, ship.bin);
        }
    }

    private static void fade(NormalcyBook state, NormalcySettings settings, long now) {
        if (state.halvedEpochMicros == Long.MIN_VALUE) {
            state.halvedEpochMicros = now;
        } else if (now - state.halvedEpochMicros >= settings.halfLifeMicros()) {
            state.halvedEpochMicros = now;
            state.normal.halve();
        }
    }

    private static boolean takes(Leg leg, NormalcySettings settings) {
        PositioningState source = leg.integrity().source();
        return leg.transponder() == Transponder.AIS_CLASS_A
                && leg.platform() == Platform.SHIP
                && leg.lengthMeters() >= settings.leastMeters()
                && (source == PositioningState.OPERATING || source == PositioningState.NO_TIME_STAMP)
                && !ShipKinds.fishes(leg.shipType(), leg.status())
                && !ShipKinds.tows(leg.shipType(), leg.status())
                && !ShipKinds.isYacht(leg.shipType(), leg.status())
                && !ShipKinds.works(leg.shipType());
    }

    private static void tell(Leg leg, Passing ship, long passages, long alike, NormalcyBook state, Watch watch) {
        NormalcySettings settings = RuleSettings.of(watch.board()).derive(NormalcySettings.class, NormalcySettings::of);
        long now = watch.now().arrivalEpochMicros();
        boolean due = ship.saidEpochMicros == Header.UNDATED || now - ship.saidEpochMicros >= SAY_EVERY_MICROS;
        if (ship.abnormal < settings.raises() || !due) {
            return;
        }
        String motion = String.format(
                Locale.ROOT,
                "%03.0f° at %.1f kn",
                leg.motion().courseDeg(),
                Units.knotsFromMps(leg.motion().speedMps()));
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(leg)
                .headline(leg.shownName() + " goes " + motion + ", where ships of its kind and size do not")
                .at(leg.latDeg(), leg.lonDeg(), RADIUS_METERS)
                .during(ship.fromEpochMicros, leg.untilEpochMicros(), now + WORTH_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG)
                .pro(
                        "%d of %d passages of ships of its kind and size went about %s here"
                                .formatted(alike, passages, motion),
                        RARE_LOG,
                        ship.stamps);
        weigh(leg, ship, state, watch, draft);
        AlertContent content = draft.content();
        if (ship.saidEpochMicros != Header.UNDATED || content.scoreLog() > settings.leastScoreLog()) {
            ship.saidEpochMicros = now;
            String matter = leg.track() + "@" + ship.fromEpochMicros;
            watch.emit(new Finding(leg.track().audience(), matter, content, null));
        }
    }

    private static void weigh(Leg leg, Passing ship, NormalcyBook state, Watch watch, AlertDraft draft) {
        if (ship.abnormal >= LASTS_LEGS) {
            draft.pro("It lasts for " + ship.abnormal + " min", LASTS_LOG, List.of());
        }
        if (leg.status() == NavigationStatus.RESTRICTED_MANOEUVRABILITY
                || leg.status() == NavigationStatus.NOT_UNDER_COMMAND
                || leg.status() == NavigationStatus.CONSTRAINED_BY_DRAUGHT) {
            draft.con("Its status says that it cannot go as others do", STATUS_LOG, List.of(leg.stamp()));
        }
        int others = 0;
        for (Passing other : state.passing.values()) {
            others += other != ship && other.saidEpochMicros != Header.UNDATED ? 1 : 0;
        }
        if (others > 0) {
            draft.con(
                    "Others of this part of the sea that are out of the normal too: " + others, OTHERS_LOG, List.of());
        }
        boolean[] pilot = {false};
        watch.waters()
                .forEachNear(
                        leg.latDeg(),
                        leg.lonDeg(),
                        BESIDE_METERS,
                        craft -> pilot[0] |= ShipKinds.isPilot(craft.last().shipType())
                                && leg.untilEpochMicros() - craft.last().untilEpochMicros() < SAY_EVERY_MICROS);
        if (pilot[0]) {
            draft.con("A pilot boat is within 1 km", PILOT_LOG, List.of());
        }
        ZonesInForce zones =
                ZonesInForce.find(watch.board(), watch.audience()).orElse(ZonesInForce.none(watch.audience()));
        for (ZoneContent zone :
                ZonesHere.of(zones).at(leg.latDeg(), leg.lonDeg(), leg.untilEpochMicros(), SPEAK_AGAINST)) {
            draft.con("It is in " + zone.name(), PORT_LOG, List.of());
        }
    }

    @Override
    public void onGone(Craft craft, NormalcyBook state, Watch watch) {
        Passing ship = state.passing.remove(craft.last().track());
        if (ship != null) {
            learn(ship, state);
        }
    }

    @Override
    public long forgetEpochMicros(NormalcyBook state) {
        // What was learned outlives the ships that taught it, or it would never be enough.
        return state.normal.places.isEmpty() ? Long.MIN_VALUE : state.halvedEpochMicros + 400 * DAY_MICROS;
    }

    @Override
    public Codec<NormalcyBook> stateCodec() {
        return STATE_CODEC;
    }
}
