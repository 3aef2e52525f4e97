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

/** What speaks for and against a ship that came from under way and stays over a corridor. Weights are set by hand. */
final class StopAlert {
    static final String NAME = "cable-stop";

    private static final int VERSION = 1;
    private static final long MINUTE_MICROS = 60_000_000L;
    private static final long WORTH_MICROS = 24 * 60 * MINUTE_MICROS;
    private static final long LONG_MICROS = 60 * MINUTE_MICROS;
    private static final double PRIOR_LOG = -1.5;
    private static final double STAYS_LOG = 2;
    private static final double LASTS_LOG = 0.7;
    private static final double ANCHORED_LOG = 1;
    private static final double PLACE_LOG = -3;
    private static final double OTHERS_LOG = -2;
    private static final double WORK_LOG = -1.5;
    private static final double PILOT_LOG = -1.5;
    private static final int FEW_AT_REST = 3;

    private StopAlert() {}

    static void say(CorridorRule.Around around, Voyage.Episode stop, long until, boolean over) {
        AlertContent content = content(around, stop, until, over);
        boolean enough = content.scoreLog() >= around.settings().scoreOdds();
        if (enough || stop.saidEpochMicros != Long.MIN_VALUE) {
            stop.saidEpochMicros = until;
            around.watch()
                    .emit(new Finding(
                            around.watch().audience(),
                            around.leg().track() + "@" + stop.fromEpochMicros / MINUTE_MICROS,
                            content,
                            null));
        }
    }

    private static AlertContent content(CorridorRule.Around around, Voyage.Episode stop, long until, boolean over) {
        Leg leg = around.leg();
        long minutes = (until - stop.fromEpochMicros) / MINUTE_MICROS;
        String corridors = around.corridors().names(stop.crossed);
        boolean anchored = leg.status() == NavigationStatus.AT_ANCHOR;
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(leg)
                .headline(String.format(
                        Locale.ROOT,
                        "%s %s over %s for %d min%s",
                        leg.shownName(),
                        over ? "was" : "is",
                        corridors,
                        minutes,
                        anchored ? ", and says that it is at anchor" : ""))
                .at(leg.latDeg(), leg.lonDeg(), 500)
                .during(stop.fromEpochMicros, until, around.watch().now().arrivalEpochMicros() + WORTH_MICROS)
                .weighs(AlertContent.Severity.SEVERE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG)
                .pro(
                        String.format(Locale.ROOT, "It stays there, at %.1f kn on average", stop.meanKn()),
                        STAYS_LOG,
                        stop.stamps);
        if (until - stop.fromEpochMicros >= LONG_MICROS) {
            draft.pro("It lasts: " + minutes + " min", LASTS_LOG, List.of());
        }
        if (anchored) {
            draft.pro("It says that it is at anchor", ANCHORED_LOG, List.of(leg.stamp()));
        }
        against(around, stop, draft);
        return draft.content();
    }

    private static void against(CorridorRule.Around around, Voyage.Episode stop, AlertDraft draft) {
        Leg leg = around.leg();
        String place = around.corridors()
                .nameOf(
                        leg.latDeg(),
                        leg.lonDeg(),
                        leg.untilEpochMicros(),
                        List.of(ZoneCategory.PORT, ZoneCategory.ANCHORAGE));
        if (!place.isEmpty()) {
            draft.con("It is in " + place, PLACE_LOG, List.of());
        }
        int resting = around.restingNear();
        if (resting >= FEW_AT_REST) {
            draft.with(
                    Evidence.of(false, resting + " other ships are at rest within 3 km of it", OTHERS_LOG, List.of()));
        }
        String work = DragAlert.workOf(leg);
        if (!work.isEmpty()) {
            draft.con(work, WORK_LOG, List.of());
        }
        if (stop.pilot) {
            draft.con("A pilot vessel came close to it", PILOT_LOG, List.of());
        }
    }
}
