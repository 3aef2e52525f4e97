package org.trigpoint.threat.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.zones.ZoneMap;

/**
 * Watches the zones of category {@link ZoneCategory#SITE}: thermal anomalies in them, how many things scenes show there, and change between scenes.
 *
 * <p>By source and not by cell: a scene and a look may span cells, and one source compares with itself, since another sensor sees other things and
 * other fires. What comes in is judged some seconds later, so that the lines of a scene or a pass are one finding. A line of the same scene and
 * place replaces the one before it, for three days; a finding that no longer holds then is withdrawn.
 */
public final class SiteStep implements Step<Outcome, SiteState, Finding> {
    /** Name of the rule about thermal anomalies. */
    public static final String HEAT = "site-heat";

    /** Name of the rule about the number of things. */
    public static final String COUNT = "site-count";

    /** Name of the rule about change between scenes. */
    public static final String CHANGE = "site-change";

    /** Longer than the lines of a scene take to come, shorter than anyone waits. */
    static final long HOLD_MICROS = 10_000_000;

    private static final Set<String> PEOPLE = Set.of("person", "people", "pedestrian", "human");

    /** The numbers that a station may set. */
    public static List<RuleSetting> settings() {
        return SiteSettings.ALL;
    }

    @Override
    public String name() {
        return "sites";
    }

    @Override
    public Key key(Stamp stamp, Outcome input) {
        return Key.of(stamp.source());
    }

    @Override
    public SiteState open(Key key) {
        return new SiteState();
    }

    @Override
    public void on(Outcome input, SiteState state, Out<Finding> out) {
        ZoneMap zones = zones(out);
        forgetOthers(zones, state);
        boolean taken = switch (input) {
            case Detection detection ->
                detection.sight() instanceof Sight.Place place && take(detection, place, zones, state);
            case Look look -> take(look, zones, state);
            default ->
                throw new IllegalArgumentException("Sites takes Detection and Look, not "
                        + input.getClass().getName());
        };
        if (state.isEmpty()) {
            out.forget();
        } else if (taken && state.alarmEpochMicros == SiteState.NEVER) {
            state.alarmEpochMicros = out.stamp().arrivalEpochMicros() + HOLD_MICROS;
            out.timers().set(state.alarmEpochMicros);
        }
    }

    /** Of a site that is no longer one, nothing is kept. */
    private static void forgetOthers(ZoneMap zones, SiteState state) {
        state.series.keySet().removeIf(key -> zones.find(key.zone()) == null);
    }

    private static ZoneMap zones(Out<Finding> out) {
        int audience = out.key().audience();
        return ZoneMap.of(ZonesInForce.find(out.board(), audience).orElse(ZonesInForce.none(audience)));
    }

    private static boolean take(Look look, ZoneMap zones, SiteState state) {
        if (look.scene().isEmpty() || !Scene.isOne(look)) {
            return false;
        }
        List<String> shown = SitesShown.in(look, zones);
        shown.forEach(zone -> series(zone, SeriesKey.Kind.THINGS, look.sensor(), state)
                .sample(look.scene(), look.fromEpochMicros())
                .take(look));
        return !shown.isEmpty();
    }

    private static boolean take(Detection detection, Sight.Place place, ZoneMap zones, SiteState state) {
        boolean heat = Detection.THERMAL_ANOMALY.equals(detection.appearance().explained());
        if (heat) {
            state.heatSinceEpochMicros = Math.min(state.heatSinceEpochMicros, detection.timeEpochMicros());
        } else if (detection.scene().isEmpty() || isPerson(detection)) {
            return false;
        }
        boolean taken = false;
        for (ZoneMap.Entry zone : zones.holding(place.latDeg(), place.lonDeg(), detection.timeEpochMicros())) {
            if (zone.content().category() == ZoneCategory.SITE) {
                (heat ? halfDay(detection, place, zone.id(), state) : scene(detection, zone.id(), state))
                        .take(detection, place);
                taken = true;
            }
        }
        return taken;
    }

    private static Sample halfDay(Detection detection, Sight.Place place, String zone, SiteState state) {
        long number = HalfDay.number(detection.timeEpochMicros(), place.lonDeg());
        return series(zone, SeriesKey.Kind.HEAT, HalfDay.isDay(number) ? "day" : "night", state)
                .sample(Long.toString(number), HalfDay.beginEpochMicros(number, place.lonDeg()));
    }

    private static Sample scene(Detection detection, String zone, SiteState state) {
        SeriesKey.Kind kind = detection.isOfGround() ? SeriesKey.Kind.CHANGE : SeriesKey.Kind.THINGS;
        return series(zone, kind, detection.sensor(), state).sample(detection.scene(), detection.timeEpochMicros());
    }

    /** Whoever sends people all the same: they are not what is watched. */
    private static boolean isPerson(Detection detection) {
        return detection
                .findKind()
                .map(kind -> PEOPLE.contains(kind.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    private static Series series(String zone, SeriesKey.Kind kind, String part, SiteState state) {
        return state.series.computeIfAbsent(new SeriesKey(zone, kind, part), _ -> new Series());
    }

    @Override
    public void onTimer(Stamp at, SiteState state, Out<Finding> out) {
        state.alarmEpochMicros = SiteState.NEVER;
        ZoneMap zones = zones(out);
        forgetOthers(zones, state);
        SiteSettings settings = RuleSettings.of(out.board()).derive(SiteSettings.class, SiteSettings::of);
        state.series.forEach((key, series) -> {
            ZoneMap.Entry zone = zones.find(key.zone());
            if (zone != null) {
                new SiteJudge(key, zone.content(), state.heatSinceEpochMicros, settings, out).judge(series);
            }
        });
        if (state.isEmpty()) {
            out.forget();
        }
    }

    @Override
    public Codec<SiteState> stateCodec() {
        return SiteStateCodec.INSTANCE;
    }

    @Override
    public Codec<Finding> outputCodec() {
        return FindingCodec.INSTANCE;
    }
}
