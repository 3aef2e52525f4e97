package org.trigpoint.threat.cluster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.ZonesAround;

/**
 * Several ships jump from about one place to about another within minutes: the rule {@code cluster}. A jump of one ship alone says nothing
 * here. All jumps of an audience come to one instance: they are few.
 */
public final class ClusterStep implements Step<Jump, ClusterState, Finding> {
    /** Name in alerts. */
    public static final String NAME = "cluster";

    private static final ClusterState.Format STATE_CODEC = new ClusterState.Format();
    private static final int VERSION = 1;
    private static final double PRIOR_LOG = -1.5;
    private static final double SHIPS_LOG = 1.5;
    private static final double MORE_LOG = 0.5;
    private static final double MORE_MOST_LOG = 2;
    private static final double SAME_HEARER_LOG = 0.5;
    private static final double OTHER_HEARERS_LOG = -1.5;
    private static final double PORT_METERS = 3_000;
    private static final double PORT_LOG = -1.5;

    @Override
    public String name() {
        return "clusters";
    }

    @Override
    public Key key(Stamp stamp, Jump input) {
        return Key.of(0);
    }

    @Override
    public ClusterState open(Key key) {
        return new ClusterState();
    }

    @Override
    public void on(Jump jump, ClusterState state, Out<Finding> out) {
        ClusterSettings set = ClusterSettings.of(out);
        state.jumps.removeIf(each -> each.toEpochMicros() < jump.toEpochMicros() - 2 * set.withinMicros);
        state.said.removeIf(each -> each.newestEpochMicros() < jump.toEpochMicros() - set.worthMicros);
        if (state.jumps.size() == ClusterState.MOST_JUMPS) {
            state.jumps.removeFirst();
        }
        state.jumps.add(jump);
        List<Jump> alike = alike(jump, state.jumps, set);
        if (alike.size() >= set.ships) {
            say(alike, state, set, out);
        }
        out.timers().set(out.stamp().arrivalEpochMicros() + set.worthMicros);
    }

    /** The newest jump of each identity that goes as this one does, itself included, by identity. */
    private static List<Jump> alike(Jump jump, List<Jump> jumps, ClusterSettings set) {
        TreeMap<Long, Jump> alike = new TreeMap<>();
        for (Jump each : jumps) {
            if (Math.abs(each.toEpochMicros() - jump.toEpochMicros()) <= set.withinMicros && isAlike(each, jump, set)) {
                alike.put(each.identity(), each);
            }
        }
        return List.copyOf(alike.values());
    }

    private static boolean isAlike(Jump one, Jump other, ClusterSettings set) {
        return meters(one.toLatDeg(), one.toLonDeg(), other.toLatDeg(), other.toLonDeg()) <= set.toMeters
                && meters(one.fromLatDeg(), one.fromLonDeg(), other.fromLatDeg(), other.fromLonDeg()) <= set.fromMeters;
    }

    private static double meters(double latDeg, double lonDeg, double otherLatDeg, double otherLonDeg) {
        return Geodesic.between(Position.of(latDeg, lonDeg), Position.of(otherLatDeg, otherLonDeg))
                .distanceMeters();
    }

    private static void say(List<Jump> alike, ClusterState state, ClusterSettings set, Out<Finding> out) {
        Jump first = alike.getFirst();
        for (Jump each : alike) {
            first = each.toEpochMicros() < first.toEpochMicros() ? each : first;
        }
        long newest = Long.MIN_VALUE;
        for (Jump each : alike) {
            newest = Math.max(newest, each.toEpochMicros());
        }
        ClusterState.Said before = find(first, state, set);
        String matter = before == null ? first.to().toString() : before.matter();
        AlertContent content = content(alike, before == null ? first : before.first(), newest, set, out);
        if (before == null && content.scoreLog() <= set.leastScoreLog) {
            return;
        }
        if (before != null) {
            state.said.remove(before);
        }
        state.said.add(new ClusterState.Said(matter, before == null ? first : before.first(), newest));
        out.emit(new Finding(out.key().audience(), matter, content, null));
    }

