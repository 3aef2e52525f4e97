package org.trigpoint.threat.cases;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.Consequence;

/** What a case knows of an alert, and how much would follow from it. */
final class Weighing {

    private Weighing() {}

    /**
     * An alert as its case knows it from now on.
     *
     * @param before as it was known, null for one that is new
     * @param zones of its audience
     */
    static CaseAlert weigh(Alert alert, @Nullable CaseAlert before, Importance zones, CaseSettings settings) {
        AlertContent content = alert.content();
        boolean saysMore = alert.state().isOpen() && alert.person().isEmpty();
        long newsEpochMicros = before == null || saysMore ? alert.knownEpochMicros() : before.newsEpochMicros();
        long until = content.untilEpochMicros() > content.fromEpochMicros()
                ? content.untilEpochMicros()
                : Math.max(content.fromEpochMicros(), newsEpochMicros);
        return new CaseAlert(
                alert.id(),
                alert.revision(),
                alert.state(),
                content.rule(),
                content.headline(),
                content.subjects(),
                content.findShape().map(Importance::middle).orElse(null),
                content.fromEpochMicros(),
                until,
                content.severity(),
                content.distress(),
                content.hidden(),
                new Consequence(
                        settings.severityRatio(content.severity()),
                        zones.ratio(content, settings),
                        settings.vesselRatio(content.shipTypes()),
                        settings.distressRatio(content.distress())),
                content.scoreLog(),
                newsEpochMicros,
                before != null && before.silenced());
    }
}
