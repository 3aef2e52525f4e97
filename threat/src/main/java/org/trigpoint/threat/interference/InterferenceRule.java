package org.trigpoint.threat.interference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Disturbance;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;
import org.trigpoint.threat.waters.Unsettled;
import org.trigpoint.threat.waters.Waters;

/**
 * Several ships of an area lose their positions, or what these are worth, at once. A ship is comparable when it had good positions before;
 * one that never had is not counted. Looked at once a minute: those affected are grouped by who is near whom, a circle is drawn about each
 * group, and their share of the comparable ships in it counts.
 *
 * <p>Other rules of the cell ask {@link Waters#findDisturbance}; the rules about numbers are told of each ship there, about once a minute.
 */
public final class InterferenceRule implements AreaRule<InterferenceState> {
    /** Name in alerts. */
    public static final String NAME = "interference";

    private static final InterferenceStateCodec STATE_CODEC = new InterferenceStateCodec();
    private static final double MARGIN_METERS = 10_000;
    private static final double GROWN_RATIO = 1.5;

    /** Ships that are affected near each other, and the circle about them. */
    record Group(List<Trust> affected, int comparable, Position middle, double radiusMeters) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return InterferenceSettings.all();
    }

    @Override
    public InterferenceState open() {
        return new InterferenceState();
    }

    private static InterferenceSettings settings(Watch watch) {
        return RuleSettings.of(watch.board()).derive(InterferenceSettings.class, InterferenceSettings::of);
    }

    @Override
    public void on(Leg leg, InterferenceState state, Watch watch) {
        if (ShipKind.isShip(leg) && !leg.late() && leg.isHome()) {
            watch.waters()
                    .findDisturbance(leg.latDeg(), leg.lonDeg())
                    .ifPresent(by -> watch.emit(new Unsettled(leg.identity(), leg.untilEpochMicros(), by)));
        }
        boolean lost = leg.integrity().source() == IntegrityReport.PositioningState.INOPERATIVE;
        if (!ShipKind.isShip(leg) || (leg.late() && !lost) || watch.waters().find(leg.track()) == null) {
            return;
        }
        state.ships
                .computeIfAbsent(leg.track(), Trust::new)
                .take(leg, settings(watch).steadyLegs, watch.now().arrivalEpochMicros());
    }

    @Override
    public void onGone(Craft craft, InterferenceState state, Watch watch) {
        state.ships.remove(craft.last().track());
    }

    @Override
    public void onMinute(InterferenceState state, Watch watch) {
        InterferenceSettings set = settings(watch);
        long now = watch.now().arrivalEpochMicros();
        List<Trust> comparable = new ArrayList<>();
        List<Trust> affected = new ArrayList<>();
        for (Trust each : state.ships.values()) {
            if (each.good >= set.goodLegs && each.heardEpochMicros > now - set.heardMicros) {
                comparable.add(each);
                if (each.loss != Trust.Loss.NONE) {
                    affected.add(each);
                }
            }
        }
        List<Disturbance> disturbances = new ArrayList<>();
        if (affected.size() >= set.ships) {
            for (Group group : groups(affected, comparable, set)) {
                take(group, state, disturbances, set, watch);
            }
        }
        end(state, set, watch);
        watch.waters().disturb(disturbances);
    }

    /** The groups in which enough are affected, of those that could be. */
    private static List<Group> groups(List<Trust> affected, List<Trust> comparable, InterferenceSettings set) {
        List<Group> groups = new ArrayList<>();
        boolean[] taken = new boolean[affected.size()];
        for (int first = 0; first < taken.length; first++) {
            if (!taken[first]) {
                List<Trust> near = near(first, affected, taken, set.spanMeters);
                if (near.size() >= set.ships) {
                    Group group = group(near, comparable);
                    if (near.size() > set.shareRatio * group.comparable()) {
                        groups.add(group);
                    }
                }
            }
        }
        return groups;
    }

    private static List<Trust> near(int first, List<Trust> affected, boolean[] taken, double spanMeters) {
        List<Trust> near = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(first));
        taken[first] = true;
        while (!open.isEmpty()) {
            Trust from = affected.get(open.removeFirst());
            near.add(from);
            LocalFrame frame = LocalFrame.at(from.latDeg, from.lonDeg);
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i] && meters(frame, affected.get(i).latDeg, affected.get(i).lonDeg) <= spanMeters) {
                    taken[i] = true;
                    open.add(i);
                }
            }
        }
        return near;
    }

    private static Group group(List<Trust> affected, List<Trust> comparable) {
        LocalFrame frame = LocalFrame.at(affected.getFirst().latDeg, affected.getFirst().lonDeg);
        double east = 0;
        double north = 0;
        for (Trust each : affected) {
            LocalFrame.Offset offset = frame.offsetTo(each.latDeg, each.lonDeg);
            east += offset.eastMeters() / affected.size();
            north += offset.northMeters() / affected.size();
        }
        Position middle = frame.positionAt(east, north);
        LocalFrame about = LocalFrame.at(middle);
        double radius = 0;
        for (Trust each : affected) {
            radius = Math.max(radius, meters(about, each.latDeg, each.lonDeg));
        }
        radius += MARGIN_METERS;
        int count = 0;
        for (Trust each : comparable) {
            count += meters(about, each.latDeg, each.lonDeg) <= radius ? 1 : 0;
        }
        return new Group(affected, count, middle, radius);
    }

    private static double meters(LocalFrame frame, double latDeg, double lonDeg) {
        LocalFrame.Offset offset = frame.offsetTo(latDeg, lonDeg);
        return Math.sqrt(offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters());
    }

    private static void take(
            Group group,
            InterferenceState state,
            List<Disturbance> disturbances,
            InterferenceSettings set,
            Watch watch) {
        InterferenceState.Area area = find(group, state);
        AtOnce atOnce = AtOnce.of(group.affected(), set.onsetMicros, area);
        boolean isNew = area == null;
        if (isNew && atOnce.ships() < set.ships) {
            return;
        }
        long now = watch.now().arrivalEpochMicros();
        InterferenceState.Area found = area == null ? begin(atOnce.fromEpochMicros(), watch) : area;
        AlertContent content = InterferenceEvidence.content(group, found, atOnce, set, watch);
        if (isNew) {
            if (content.scoreLog() <= set.leastScoreLog) {
                return;
            }
            state.areas.add(found);
        }
        found.latDeg = group.middle().latDeg();
        found.lonDeg = group.middle().lonDeg();
        found.radiusMeters = group.radiusMeters();
        found.foundEpochMicros = now;
        found.mostAtOnce = atOnce.ships();
        int ships = group.affected().size();
        disturbances.add(new Disturbance(
                Platform.Domain.SEA,
                found.latDeg,
                found.lonDeg,
                found.radiusMeters,
                found.fromEpochMicros,
                ships,
                group.comparable()));
        boolean due = isNew || now - found.saidEpochMicros >= set.againMicros || ships >= GROWN_RATIO * found.saidShips;
        if (due && watch.waters().holds(found.latDeg, found.lonDeg)) {
            found.saidEpochMicros = now;
            found.saidShips = ships;
            watch.emit(new Finding(watch.audience(), found.matter, content, null));
        }
    }

    private static InterferenceState.Area begin(long fromEpochMicros, Watch watch) {
        long minute = Math.floorDiv(fromEpochMicros, 60_000_000L);
        return new InterferenceState.Area(Long.toHexString(watch.waters().cell()) + "@" + minute, fromEpochMicros);
    }

    /** The area that a group goes on with: the middle of one lies within the other. */
    private static InterferenceState.@Nullable Area find(Group group, InterferenceState state) {
        LocalFrame frame = LocalFrame.at(group.middle());
        for (InterferenceState.Area each : state.areas) {
            if (meters(frame, each.latDeg, each.lonDeg) <= Math.max(each.radiusMeters, group.radiusMeters())) {
                return each;
            }
        }
        return null;
    }

    /** Lets go what was not found for long: its alert expires by itself. */
    private static void end(InterferenceState state, InterferenceSettings set, Watch watch) {
        long now = watch.now().arrivalEpochMicros();
        state.areas.removeIf(each -> each.foundEpochMicros <= now - set.overMicros);
    }

    /**
     * How many of a group lost what they lost at once.
     *
     * @param ships most of them whose losses began within the time that counts as at once
     * @param fromEpochMicros when the first of these began
     */
    record AtOnce(int ships, long fromEpochMicros) {
        /** Of a group; as many as there were at most, when it goes on with an area. */
        static AtOnce of(List<Trust> affected, long withinMicros, InterferenceState.@Nullable Area area) {
            TreeSet<Long> starts = new TreeSet<>();
            affected.forEach(each -> starts.add(each.lostEpochMicros));
            AtOnce most = new AtOnce(0, 0);
            for (long start : starts) {
                int count = 0;
                for (Trust each : affected) {
                    count += each.lostEpochMicros >= start && each.lostEpochMicros <= start + withinMicros ? 1 : 0;
                }
                most = count > most.ships ? new AtOnce(count, start) : most;
            }
            return area == null || area.mostAtOnce <= most.ships
                    ? most
                    : new AtOnce(area.mostAtOnce, area.fromEpochMicros);
        }
    }

    @Override
    public long forgetEpochMicros(InterferenceState state) {
        // It is of no use without the craft that the cell knows of.
        return Long.MIN_VALUE;
    }

    @Override
    public Codec<InterferenceState> stateCodec() {
        return STATE_CODEC;
    }
}
