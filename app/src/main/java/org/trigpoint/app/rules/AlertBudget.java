package org.trigpoint.app.rules;

import java.util.HashSet;
import java.util.Set;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.simulation.score.rules.SaidAlert;

/** What the alert budget did with the alerts of a run, by the cases that left the pipeline. */
final class AlertBudget {
    private final Set<AlertId> shown = new HashSet<>();

    /** Takes an output of the pipeline, of whatever kind. */
    void take(Object output) {
        if (output instanceof Case told && !told.held()) {
            told.alerts().forEach(alert -> shown.add(alert.alert()));
        }
    }

    /** What has become of an alert by the end of the run: shown when a case with it was. */
    SaidAlert.Budget of(AlertId alert) {
        return shown.contains(alert) ? SaidAlert.Budget.SHOWN : SaidAlert.Budget.HELD;
    }
}
