package org.trigpoint.threat.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.threat.zones.ZoneIndex;

/** Which alerts a silence covers: never distress, and never what a person raised. Made once for each silence. */
final class Covering {
    private final SilenceContent silence;
    private final @Nullable ZoneIndex area;

    Covering(SilenceContent silence) {
        this.silence = silence;
        Shape shape = silence.area();
        area = shape == null ? null : ZoneIndex.of(List.of(shape));
    }

    boolean covers(CaseAlert alert) {
        if (alert.distress() || alert.rule().equals(AlertContent.BY_HAND)) {
            return false;
        }
        TrackId subject = silence.subject();
        return (silence.rule().isEmpty() || silence.rule().equals(alert.rule()))
                && (subject == null || alert.subjects().contains(subject))
                && (area == null || lies(area, alert.place()));
    }

    private static boolean lies(ZoneIndex area, @Nullable Position place) {
        return place != null && area.holds(0, place.latDeg(), place.lonDeg());
    }
}
