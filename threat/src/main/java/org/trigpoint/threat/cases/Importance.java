package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneContent;

/** The zones of an audience as cases ask for them: which of them an alert lies in or touches. */
final class Importance {
    private record Bounded(Box box, ZoneContent zone) {}

    private final List<Bounded> zones = new ArrayList<>();

    private Importance(ZonesInForce inForce) {
        for (ZoneContent zone : inForce.contents().values()) {
            zones.add(new Bounded(zone.shape().box(), zone));
        }
    }

    static Importance of(ZonesInForce zones) {
        return zones.derive(Importance.class, Importance::new);
    }

    /** Importance of the most important zone that an alert touches at its corners; 1 of one that touches none. */
    double ratio(AlertContent content, CaseSettings settings) {
        Shape shape = content.shape();
        if (shape == null) {
            return 1;
        }
        Box box = shape.box();
        double most = Double.NEGATIVE_INFINITY;
        for (Bounded each : zones) {
            double ratio = settings.zoneRatio(each.zone().category());
            if (ratio > most
                    && each.zone().holdsAt(content.untilEpochMicros())
                    && each.box().intersects(box)
                    && touches(each.zone().shape(), shape)) {
                most = ratio;
            }
        }
        return most == Double.NEGATIVE_INFINITY ? 1 : most;
    }

    private static boolean touches(Shape zone, Shape alert) {
        double reach = Reach.reachMeters(alert);
        for (Position point : Reach.points(alert)) {
            if (Reach.metersTo(zone, point) <= reach) {
                return true;
            }
        }
        return false;
    }
}
