package org.trigpoint.threat.silence;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;

/** Where ships lie and may switch off: the ports and anchorages among the zones of the site. */
record Berths(List<Berth> all) {
    /** One of them. */
    record Berth(ZoneContent zone, Box box) {}

    static Berths of(ZonesInForce zones) {
        List<Berth> all = new ArrayList<>();
        for (ZoneContent zone : zones.contents().values()) {
            if (zone.category() == ZoneCategory.PORT || zone.category() == ZoneCategory.ANCHORAGE) {
                all.add(new Berth(zone, zone.shape().box()));
            }
        }
        return new Berths(List.copyOf(all));
    }

    /** True when a place lies in one that holds at this time. */
    boolean hold(double latDeg, double lonDeg, long epochMicros) {
        for (Berth berth : all) {
            if (berth.box().contains(latDeg, lonDeg)
                    && berth.zone().holdsAt(epochMicros)
                    && holds(berth.zone().shape(), latDeg, lonDeg)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Shape shape, double latDeg, double lonDeg) {
        return switch (shape) {
            case Shape.Circle circle -> {
                LocalFrame.Offset offset = LocalFrame.at(circle.centre()).offsetTo(latDeg, lonDeg);
                yield StrictMath.hypot(offset.eastMeters(), offset.northMeters()) <= circle.radiusMeters();
            }
            case Shape.Area area -> {
                boolean within = contains(area.rings().getFirst(), latDeg, lonDeg);
                for (List<Position> hole : area.rings().subList(1, area.rings().size())) {
                    within &= !contains(hole, latDeg, lonDeg);
                }
                yield within;
            }
            // Nobody lies in a corridor: its box is enough to be careful.
            case Shape.Corridor corridor -> true;
        };
    }

    private static boolean contains(List<Position> ring, double latDeg, double lonDeg) {
        return new Polygon(ring).contains(latDeg, lonDeg);
    }
}
