package org.trigpoint.threat.corridor;

import java.util.List;
import java.util.Locale;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.Leg;

/** What speaks for and against an anchor on the ground of a ship that is slower than it was and crosses a corridor. Weights are set by hand. */
final class DragAlert {
    static final String NAME = "cable-drag";

    private static final int VERSION = 1;
    private static final long MINUTE_MICROS = 60_000_000L;
    private static final long WORTH_MICROS = 24 * 60 * MINUTE_MICROS;
    private static final long LONG_MICROS = 20 * MINUTE_MICROS;
    private static final double PRIOR_LOG = -3;
    private static final double CROSSED_LOG = 2;
    private static final double SLOWER_LOG = 1;
    private static final double MUCH_SLOWER_LOG = 1.5;
    private static final double MUCH_SLOWER_RATIO = 0.3;
    private static final double LASTS_LOG = 0.5;
    private static final double WANDERS_LOG = 0.8;
    private static final double WANDERS_DEG = 4;
    private static final double WEATHER_LOG = -2;
    private static final double ALONE_LOG = 0.5;
    private static final double PLACE_LOG = -2;
    private static final double PILOT_LOG = -3;
    private static final double WORK_LOG = -2.5;
    private static final int FEW_NEIGHBOURS = 3;
    private static final String CAUSE = "cause";

    private DragAlert() {}

    static void say(CorridorRule.Around around, Voyage.Episode slow, long until, boolean over) {
        AlertContent content = content(around, slow, until, over);
        boolean enough = content.scoreLog() >= around.settings().scoreOdds();
        if (enough || slow.saidEpochMicros != Long.MIN_VALUE) {
            slow.saidEpochMicros = until;
            Finding finding = new Finding(
                    around.watch().audience(),
                    around.leg().track() + "@" + slow.fromEpochMicros / MINUTE_MICROS,
                    content,
                    null);
            boolean explained =
                    !enough && content.scoreLog() < around.settings().scoreOdds() - 1;
            around.watch()
                    .emit(explained ? finding.disproved("What speaks against it has come to weigh more") : finding);
        }
    }

    private static AlertContent content(CorridorRule.Around around, Voyage.Episode slow, long until, boolean over) {
        Leg leg = around.leg();
        long minutes = (until - slow.fromEpochMicros) / MINUTE_MICROS;
        String corridors = around.corridors().names(slow.crossed);
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(leg)
                .headline(String.format(
                        Locale.ROOT,
                        "%s %s %.1f kn for %d min where it made %.1f kn before, and crossed %s",
                        leg.shownName(),
                        over ? "made" : "makes",
                        slow.meanKn(),
                        minutes,
                        slow.expectedKn,
                        corridors))
                .at(leg.latDeg(), leg.lonDeg(), 1_000)
                .during(slow.fromEpochMicros, until, around.watch().now().arrivalEpochMicros() + WORTH_MICROS)
                .weighs(AlertContent.Severity.SEVERE, AlertContent.Urgency.IMMEDIATE)
                .prior(PRIOR_LOG)
                .pro("It crossed " + corridors + " meanwhile", CROSSED_LOG, slow.stamps);
        double part = 1 - slow.meanKn() / slow.expectedKn;
        draft.pro(
                String.format(Locale.ROOT, "It is %.0f %% slower than the median of its last hour", 100 * part),
                part >= MUCH_SLOWER_RATIO ? MUCH_SLOWER_LOG : SLOWER_LOG,
                List.of());
        if (until - slow.fromEpochMicros >= LONG_MICROS) {
            draft.pro("It lasts: " + minutes + " min", LASTS_LOG, List.of());
        }
        if (slow.turnedPerLegDeg() >= WANDERS_DEG) {
            draft.pro(
                    String.format(Locale.ROOT, "Its course wanders, by %.0f\u00b0 a minute", slow.turnedPerLegDeg()),
                    WANDERS_LOG,
                    List.of());
        }
        others(around, slow, draft);
        causes(around, slow, draft);
        return draft.content();
    }

    private static void others(CorridorRule.Around around, Voyage.Episode slow, AlertDraft draft) {
        CorridorRule.Neighbours neighbours = around.neighbours(slow.fromEpochMicros);
        if (neighbours.comparable() < FEW_NEIGHBOURS) {
            return;
        }
        String text = "%d of %d ships on a like course near it have become slower too"
                .formatted(neighbours.slowed(), neighbours.comparable());
        boolean alike = 4 * neighbours.slowed() >= 3 * neighbours.comparable();
        draft.with(Evidence.of(!alike, text, alike ? WEATHER_LOG : ALONE_LOG, List.of())
                .shownBy(neighbours
                        .tracks()
                        .subList(0, Math.min(8, neighbours.tracks().size()))));
    }

    private static void causes(CorridorRule.Around around, Voyage.Episode slow, AlertDraft draft) {
        Leg leg = around.leg();
        String place = around.corridors()
                .nameOf(
                        leg.latDeg(),
                        leg.lonDeg(),
                        leg.untilEpochMicros(),
                        List.of(ZoneCategory.LANE, ZoneCategory.PORT, ZoneCategory.ANCHORAGE));
        if (!place.isEmpty()) {
            draft.with(Evidence.of(false, "It is in " + place + ", where ships go slowly", PLACE_LOG, List.of())
                    .within(CAUSE));
        }
        if (slow.pilot) {
            draft.with(Evidence.of(false, "A pilot vessel came close to it", PILOT_LOG, List.of())
                    .within(CAUSE));
        }
        String work = workOf(leg);
        if (!work.isEmpty()) {
            draft.with(Evidence.of(false, work, WORK_LOG, List.of()).within(CAUSE));
        }
    }

    /** What explains low speeds of a ship by what it says of itself; empty when nothing does. */
    static String workOf(Leg leg) {
        if (leg.status() == NavigationStatus.RESTRICTED_MANOEUVRABILITY) {
            return "It says that its work restricts how it can move";
        }
        if (leg.status() == NavigationStatus.FISHING || leg.shipType() == 30) {
            return "It fishes";
        }
        return switch (leg.shipType()) {
            case 31, 32, 52 -> "It is a tug or tows";
            case 33 -> "It works on the sea floor by its type";
            case 34 -> "It supports divers by its type";
            case 50, 51, 53, 55 -> "It is a pilot, rescue, tender or police vessel";
            default -> leg.shipType() >= 60 && leg.shipType() < 70 ? "It carries passengers, by a timetable" : "";
        };
    }
}
