package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.AlertDraft;

/** What speaks for interference that aircraft show, and what against it. Weights are set by hand. */
final class JammingEvidence {
    private static final int VERSION = 1;
    private static final long WORTH_MICROS = 6 * 3_600_000_000L;
    private static final double PRIOR_LOG = -2;
    private static final double FALLEN_LOG = 1;
    private static final double MORE_LOG = 0.4;
    private static final double MORE_MOST_LOG = 2;
    private static final double SHARE_LOG = 0.5;
    private static final double MOST_RATIO = 0.6;
    private static final double MOST_LOG = 1;
    private static final double ZERO_LOG = 1;
    private static final int RING_ENOUGH = 3;
    private static final double CLEAN_RATIO = 0.1;
    private static final double CLEAN_LOG = 1;
    private static final double ALIKE_LOG = -0.5;
    private static final double EQUIPMENT_LOG = -1.5;
    private static final double SHIPS_LOG = 1.5;
    private static final double SHIPS_GOOD_LOG = -0.3;
    private static final int SHIPS_ENOUGH = 3;

    private JammingEvidence() {}

    static AlertContent content(
            Fallen fallen, SkyState.Area area, long now, SkyState state, SkySettings set, PrivateAircraft hidden) {
        List<Sample> bad = fallen.bad();
        Circle circle = fallen.circle();
        AlertDraft draft = AlertDraft.of(Jamming.NAME, VERSION)
                .headline(String.format(
                        Locale.ROOT,
                        "%d of %d aircraft within %.0f km lost what their positions are worth (NIC, NACp), or these, in %d min",
                        bad.size(),
                        fallen.comparable(),
                        circle.radiusMeters() / 1_000,
                        set.windowMicros / 60_000_000))
                .at(circle.latDeg(), circle.lonDeg(), circle.radiusMeters())
                .during(area.fromEpochMicros, newest(bad), now + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        SkySubjects.name(bad, hidden, draft);
        evidence(fallen, state, set, hidden).forEach(draft::with);
        return draft.content();
    }

    private static long newest(List<Sample> samples) {
        long newest = Long.MIN_VALUE;
        for (Sample each : samples) {
            newest = Math.max(newest, each.timeEpochMicros());
        }
        return newest;
    }

    private static List<Evidence> evidence(Fallen fallen, SkyState state, SkySettings set, PrivateAircraft hidden) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(fell(fallen.bad(), set, hidden));
        evidence.add(share(fallen));
        zeros(fallen.bad(), hidden, evidence);
        neighbours(fallen, set, evidence);
        equipment(fallen, "operator", Sample::operator, evidence);
        equipment(fallen, "type", Sample::typeCode, evidence);
        ships(fallen.circle(), state, evidence);
        return evidence;
    }

