package org.trigpoint.threat.drone;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.rules.AlertDraft;

/** What is said of links. */
final class LinkText {
    private static final double OTHERS_LOG = 0.5;
    private static final double ALONE_LOG = -0.5;
    private static final double ALL_LOG = -1.5;
    private static final double PRIOR_LOG = -1;
    private static final double TOGETHER_LOG = 1.5;
    private static final double AGAIN_LOG = -1;

    private LinkText() {}

    /** One is silent, and others on its link are heard. */
    static Finding amongOthers(Finding finding, int heard) {
        String others = heard == 1 ? "Another on its link is heard" : heard + " others on its link are heard";
        return with(finding, Evidence.of(true, others, OTHERS_LOG, List.of()));
    }

    /** One is silent, and there is no other. */
    static Finding alone(Finding finding) {
        return with(
                finding,
                Evidence.of(
                        false,
                        "No other is on its link: its ground station, or the feed that brings the link, may have stopped",
                        ALONE_LOG,
                        List.of()));
    }

    /** One is silent, and so are the others, that do not fly. */
    static Finding withTheOthers(Finding finding) {
        return with(
                finding,
                Evidence.of(
                        false,
                        "The others on its link, that do not fly, are silent too: their ground station, or the feed, may have stopped",
                        ALL_LOG,
                        List.of()));
    }

    private static Finding with(Finding finding, Evidence more) {
        AlertContent content = finding.content();
        List<Evidence> evidence = new ArrayList<>(content.evidence());
        evidence.add(more);
        AlertContent full = new AlertContent(
                content.rule(),
                content.ruleVersion(),
                content.headline(),
                content.subjects(),
                content.shipTypes(),
                content.shape(),
                content.fromEpochMicros(),
                content.untilEpochMicros(),
                content.expiresEpochMicros(),
                content.severity(),
                content.urgency(),
                content.distress(),
                content.hidden(),
                content.priorLog(),
                evidence,
                content.marking());
        return new Finding(finding.audience(), finding.matter(), full, finding.disproof());
    }

    /** All that fly on a link are silent. */
    static Finding together(List<Finding> silent, long nowEpochMicros) {
        long from = silent.stream()
                .mapToLong(each -> each.content().fromEpochMicros())
                .min()
                .orElseThrow();
        Finding first = silent.getFirst();
        AlertDraft draft = AlertDraft.of(DroneLinkRule.NAME, DroneLinkRule.VERSION)
                .headline("All %d drones that fly on one link are silent: it, or their ground station, is off"
                        .formatted(silent.size()))
                .during(from, nowEpochMicros, nowEpochMicros + Drones.WORTH_MICROS)
                .weighs(AlertContent.Severity.SEVERE, AlertContent.Urgency.IMMEDIATE)
                .prior(PRIOR_LOG);
        List<Stamp> stamps = new ArrayList<>();
        List<TrackId> tracks = new ArrayList<>();
        for (Finding each : silent) {
            TrackId track = each.content().subjects().getFirst();
            if (tracks.size() < AlertContent.MOST_SUBJECTS) {
                tracks.add(track);
                draft.about(track, each.content().marking(), each.content().hidden());
            }
            each.content().evidence().getFirst().stamps().stream()
                    .filter(stamp -> stamps.size() < Evidence.MOST_STAMPS)
                    .forEach(stamps::add);
        }
        if (first.content().shape() != null) {
            draft.at(first.content().shape());
        }
        draft.pro("All were armed and flew when they were heard last, and fell silent together", TOGETHER_LOG, stamps);
        String matter = first.matter() + " and others";
        return new Finding(first.audience(), matter, draft.content(), null);
    }

    /** One of all that were silent is heard again. */
    static Finding over(Finding together, long nowEpochMicros) {
        AlertContent was = together.content();
        Evidence again = Evidence.of(
                false,
                "They are heard again after " + Drones.lasting(nowEpochMicros - was.fromEpochMicros()),
                AGAIN_LOG,
                List.of());
        List<Evidence> evidence = new ArrayList<>(was.evidence());
        evidence.add(again);
        AlertContent content = new AlertContent(
                was.rule(),
                was.ruleVersion(),
                "All %d drones that flew on one link were silent for %s"
                        .formatted(was.subjects().size(), Drones.lasting(nowEpochMicros - was.fromEpochMicros())),
                was.subjects(),
                was.shipTypes(),
                was.shape(),
                was.fromEpochMicros(),
                nowEpochMicros,
                nowEpochMicros + Drones.WORTH_MICROS,
                was.severity(),
                AlertContent.Urgency.PAST,
                was.distress(),
                was.hidden(),
                was.priorLog(),
                evidence,
                was.marking());
        return new Finding(together.audience(), together.matter(), content, null);
    }
}
