package org.trigpoint.threat.address;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.threat.address.AddressState.Kind;
import org.trigpoint.threat.rules.AlertDraft;

/** How conflicts of an address are told. */
final class AddressAlert {
    private static final int VERSION = 1;
    private static final double RADIUS_METERS = 1_000;
    private static final long SECOND_MICROS = 1_000_000;
    private static final long WORTH_MICROS = 12 * 3_600 * SECOND_MICROS;
    private static final int ALL_ONES = 0xFFFFFF;

    private static final double PRIOR_LOG = -1;
    private static final double TURNS_LOG = 2;
    private static final double APART_LOG = 0.5;
    private static final double NAMES_LOG = 1;
    private static final double ARRIVAL_LOG = -2;
    private static final double DEFAULT_LOG = -1;
    private static final double CLAIM_LOG = 1.5;
    private static final double TYPE_LOG = 1;
    private static final double ONE_PLACE_LOG = -0.7;

    private AddressAlert() {}

    /**
     * Values of one kind that are said by turns.
     *
     * @param kind of what
     * @param values at least two
     */
    record Conflict(Kind kind, List<Turns.Value> values) {
        long fromEpochMicros() {
            return values.stream()
                    .mapToLong(value -> value.firstEpochMicros)
                    .max()
                    .orElseThrow();
        }

        long untilEpochMicros() {
            return values.stream()
                    .mapToLong(value -> value.lastEpochMicros)
                    .max()
                    .orElseThrow();
        }

        String texts() {
            return values.stream().map(value -> value.text).collect(Collectors.joining(", "));
        }

        List<Stamp> stamps() {
            return values.stream().map(value -> value.stamp).toList();
        }
    }

    static Finding ofPlaces(
            long identity, Bearer one, Bearer two, long fromEpochMicros, long matterEpochMicros, long nowEpochMicros) {
        String km = km(one.metersTo(two));
        long until = Math.max(one.lastEpochMicros, two.lastEpochMicros);
        AlertDraft draft = draft(one)
                .about(two.track, two.marking, two.hidden)
                .headline("Address %s flies in two places at a time, %s apart".formatted(text(identity), km))
                .during(fromEpochMicros, until, nowEpochMicros + WORTH_MICROS)
                .pro(
                        "Both told by turns for %d s: from %s and from %s"
                                .formatted((until - fromEpochMicros) / SECOND_MICROS, place(one), place(two)),
                        TURNS_LOG,
                        List.of(one.firstStamp, one.stamp, two.firstStamp, two.stamp))
                .pro("They are " + km + " apart", APART_LOG, List.of(one.stamp, two.stamp));
        if (!one.name.equals(two.name)) {
            draft.pro("They say names that differ: %s, %s".formatted(one.name, two.name), NAMES_LOG, List.of());
        }
        if ((one.byArrival || two.byArrival) && one.stamp.source() != two.stamp.source()) {
            draft.con(
                    "They come through two sources without times of their own: what is late looks like another",
                    ARRIVAL_LOG,
                    List.of(one.stamp, two.stamp));
        }
        if (one.stamp.source() == two.stamp.source()) {
            draft.con(
                    "One receiver may hear both: a place may be solved from halves of two messages, and be nowhere",
                    0,
                    List.of());
        }
        return finding(identity, one, matterEpochMicros, draft);
    }

    static Finding ofClaims(
            long identity, Bearer bearer, List<Conflict> conflicts, long fromEpochMicros, long nowEpochMicros) {
        String what = conflicts.stream()
                .map(conflict -> "%s: %s".formatted(words(conflict.kind), conflict.texts()))
                .collect(Collectors.joining("; "));
        long until =
                conflicts.stream().mapToLong(Conflict::untilEpochMicros).max().orElseThrow();
        AlertDraft draft = draft(bearer)
                .headline("Address %s says by turns %s".formatted(text(identity), what))
                .during(fromEpochMicros, until, nowEpochMicros + WORTH_MICROS);
        for (Conflict conflict : conflicts) {
            draft.pro(
                    "By turns, each again and again, %s: %s".formatted(words(conflict.kind), conflict.texts()),
                    conflict.kind == Kind.TYPE ? TYPE_LOG : CLAIM_LOG,
                    conflict.stamps());
        }
        draft.con("Its positions need no second aircraft", ONE_PLACE_LOG, List.of());
        return finding(identity, bearer, fromEpochMicros, draft);
    }

    static long from(List<Conflict> conflicts) {
        return conflicts.stream().mapToLong(Conflict::fromEpochMicros).min().orElseThrow();
    }

    private static AlertDraft draft(Bearer about) {
        AlertDraft draft = AlertDraft.of(AddressStep.NAME, VERSION)
                .about(about.track, about.marking, about.hidden)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        return Double.isNaN(about.latDeg) ? draft : draft.at(about.latDeg, about.lonDeg, RADIUS_METERS);
    }

    private static Finding finding(long identity, Bearer about, long matterEpochMicros, AlertDraft draft) {
        long number = Identity.unpack(identity).number();
        if (number == 0 || number == ALL_ONES) {
            draft.con(
                    "The address is that of no aircraft: sets that nobody has set up send it", DEFAULT_LOG, List.of());
        }
        String matter = text(identity) + "@" + matterEpochMicros / SECOND_MICROS;
        return new Finding(about.track.audience(), matter, draft.content(), null);
    }

    private static String text(long identity) {
        return Identity.unpack(identity).text();
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case CALL_SIGN -> "call signs";
            case REGISTRATION -> "registrations";
            case TYPE -> "types";
        };
    }

    private static String km(double meters) {
        return String.format(Locale.ROOT, "%.0f km", meters / 1_000);
    }

    private static String place(Bearer bearer) {
        return String.format(
                Locale.ROOT,
                "%.3f° %s %.3f° %s",
                Math.abs(bearer.latDeg),
                bearer.latDeg < 0 ? "S" : "N",
                Math.abs(bearer.lonDeg),
                bearer.lonDeg < 0 ? "W" : "E");
    }
}
