package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.simulation.scenario.ZoneSite;
import org.trigpoint.simulation.world.Kinematics;

/** Where a zone is, to be asked of many places. */
final class ZoneShape {
    private final ZoneSite site;
    private final Box box;
    private final List<Polygon> rings;

    ZoneShape(ZoneSite site) {
        this.site = site;
        box = site.content().shape().box();
        rings = site.content().shape() instanceof Shape.Area area
                ? area.rings().stream().map(Polygon::new).toList()
                : List.of();
    }

    ZoneSite site() {
        return site;
    }

    boolean contains(Kinematics place) {
        return box.contains(place.latDeg(), place.lonDeg()) && depthMeters(place) > 0;
    }

    /** How far inside its edge a place is; negative outside. */
    double depthMeters(Kinematics place) {
        LocalFrame frame = LocalFrame.at(place.latDeg(), place.lonDeg());
        return switch (site.content().shape()) {
            case Shape.Circle circle -> circle.radiusMeters() - length(frame.offsetTo(circle.centre()));
            case Shape.Corridor corridor -> corridor.halfWidthMeters() - toLine(frame, corridor.line(), false);
            case Shape.Area area -> {
                double nearest = Double.POSITIVE_INFINITY;
                boolean inside = rings.getFirst().contains(place.latDeg(), place.lonDeg());
                for (int ring = 0; ring < rings.size(); ring++) {
                    nearest = Math.min(nearest, toLine(frame, area.rings().get(ring), true));
                    inside &= ring == 0 || !rings.get(ring).contains(place.latDeg(), place.lonDeg());
                }
                yield inside ? nearest : -nearest;
            }
        };
    }

    private static double length(LocalFrame.Offset offset) {
        return Math.sqrt(offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters());
    }

    /** From the origin of a frame to the nearest point of a line. */
    private static double toLine(LocalFrame frame, List<Position> line, boolean closed) {
        double nearest = Double.POSITIVE_INFINITY;
        LocalFrame.Offset from = frame.offsetTo(closed ? line.getLast() : line.getFirst());
        for (int i = closed ? 0 : 1; i < line.size(); i++) {
            LocalFrame.Offset to = frame.offsetTo(line.get(i));
            nearest = Math.min(nearest, toLeg(from, to));
            from = to;
        }
        return nearest;
    }

    private static double toLeg(LocalFrame.Offset from, LocalFrame.Offset to) {
        double east = to.eastMeters() - from.eastMeters();
        double north = to.northMeters() - from.northMeters();
        double square = east * east + north * north;
        double ratio =
                square == 0 ? 0 : Math.clamp(-(from.eastMeters() * east + from.northMeters() * north) / square, 0, 1);
        double x = from.eastMeters() + ratio * east;
        double y = from.northMeters() + ratio * north;
        return Math.sqrt(x * x + y * y);
    }
}
