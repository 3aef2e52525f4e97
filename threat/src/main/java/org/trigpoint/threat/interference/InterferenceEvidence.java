package org.trigpoint.threat.interference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.AreaRule;

/** What speaks for interference and what against it. Weights are set by hand. */
final class InterferenceEvidence {
    private static final int VERSION = 1;
    private static final double PRIOR_LOG = -2;
    private static final double AT_ONCE_LOG = 1;
    private static final double MORE_LOG = 0.4;
    private static final double MORE_MOST_LOG = 2;
    private static final double SHARE_LOG = 0.5;
    private static final double MOST_RATIO = 0.6;
    private static final double MOST_LOG = 1;
    private static final double POSITIONS_LOG = 1.5;
    private static final double FLAGS_LOG = -1.5;

    private InterferenceEvidence() {}

    static AlertContent content(
            InterferenceRule.Group group,
            InterferenceState.Area area,
            InterferenceRule.AtOnce atOnce,
            InterferenceSettings set,
            AreaRule.Watch watch) {
        int ships = group.affected().size();
        AlertDraft draft = AlertDraft.of(InterferenceRule.NAME, VERSION)
                .headline(String.format(
                        Locale.ROOT,
                        "%d of %d ships within %.0f km lost their positions or what these are worth at once (AIS only)",
                        ships,
                        group.comparable(),
                        group.radiusMeters() / 1_000))
                .at(group.middle().latDeg(), group.middle().lonDeg(), group.radiusMeters())
                .during(area.fromEpochMicros, newest(group), watch.now().arrivalEpochMicros() + set.worthMicros)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        for (Trust each : group.affected().subList(0, Math.min(ships, AlertContent.MOST_SUBJECTS))) {
            draft.about(each.track, each.marking, each.hidden);
        }
        evidence(group, atOnce, set).forEach(draft::with);
        return draft.content();
    }

    private static long newest(InterferenceRule.Group group) {
        long newest = Long.MIN_VALUE;
        for (Trust each : group.affected()) {
            newest = Math.max(newest, each.timeEpochMicros);
        }
        return newest;
    }

    private static List<Evidence> evidence(
            InterferenceRule.Group group, InterferenceRule.AtOnce atOnce, InterferenceSettings set) {
        List<Evidence> evidence = new ArrayList<>();
        List<Stamp> stamps = new ArrayList<>();
        List<TrackId> lost = new ArrayList<>();
        int flags = 0;
        for (Trust each : group.affected()) {
            if (stamps.size() < Evidence.MOST_STAMPS) {
                stamps.add(each.lostStamp);
            }
            if (each.loss == Trust.Loss.FLAG) {
                flags++;
            } else if (lost.size() < Evidence.MOST_TRACKS) {
                lost.add(each.track);
            }
        }
        int more = Math.max(0, atOnce.ships() - set.ships);
        evidence.add(Evidence.of(
                true,
                String.format(
                        Locale.ROOT,
                        "%d lost it within %d min of each other",
                        atOnce.ships(),
                        set.onsetMicros / 60_000_000),
                AT_ONCE_LOG + Math.min(MORE_MOST_LOG, MORE_LOG * more),
                stamps));
        double share = (double) group.affected().size() / group.comparable();
        evidence.add(Evidence.of(
                true,
                String.format(
                        Locale.ROOT,
                        "%.0f %% of %d ships there that had good positions before",
                        100 * share,
                        group.comparable()),
                share >= MOST_RATIO ? MOST_LOG : SHARE_LOG,
                List.of()));
        if (lost.size() >= set.ships) {
            evidence.add(Evidence.of(
                            true,
                            lost.size() + " say that they have no position, or a reckoned one",
                            POSITIONS_LOG,
                            List.of())
                    .shownBy(lost));
        } else {
            evidence.add(Evidence.of(
                    false,
                    flags + " lost but a flag of accuracy or of integrity monitoring: a service of corrections that"
                            + " fails does the same",
                    FLAGS_LOG,
                    List.of()));
        }
        return evidence;
    }
}
