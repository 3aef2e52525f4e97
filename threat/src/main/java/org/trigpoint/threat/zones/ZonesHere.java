package org.trigpoint.threat.zones;

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

/** The zones that a place lies in: for rules that ask about few places, one after the other through all zones. */
public final class ZonesHere {
    private final List<Entry> entries;

    /** @param rings of an area; those around a pole are not there */
    private record Entry(ZoneContent content, Box box, List<Polygon> rings) {}

    private ZonesHere(ZonesInForce zones) {
        List<Entry> all = new ArrayList<>();
        zones.contents()
                .values()
                .forEach(content -> all.add(new Entry(content, content.shape().box(), rings(content.shape()))));
        entries = List.copyOf(all);
    }

    private static List<Polygon> rings(Shape shape) {
        List<Polygon> rings = new ArrayList<>();
        if (shape instanceof Shape.Area area) {
            for (List<Position> corners : area.rings()) {
                try {
                    rings.add(new Polygon(corners));
                } catch (IllegalArgumentException e) {
                    // Around a pole: no rule that asks here has ships there.
                    return List.of();
                }
            }
        }
        return rings;
    }

    /** Of the zones in force. */
    public static ZonesHere of(ZonesInForce zones) {
        return zones.derive(ZonesHere.class, ZonesHere::new);
    }

    /** The zones of these categories that hold a place at a time, by their ids. */
    public List<ZoneContent> at(double latDeg, double lonDeg, long epochMicros, List<ZoneCategory> categories) {
        List<ZoneContent> here = new ArrayList<>();
        for (Entry entry : entries) {
            ZoneContent zone = entry.content();
            if (entry.box().contains(latDeg, lonDeg)
                    && categories.contains(zone.category())
                    && zone.holdsAt(epochMicros)
                    && holds(entry, latDeg, lonDeg)) {
                here.add(zone);
            }
        }
        return here;
    }

    private static boolean holds(Entry entry, double latDeg, double lonDeg) {
        return switch (entry.content().shape()) {
            case Shape.Circle circle -> {
                LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(circle.centre());
                yield Math.hypot(offset.eastMeters(), offset.northMeters()) <= circle.radiusMeters();
            }
            case Shape.Area _ -> {
                boolean inside = false;
                for (Polygon ring : entry.rings()) {
                    inside ^= ring.contains(latDeg, lonDeg);
                }
                yield inside;
            }
            case Shape.Corridor corridor -> isNear(corridor, latDeg, lonDeg);
        };
    }

    private static boolean isNear(Shape.Corridor corridor, double latDeg, double lonDeg) {
        LocalFrame frame = LocalFrame.at(latDeg, lonDeg);
        for (int i = 1; i < corridor.line().size(); i++) {
            LocalFrame.Offset from = frame.offsetTo(corridor.line().get(i - 1));
            LocalFrame.Offset to = frame.offsetTo(corridor.line().get(i));
            double east = to.eastMeters() - from.eastMeters();
            double north = to.northMeters() - from.northMeters();
            double square = east * east + north * north;
            double along = square == 0
                    ? 0
                    : Math.clamp(-(from.eastMeters() * east + from.northMeters() * north) / square, 0, 1);
            double offEast = from.eastMeters() + along * east;
            double offNorth = from.northMeters() + along * north;
            if (offEast * offEast + offNorth * offNorth <= corridor.halfWidthMeters() * corridor.halfWidthMeters()) {
                return true;
            }
        }
        return false;
    }
}
