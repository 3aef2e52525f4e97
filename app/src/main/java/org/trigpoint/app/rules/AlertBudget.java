package org.trigpoint.app.rules;

import org.trigpoint.model.alert.AlertId;
import org.trigpoint.simulation.score.rules.SaidAlert;

/** What the alert budget does with alerts, as far as the outputs of a pipeline tell. One for each run. */
public interface AlertBudget {
    /** There is none. */
    AlertBudget NONE = new AlertBudget() {
        @Override
        public void take(Object output) {}

        @Override
        public SaidAlert.Budget of(AlertId alert) {
            return SaidAlert.Budget.NONE;
        }
    };

    /** Takes an output of the pipeline, of whatever kind. */
    void take(Object output);

    /** What has become of an alert by the end of the run. */
    SaidAlert.Budget of(AlertId alert);
}
