package org.trigpoint.threat.netbeacon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.craft.NetBeacons;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;

/**
 * Beacons of fishing nets that report by AIS as if they were ships: craft that say what {@link NetBeacons} knows, slow, in groups. One
 * finding of a group, of low severity; single ones are kept apart by other rules and told by none.
 */
public final class NetBeaconRule implements AreaRule<BeaconBook> {
    /** Name in alerts. */
    public static final String NAME = "net-beacon";

    private static final int VERSION = 1;
    private static final BeaconBookCodec STATE_CODEC = new BeaconBookCodec();
    private static final long LOOK_MICROS = 600_000_000L;
    private static final long RECENT_MICROS = 7_200_000_000L;
    private static final long SAY_EVERY_MICROS = 7_200_000_000L;
    private static final long KEPT_MICROS = 86_400_000_000L;
    private static final double MORE_RATIO = 1.5;
    private static final int MOST_STAMPS = 16;

    private static final double PRIOR_LOG = -1;
    private static final double NAMES_LOG = 2;
    private static final double NUMBERS_LOG = 1;
    private static final double UNNAMED_LOG = -1;
    private static final double MANY_LOG = 0.5;
    private static final int MANY = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return NetBeaconSettings.ALL;
    }

    @Override
    public BeaconBook open() {
        return new BeaconBook();
    }

    @Override
    public void on(Leg leg, BeaconBook state, Watch watch) {}

    @Override
    public void onMinute(BeaconBook state, Watch watch) {
        long now = watch.now().arrivalEpochMicros();
        if (state.lookedEpochMicros > now - LOOK_MICROS) {
            return;
        }
        state.lookedEpochMicros = now;
        NetBeaconSettings settings =
                RuleSettings.of(watch.board()).derive(NetBeaconSettings.class, NetBeaconSettings::of);
        TreeMap<TrackId, Leg> beacons = new TreeMap<>();
        for (Craft craft : watch.waters().crafts()) {
            boolean recent = craft.heardEpochMicros() > now - RECENT_MICROS;
            if (recent && isBeacon(craft.last(), settings)) {
                beacons.put(craft.last().track(), craft.last());
            }
        }
        while (!beacons.isEmpty()) {
            List<Leg> found = takeGroup(beacons, settings, watch);
            boolean speaksHere = found.getFirst().isHome();
            if (found.size() >= settings.fewest() && speaksHere) {
                found(found, state, watch);
            }
        }
        state.groups.removeIf(group -> group.seenEpochMicros <= now - KEPT_MICROS);
    }

    private static boolean isBeacon(Leg leg, NetBeaconSettings settings) {
        return NetBeacons.looksLikeOne(leg)
                && !(leg.motion().hasSpeed() && leg.motion().speedMps() > settings.mostMps());
    }

    /** The beacon of the lowest id and all that hang together with it, by ids; they are taken away. */
    private static List<Leg> takeGroup(NavigableMap<TrackId, Leg> beacons, NetBeaconSettings settings, Watch watch) {
        TreeMap<TrackId, Leg> group = new TreeMap<>();
        ArrayDeque<Leg> open = new ArrayDeque<>();
        Leg first = beacons.pollFirstEntry().getValue();
        group.put(first.track(), first);
        open.add(first);
        while (!open.isEmpty()) {
            Leg leg = open.removeFirst();
            watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), settings.apartMeters(), craft -> {
                Leg other = beacons.remove(craft.last().track());
                if (other != null) {
                    group.put(other.track(), other);
                    open.add(other);
                }
            });
        }
        return List.copyOf(group.values());
    }

    private static void found(List<Leg> found, BeaconBook state, Watch watch) {
        long now = watch.now().arrivalEpochMicros();
        BeaconGroup group = findGroup(found, state);
        if (group == null) {
            group = new BeaconGroup(found.getFirst().track(), found.getFirst().untilEpochMicros());
            state.groups.add(group);
        }
        group.seenEpochMicros = now;
        group.members.clear();
        for (Leg leg : found) {
            group.members.add(leg.track());
        }
        boolean news = found.size() >= MORE_RATIO * group.saidMembers;
        if (news || now - group.saidEpochMicros >= SAY_EVERY_MICROS) {
            Finding finding = finding(found, group, now);
            if (finding.content().scoreLog() > 0) {
                group.saidEpochMicros = now;
                group.saidMembers = found.size();
                watch.emit(finding);
            }
        }
    }

    private static @Nullable BeaconGroup findGroup(List<Leg> found, BeaconBook state) {
        for (BeaconGroup group : state.groups) {
            for (Leg leg : found) {
                if (group.members.contains(leg.track())) {
                    return group;
                }
            }
        }
        return null;
    }

    private static Finding finding(List<Leg> found, BeaconGroup group, long now) {
        Leg first = found.getFirst();
        AlertDraft draft = AlertDraft.of(NAME, VERSION);
        LocalFrame frame = LocalFrame.at(first.latDeg(), first.lonDeg());
        double reach = 0;
        double sumMps = 0;
        int speeds = 0;
        long until = group.fromEpochMicros;
        for (Leg leg : found.subList(0, Math.min(found.size(), AlertContent.MOST_SUBJECTS))) {
            draft.about(leg);
        }
        for (Leg leg : found) {
            LocalFrame.Offset offset = frame.offsetTo(leg.latDeg(), leg.lonDeg());
            reach = Math.max(reach, Math.hypot(offset.eastMeters(), offset.northMeters()));
            sumMps += leg.motion().hasSpeed() ? leg.motion().speedMps() : 0;
            speeds += leg.motion().hasSpeed() ? 1 : 0;
            until = Math.max(until, leg.untilEpochMicros());
        }
        String speed = speeds == 0
                ? ""
                : String.format(Locale.ROOT, ", at %.1f kn on average", Units.knotsFromMps(sumMps / speeds));
        draft.headline("%d craft report like net beacons within %d km%s"
                        .formatted(found.size(), (long) Math.ceil(reach / 1_000), speed))
                .at(first.latDeg(), first.lonDeg(), Math.max(reach, 200))
                .during(group.fromEpochMicros, until, now + KEPT_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.UNKNOWN);
        weigh(found, draft);
        String matter = "group of " + group.founder;
        return new Finding(first.track().audience(), matter, draft.content(), null);
    }

    private static void weigh(List<Leg> found, AlertDraft draft) {
        List<Stamp> names = new ArrayList<>();
        List<Stamp> numbers = new ArrayList<>();
        for (Leg leg : found) {
            if (NetBeacons.namesOne(leg.name())) {
                names.add(leg.stamp());
            }
            if (NetBeacons.isOdd(leg.identity(), leg.platform())) {
                numbers.add(leg.stamp());
            }
        }
        draft.prior(PRIOR_LOG);
        if (!names.isEmpty()) {
            draft.pro(
                    "Named as net beacons are, after a net or by the state of a battery: " + names.size(),
                    NAMES_LOG,
                    some(names));
        }
        if (!numbers.isEmpty()) {
            draft.pro("With numbers that are no ship's by M.585: " + numbers.size(), NUMBERS_LOG, some(numbers));
        }
        if (found.size() >= MANY) {
            draft.pro("There are " + found.size() + " of them", MANY_LOG, List.of());
        }
        if (names.isEmpty()) {
            draft.con("None is named so: they may be boats with transponders set up wrong", UNNAMED_LOG, List.of());
        }
    }

    private static List<Stamp> some(List<Stamp> stamps) {
        return stamps.subList(0, Math.min(stamps.size(), MOST_STAMPS));
    }

    @Override
    public long forgetEpochMicros(BeaconBook state) {
        long last = Long.MIN_VALUE;
        for (BeaconGroup group : state.groups) {
            last = Math.max(last, group.seenEpochMicros + KEPT_MICROS);
        }
        return last;
    }

    @Override
    public Codec<BeaconBook> stateCodec() {
        return STATE_CODEC;
    }
}
