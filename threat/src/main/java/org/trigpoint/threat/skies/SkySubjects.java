package org.trigpoint.threat.skies;

import java.util.List;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.threat.rules.AlertDraft;

/** Which aircraft alerts about areas of the sky name. */
final class SkySubjects {
    private SkySubjects() {}

    /** Names those that are not private: the others count, and what they told marks the alert, but they would hide it. */
    static void name(List<Sample> samples, PrivateAircraft hidden, AlertDraft draft) {
        int named = 0;
        for (Sample each : samples) {
            if (named == AlertContent.MOST_SUBJECTS || hidden.holds(each.identity())) {
                draft.from(each.marking());
            } else {
                draft.about(each.track(), each.marking(), false);
                named++;
            }
        }
    }
}
