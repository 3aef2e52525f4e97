package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.AlertDraft;

/** What speaks for false positions, and what against them. Weights are set by hand. */
final class SpoofingEvidence {
    private static final int VERSION = 1;
    private static final long WORTH_MICROS = 12 * 3_600_000_000L;
    private static final double PRIOR_LOG = -2.5;
    private static final double SEVERAL_LOG = 1;
    private static final double MORE_LOG = 0.4;
    private static final double MORE_MOST_LOG = 2;
    private static final double ONE_POINT_LOG = 2;
    private static final double ONE_CIRCLE_LOG = 2;
    private static final double ALIKE_LOG = 2.5;
    private static final double ALIKE_METERS = 4_000;
    private static final double ALIKE_RATIO = 0.1;
    private static final int CIRCLE_LEAST = 5;
    private static final double CIRCLE_FIT_RATIO = 0.05;
    private static final double CIRCLE_GAP_DEG = 150;
    private static final double DUCT_LOG = -1.5;
    private static final double ONE_SOURCE_LOG = -1;

    private SpoofingEvidence() {}

    static AlertContent content(
            List<Circle.Spot<Sample>> group,
            Circle circle,
            SkyState.Area area,
            long now,
            SkySettings set,
            PrivateAircraft hidden) {
        long newest = Long.MIN_VALUE;
        for (Circle.Spot<Sample> each : group) {
            newest = Math.max(newest, each.of().timeEpochMicros());
        }
        AlertDraft draft = AlertDraft.of(Spoofing.NAME, VERSION)
                .headline(String.format(
                        Locale.ROOT,
                        "%d aircraft within %.0f km give positions that cannot be true",
                        group.size(),
                        circle.radiusMeters() / 1_000))
                .at(circle.latDeg(), circle.lonDeg(), circle.radiusMeters())
                .during(area.fromEpochMicros, newest, now + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        SkySubjects.name(group.stream().map(Circle.Spot::of).toList(), hidden, draft);
        evidence(group, set, hidden).forEach(draft::with);
        return draft.content();
    }

    private static List<Evidence> evidence(List<Circle.Spot<Sample>> group, SkySettings set, PrivateAircraft hidden) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of(
                true,
                group.size() + " at once near each other: not the fault of one",
                SEVERAL_LOG + Math.min(MORE_MOST_LOG, MORE_LOG * (group.size() - set.spoofed)),
                List.of()));
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            doubted(kind, group, hidden, evidence);
        }
        alike(group, set, evidence);
        shape(group, set, evidence);
        against(group, evidence);
        return evidence;
    }

    private static void doubted(
            Doubt.Kind kind, List<Circle.Spot<Sample>> group, PrivateAircraft hidden, List<Evidence> evidence) {
        List<TrackId> tracks = new ArrayList<>();
        List<Stamp> stamps = new ArrayList<>();
        double most = 0;
        int count = 0;
        for (Circle.Spot<Sample> each : group) {
            double meters = each.of().findDoubt(kind).map(Doubt::offMeters).orElse(Double.NaN);
            if (!Double.isNaN(meters)) {
                count++;
                most = Math.max(most, meters);
                if (tracks.size() < Evidence.MOST_TRACKS
                        && !hidden.holds(each.of().identity())) {
                    tracks.add(each.of().track());
                    stamps.add(each.of().stamp());
                }
            }
        }
        if (count > 0) {
            evidence.add(Evidence.of(true, text(kind, count, most), weightLog(kind, count), stamps)
                    .shownBy(tracks));
        }
    }

    private static String text(Doubt.Kind kind, int count, double mostMeters) {
        double km = mostMeters / 1_000;
        return switch (kind) {
            case JUMP -> String.format(Locale.ROOT, "%d came farther than aircraft fly, up to %.0f km", count, km);
            case STANDS -> count + " stand still in the air, as aeroplanes cannot";
            case HORIZON ->
                String.format(Locale.ROOT, "%d are beyond the horizon of who heard them, by up to %.0f km", count, km);
            case MULTILATERATION ->
                String.format(
                        Locale.ROOT, "%d were measured by several receivers to be elsewhere, up to %.0f km", count, km);
        };
    }

    private static double weightLog(Doubt.Kind kind, int count) {
        boolean several = count > 1;
        return switch (kind) {
            case JUMP -> several ? 1.5 : 0.5;
            case STANDS -> several ? 2 : 0.5;
            case HORIZON -> several ? 1.5 : 0.5;
            case MULTILATERATION -> several ? 2.5 : 1;
        };
    }

    /** Many that jump as far and the same way: one offset for all of them. */
    private static void alike(List<Circle.Spot<Sample>> group, SkySettings set, List<Evidence> evidence) {
        List<Doubt> jumps = group.stream()
                .flatMap(each -> each.of().findDoubt(Doubt.Kind.JUMP).stream())
                .toList();
        int most = 0;
        Doubt like = null;
        for (Doubt one : jumps) {
            int alike = 0;
            for (Doubt other : jumps) {
                alike += apartMeters(one, other) <= ALIKE_METERS + ALIKE_RATIO * one.offMeters() ? 1 : 0;
            }
            if (alike > most) {
                most = alike;
                like = one;
            }
        }
        if (like != null && most >= set.spoofed) {
            evidence.add(Evidence.of(
                    true,
                    String.format(
                            Locale.ROOT,
                            "%d jumped alike: about %.0f km towards %.0f°",
                            most,
                            like.offMeters() / 1_000,
                            like.bearingDeg()),
                    ALIKE_LOG,
                    List.of()));
        }
    }

    /** Distance between the ends of two jumps that begin at one point of a plane. */
    private static double apartMeters(Doubt one, Doubt other) {
        double turn = StrictMath.toRadians(one.bearingDeg() - other.bearingDeg());
        return Math.sqrt(Math.max(
                0,
                one.offMeters() * one.offMeters()
                        + other.offMeters() * other.offMeters()
                        - 2 * one.offMeters() * other.offMeters() * StrictMath.cos(turn)));
    }

    private static void shape(List<Circle.Spot<Sample>> group, SkySettings set, List<Evidence> evidence) {
        int most = 0;
        for (Circle.Spot<Sample> one : group) {
            int near = 0;
            for (Circle.Spot<Sample> other : group) {
                near += one.meters(other) <= set.pointMeters ? 1 : 0;
            }
            most = Math.max(most, near);
        }
        if (most >= set.spoofed) {
            evidence.add(Evidence.of(
                    true,
                    String.format(Locale.ROOT, "%d give one point, to within %.0f m", most, set.pointMeters),
                    ONE_POINT_LOG,
                    List.of()));
            return;
        }
        if (group.size() < CIRCLE_LEAST) {
            return;
        }
        Circle through = Circle.through(group);
        boolean fits = through.radiusMeters() > set.pointMeters
                && through.worstMeters(group) <= Math.min(set.pointMeters, CIRCLE_FIT_RATIO * through.radiusMeters())
                && through.widestGapDeg(group) <= CIRCLE_GAP_DEG;
        if (fits) {
            evidence.add(Evidence.of(
                    true,
                    String.format(
                            Locale.ROOT,
                            "All lie on one circle of %.1f km around %.3f, %.3f",
                            through.radiusMeters() / 1_000,
                            through.latDeg(),
                            through.lonDeg()),
                    ONE_CIRCLE_LOG,
                    List.of()));
        }
    }

    private static void against(List<Circle.Spot<Sample>> group, List<Evidence> evidence) {
        if (group.stream().allMatch(each -> isOnly(each.of(), Doubt.Kind.HORIZON))) {
            evidence.add(Evidence.of(
                    false,
                    "Nothing but the horizon speaks for it: weather carries signals beyond, and the receiver may"
                            + " stand elsewhere than was said",
                    DUCT_LOG,
                    List.of()));
        }
        boolean jumps = group.stream().allMatch(each -> isOnly(each.of(), Doubt.Kind.JUMP));
        if (jumps && group.stream().map(each -> each.of().source()).distinct().count() == 1) {
            evidence.add(Evidence.of(
                    false,
                    "One source heard them all, and nothing but jumps speaks for it: its clock or decoder may be wrong",
                    ONE_SOURCE_LOG,
                    List.of()));
        }
    }

    private static boolean isOnly(Sample sample, Doubt.Kind kind) {
        return sample.doubts().stream().allMatch(each -> each.kind() == kind);
    }
}