    private static Evidence fell(List<Sample> bad, SkySettings set, PrivateAircraft hidden) {
        List<Stamp> stamps = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Sample each : bad) {
            if (stamps.size() < Evidence.MOST_STAMPS && !hidden.holds(each.identity())) {
                stamps.add(each.since());
            }
            if (!Double.isNaN(each.altitudeMeters())) {
                lowest = Math.min(lowest, each.altitudeMeters());
                highest = Math.max(highest, each.altitudeMeters());
            }
        }
        String band = lowest > highest ? "" : String.format(Locale.ROOT, ", at %.0f to %.0f m", lowest, highest);
        return Evidence.of(
                true,
                String.format(
                        Locale.ROOT,
                        "%d that were good before fell below NIC %d or NACp %d, or gave no position%s",
                        bad.size(),
                        set.nic,
                        set.nacp,
                        band),
                FALLEN_LOG + Math.min(MORE_MOST_LOG, MORE_LOG * (bad.size() - set.aircraft)),
                stamps);
    }

    private static Evidence share(Fallen fallen) {
        double share = (double) fallen.bad().size() / fallen.comparable();
        String uncounted = fallen.uncounted() == 0
                ? ""
                : "; " + fallen.uncounted() + " more do not count: version 0, not said, or never good";
        return Evidence.of(
                true,
                String.format(
                        Locale.ROOT, "%.0f %% of %d aircraft there%s", 100 * share, fallen.comparable(), uncounted),
                share >= MOST_RATIO ? MOST_LOG : SHARE_LOG,
                List.of());
    }

    private static void zeros(List<Sample> bad, PrivateAircraft hidden, List<Evidence> evidence) {
        List<Sample> zeros = bad.stream()
                .filter(each -> each.worth() == Worth.ZERO || each.worth() == Worth.NO_POSITION)
                .toList();
        if (2 * zeros.size() > bad.size()) {
            evidence.add(Evidence.of(
                            true,
                            zeros.size() + " promise nothing of their positions any more, or give none",
                            ZERO_LOG,
                            List.of())
                    .shownBy(zeros.stream()
                            .filter(each -> !hidden.holds(each.identity()))
                            .map(Sample::track)
                            .limit(Evidence.MOST_TRACKS)
                            .toList()));
        }
    }

    private static void neighbours(Fallen fallen, SkySettings set, List<Evidence> evidence) {
        String around = String.format(
                Locale.ROOT,
                "%d of %d aircraft up to %.0f km around it are affected",
                fallen.ringBad(),
                fallen.ring(),
                set.ringMeters / 1_000);
        if (fallen.ring() < RING_ENOUGH) {
            evidence.add(Evidence.of(false, around + ": too few to compare with", 0, List.of()));
            return;
        }
        double share = (double) fallen.bad().size() / fallen.comparable();
        double ring = (double) fallen.ringBad() / fallen.ring();
        if (ring <= CLEAN_RATIO) {
            evidence.add(Evidence.of(true, around + ": it is the place", CLEAN_LOG, List.of()));
        } else if (ring >= share / 2) {
            evidence.add(Evidence.of(false, around + ": it ends nowhere near", ALIKE_LOG, List.of()));
        }
    }

    /** All of the bad are alike, and others there are not: what they carry may be at fault. */
    private static void equipment(
            Fallen fallen, String what, Function<Sample, @Nullable String> of, List<Evidence> evidence) {
        TreeSet<String> kinds = new TreeSet<>();
        for (Sample each : fallen.bad()) {
            String kind = of.apply(each);
            if (kind == null) {
                return;
            }
            kinds.add(kind);
        }
        boolean others = fallen.good().stream().anyMatch(each -> !kinds.contains(of.apply(each)));
        if (kinds.size() == 1 && others) {
            evidence.add(Evidence.of(
                            false,
                            "All of them are of one " + what + ", " + kinds.first()
                                    + ", and others there stayed good: their equipment may be at fault",
                            EQUIPMENT_LOG,
                            List.of())
                    .within("equipment"));
        }
    }

    private static void ships(Circle circle, SkyState state, List<Evidence> evidence) {
        int comparable = 0;
        List<TrackId> lost = new ArrayList<>();
        for (var each : state.vessels.entrySet()) {
            SkyState.Vessel vessel = each.getValue();
            if (vessel.isComparable() && circle.meters(vessel.latDeg, vessel.lonDeg) <= circle.radiusMeters()) {
                comparable++;
                if (vessel.lost && lost.size() < Evidence.MOST_TRACKS) {
                    lost.add(each.getKey());
                }
            }
        }
        if (!lost.isEmpty()) {
            evidence.add(Evidence.of(
                            true,
                            lost.size() + " of " + comparable + " ships below lost their positions too",
                            SHIPS_LOG,
                            List.of())
                    .shownBy(lost));
        } else if (comparable >= SHIPS_ENOUGH) {
            evidence.add(Evidence.of(
                    false,
                    "None of " + comparable + " ships below is affected; they see a jammer less far than aircraft do",
                    SHIPS_GOOD_LOG,
                    List.of()));
        }
    }
}