    private static ClusterState.@Nullable Said find(Jump jump, ClusterState state, ClusterSettings set) {
        for (ClusterState.Said each : state.said) {
            if (isAlike(each.first(), jump, set)) {
                return each;
            }
        }
        return null;
    }

    private static AlertContent content(
            List<Jump> alike, Jump first, long newest, ClusterSettings set, Out<Finding> out) {
        double fromMeters = 0;
        double toMeters = 0;
        for (Jump each : alike) {
            fromMeters = Math.max(
                    fromMeters, meters(first.fromLatDeg(), first.fromLonDeg(), each.fromLatDeg(), each.fromLonDeg()));
            toMeters = Math.max(toMeters, meters(first.toLatDeg(), first.toLonDeg(), each.toLatDeg(), each.toLonDeg()));
        }
        double away = meters(first.fromLatDeg(), first.fromLonDeg(), first.toLatDeg(), first.toLonDeg());
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .headline(String.format(
                        Locale.ROOT,
                        "The positions of %d ships jump %.0f km within minutes, from about one place to about another",
                        alike.size(),
                        away / 1_000))
                .at(first.toLatDeg(), first.toLonDeg(), 1_000 + toMeters)
                .during(
                        Math.min(first.fromEpochMicros(), newest),
                        newest,
                        out.stamp().arrivalEpochMicros() + set.worthMicros)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        for (Jump each : alike.subList(0, Math.min(alike.size(), AlertContent.MOST_SUBJECTS))) {
            draft.about(each.to(), each.marking(), each.hidden());
        }
        evidence(alike, fromMeters, toMeters, set, out).forEach(draft::with);
        return draft.content();
    }

    private static List<Evidence> evidence(
            List<Jump> alike, double fromMeters, double toMeters, ClusterSettings set, Out<Finding> out) {
        List<Evidence> evidence = new ArrayList<>();
        List<Stamp> stamps = new ArrayList<>();
        int same = 0;
        for (Jump each : alike) {
            same += each.sameHearer() ? 1 : 0;
            if (stamps.size() + 2 <= Evidence.MOST_STAMPS) {
                stamps.add(each.before());
                stamps.add(each.stamp());
            }
        }
        evidence.add(Evidence.of(
                        true,
                        String.format(
                                Locale.ROOT,
                                "%d ships, from within %.0f km to within %.0f km of each other, in %d min",
                                alike.size(),
                                fromMeters / 1_000,
                                toMeters / 1_000,
                                set.withinMicros / 60_000_000),
                        SHIPS_LOG + Math.min(MORE_MOST_LOG, MORE_LOG * (alike.size() - set.ships)),
                        stamps)
                .shownBy(alike.stream()
                        .map(Jump::from)
                        .limit(Evidence.MOST_TRACKS)
                        .toList()));
        if (2 * same > alike.size()) {
            evidence.add(Evidence.of(
                    true,
                    same + " were heard in both places by the same receiver or feed: it is what they send",
                    SAME_HEARER_LOG,
                    List.of()));
        } else {
            evidence.add(Evidence.of(
                    false,
                    "Others heard them in the one place than in the other: a receiver with a bad clock, or numbers"
                            + " used twice, do the same",
                    OTHER_HEARERS_LOG,
                    List.of()));
        }
        port(alike.getFirst(), out).ifPresent(evidence::add);
        return evidence;
    }

    private static Optional<Evidence> port(Jump jump, Out<Finding> out) {
        Set<ZoneCategory> ports = EnumSet.of(ZoneCategory.PORT, ZoneCategory.ANCHORAGE);
        return ZonesAround.find(
                        out.board(),
                        out.key().audience(),
                        ports,
                        jump.toLatDeg(),
                        jump.toLonDeg(),
                        PORT_METERS,
                        jump.toEpochMicros())
                .map(ZoneContent::name)
                .map(name -> Evidence.of(
                        false, "To " + name + ": back to port is a known artefact of feeds", PORT_LOG, List.of()));
    }

    @Override
    public void onTimer(Stamp at, ClusterState state, Out<Finding> out) {
        out.forget();
    }

    @Override
    public Codec<ClusterState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Finding> outputCodec() {
        return FindingCodec.INSTANCE;
    }
}
