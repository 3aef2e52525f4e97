package org.trigpoint.threat.waters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.flow.Board;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;

/** Which zones lie at or about a place: asked seldom, for evidence. Distances are in the tangent plane of the place. */
public final class ZonesAround {
    private ZonesAround() {}

    /** The first zone of an audience, by id, of one of these categories that holds now and lies within a distance of a place. */
    public static Optional<ZoneContent> find(
            Board board,
            int audience,
            Set<ZoneCategory> categories,
            double latDeg,
            double lonDeg,
            double meters,
            long epochMicros) {
        ZonesInForce zones = ZonesInForce.find(board, audience).orElse(ZonesInForce.none(audience));
        for (ZoneContent zone : zones.contents().values()) {
            if (categories.contains(zone.category())
                    && zone.holdsAt(epochMicros)
                    && zone.shape().box().expand(meters + 1).contains(latDeg, lonDeg)
                    && metersTo(zone.shape(), LocalFrame.at(latDeg, lonDeg)) <= meters) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }

    /** How far a frame's origin is outside a shape; 0 within. */
    static double metersTo(Shape shape, LocalFrame frame) {
        return switch (shape) {
            case Shape.Circle circle -> {
                LocalFrame.Offset to = frame.offsetTo(circle.centre());
                yield Math.max(0, length(to.eastMeters(), to.northMeters()) - circle.radiusMeters());
            }
            case Shape.Corridor corridor ->
                Math.max(0, metersToLine(corridor.line(), false, frame) - corridor.halfWidthMeters());
            case Shape.Area area -> metersToArea(area, frame);
        };
    }

    private static double metersToArea(Shape.Area area, LocalFrame frame) {
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (List<Position> ring : area.rings()) {
            inside ^= isInside(ring, frame);
            nearest = Math.min(nearest, metersToLine(ring, true, frame));
        }
        return inside ? 0 : nearest;
    }

    private static boolean isInside(List<Position> ring, LocalFrame frame) {
        boolean inside = false;
        LocalFrame.Offset from = frame.offsetTo(ring.getLast());
        for (Position corner : ring) {
            LocalFrame.Offset to = frame.offsetTo(corner);
            if ((from.northMeters() > 0) != (to.northMeters() > 0)) {
                double share = from.northMeters() / (from.northMeters() - to.northMeters());
                inside ^= from.eastMeters() + share * (to.eastMeters() - from.eastMeters()) > 0;
            }
            from = to;
        }
        return inside;
    }

    private static double metersToLine(List<Position> line, boolean closed, LocalFrame frame) {
        LocalFrame.Offset from = frame.offsetTo(closed ? line.getLast() : line.getFirst());
        double nearest = Double.MAX_VALUE;
        for (Position position : line) {
            LocalFrame.Offset to = frame.offsetTo(position);
            nearest = Math.min(nearest, metersToEdge(from, to));
            from = to;
        }
        return nearest;
    }

    private static double metersToEdge(LocalFrame.Offset from, LocalFrame.Offset to) {
        double east = to.eastMeters() - from.eastMeters();
        double north = to.northMeters() - from.northMeters();
        double square = east * east + north * north;
        double share =
                square == 0 ? 0 : Math.clamp(-(from.eastMeters() * east + from.northMeters() * north) / square, 0, 1);
        return length(from.eastMeters() + share * east, from.northMeters() + share * north);
    }

    private static double length(double east, double north) {
        return Math.sqrt(east * east + north * north);
    }
}
