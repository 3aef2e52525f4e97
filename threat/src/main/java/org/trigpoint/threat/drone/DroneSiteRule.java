package org.trigpoint.threat.drone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.threat.drone.Visits.Visit;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.zones.ZoneMap;

/** A drone flies in a site that is guarded: in a zone of a category that a setting names. One that stands there, or passes high above, is not in it. */
public final class DroneSiteRule implements TrackRule<Visits> {
    private static final String NAME = "drone-site";
    private static final int VERSION = 1;
    private static final long SAY_EVERY_MICROS = Drones.MINUTE_MICROS;
    /** So many positions within, and so long outside, before it is said: one bad position is neither. */
    private static final int LEAST_POSITIONS = 2;

    private static final long OUT_MICROS = 5 * Drones.SECOND_MICROS;

    private static final double PRIOR_LOG = -0.5;
    private static final double IN_IT_LOG = 2;
    private static final double STAYS_LOG = 0.5;
    private static final double LOW_LOG = 0.5;
    private static final double OWN_LOG = -2.5;
    private static final double VAGUE_LOG = -1;
    private static final double VAGUE_METERS = 500;
    private static final long STAYS_MICROS = Drones.MINUTE_MICROS;
    /** Open flights go so high, above the ground (Regulation (EU) 2019/947). */
    private static final double LOW_METERS = 120;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Platform.Domain domain() {
        return Platform.Domain.AIR;
    }

    @Override
    public List<RuleSetting> settings() {
        return SiteSettings.ALL;
    }

    @Override
    public Pace pace() {
        return Pace.REPORT;
    }

    @Override
    public @Nullable Visits on(Watch watch, @Nullable Visits before, Findings findings) {
        Subject drone = watch.subject();
        if (!watch.moved() || !Drones.isDrone(drone)) {
            return before;
        }
        ZoneMap map = ZoneMap.of(watch.zones());
        List<ZoneMap.Entry> sites = sites(map, watch);
        if (before == null && sites.isEmpty()) {
            return null;
        }
        Visits state = before == null ? new Visits() : before;
        state.seenEpochMicros = watch.nowEpochMicros();
        for (ZoneMap.Entry site : sites) {
            stay(site, watch, state, findings);
        }
        leave(map, sites, watch, state, findings);
        return state.visits.isEmpty() ? null : state;
    }

    /** The sites that it flies in. */
    private static List<ZoneMap.Entry> sites(ZoneMap map, Watch watch) {
        Subject drone = watch.subject();
        SiteSettings settings = SiteSettings.of(watch.settings());
        if (map.isEmpty() || Drones.stands(drone) || drone.flight().shownMeters() > settings.mostMeters) {
            return List.of();
        }
        List<ZoneMap.Entry> sites = new ArrayList<>(0);
        for (ZoneMap.Entry zone : map.holding(drone.latDeg(), drone.lonDeg(), drone.timeEpochMicros())) {
            if (settings.isGuarded(zone.content().category())) {
                sites.add(zone);
            }
        }
        return sites;
    }

    private static void stay(ZoneMap.Entry site, Watch watch, Visits state, Findings findings) {
        Subject drone = watch.subject();
        Visit visit = state.visits.computeIfAbsent(site.id(), _ -> new Visit(Spell.of(drone.timeEpochMicros())));
        visit.spell.take(drone.timeEpochMicros(), drone.stamp());
        visit.outEpochMicros = Long.MIN_VALUE;
        double meters = drone.flight().shownMeters();
        visit.lowestMeters =
                Double.isNaN(visit.lowestMeters) || meters < visit.lowestMeters ? meters : visit.lowestMeters;
        boolean in = visit.spell.reports >= LEAST_POSITIONS && visit.spell.lastedMicros() > 0;
        if (in && visit.spell.isDue(watch.nowEpochMicros(), SAY_EVERY_MICROS)) {
            say(site, watch, visit, true, findings);
        }
    }

    private static void leave(ZoneMap map, List<ZoneMap.Entry> sites, Watch watch, Visits state, Findings findings) {
        long time = watch.subject().timeEpochMicros();
        List<String> gone = new ArrayList<>(0);
        for (Map.Entry<String, Visit> each : state.visits.entrySet()) {
            if (sites.stream().anyMatch(site -> site.id().equals(each.getKey()))) {
                continue;
            }
            ZoneMap.Entry site = map.find(each.getKey());
            Visit visit = each.getValue();
            visit.outEpochMicros = visit.outEpochMicros == Long.MIN_VALUE ? time : visit.outEpochMicros;
            boolean left = site == null || time - visit.outEpochMicros >= OUT_MICROS;
            if (left) {
                gone.add(each.getKey());
            }
            if (left && site != null && visit.spell.isSaid()) {
                say(site, watch, visit, false, findings);
            }
        }
        gone.forEach(state.visits::remove);
    }

    private static void say(ZoneMap.Entry site, Watch watch, Visit visit, boolean within, Findings findings) {
        Subject drone = watch.subject();
        long now = watch.nowEpochMicros();
        Spell spell = visit.spell;
        spell.say(now);
        String zone = site.content().name();
        AlertDraft draft = Drones.draft(NAME, VERSION, drone)
                .headline(
                        within
                                ? "Drone %s flies in %s%s".formatted(drone.shownName(), zone, Drones.height(drone))
                                : "Drone %s flew in %s for %s"
                                        .formatted(drone.shownName(), zone, Drones.lasting(spell.lastedMicros())))
                .during(spell.fromEpochMicros, spell.lastEpochMicros, now + Drones.WORTH_MICROS)
                .weighs(
                        AlertContent.Severity.SEVERE,
                        within ? AlertContent.Urgency.IMMEDIATE : AlertContent.Urgency.PAST)
                .prior(PRIOR_LOG)
                .pro("%d of its positions lie in %s".formatted(spell.reports, zone), IN_IT_LOG, spell.stamps);
        weigh(drone, visit, draft);
        if (!within) {
            draft.con(
                    Drones.stands(drone) ? "It stands on the ground since" : "It has left", 0, List.of(drone.stamp()));
        }
        findings.say(Drones.finding(watch, ":" + site.id(), spell.fromEpochMicros, draft));
    }

    private static void weigh(Subject drone, Visit visit, AlertDraft draft) {
        if (visit.spell.lastedMicros() >= STAYS_MICROS) {
            draft.pro("It stays: " + Drones.lasting(visit.spell.lastedMicros()), STAYS_LOG, List.of());
        }
        if (visit.lowestMeters <= LOW_METERS) {
            draft.pro(String.format(Locale.ROOT, "It was at %.0f m or lower", visit.lowestMeters), LOW_LOG, List.of());
        }
        if (drone.transponder() == Transponder.TELEMETRY) {
            draft.con(
                    "It reports over a link that this station was given: whoever flies it is known",
                    OWN_LOG,
                    List.of());
        }
        AirIntegrity worth = drone.integrity().air();
        if (worth != null && worth.accuracyMeters() > VAGUE_METERS) {
            draft.con(
                    String.format(Locale.ROOT, "Its position is right to %.0f m only", worth.accuracyMeters()),
                    VAGUE_LOG,
                    List.of(drone.stamp()));
        }
    }

    @Override
    public long forgetEpochMicros(Visits state) {
        return state.seenEpochMicros + Drones.WORTH_MICROS;
    }

    @Override
    public Codec<Visits> stateCodec() {
        return Visits.CODEC;
    }
}
