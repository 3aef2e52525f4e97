package org.trigpoint.threat.cases;

import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;

/** Which alerts a silence covers: never distress, and never what a person raised. */
final class Covering {
    private Covering() {}

    static boolean covers(SilenceContent silence, CaseAlert alert) {
        if (alert.distress() || alert.rule().equals(AlertContent.BY_HAND)) {
            return false;
        }
        TrackId subject = silence.subject();
        Shape area = silence.area();
        Position place = alert.place();
        return (silence.rule().isEmpty() || silence.rule().equals(alert.rule()))
                && (subject == null || alert.subjects().contains(subject))
                && (area == null || (place != null && Reach.holds(area, place)));
    }
}
