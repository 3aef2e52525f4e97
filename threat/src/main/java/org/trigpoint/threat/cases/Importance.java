package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.threat.zones.ZoneIndex;
import org.trigpoint.threat.zones.ZoneMap;

/** The zones of an audience as cases ask for them: which of them an alert touches. */
final class Importance {
    private final List<ZoneMap.Entry> zones;
    private final ZoneIndex index;
    private final List<Box> boxes = new ArrayList<>();

    private Importance(ZonesInForce inForce) {
        ZoneMap map = ZoneMap.of(inForce);
        zones = map.entries();
        index = map.index();
        zones.forEach(zone -> boxes.add(zone.content().shape().box()));
    }

    static Importance of(ZonesInForce zones) {
        return zones.derive(Importance.class, Importance::new);
    }

    /** Importance of the most important zone that an alert touches; 1 of one that touches none. */
    double ratio(AlertContent content, CaseSettings settings) {
        double most = Double.NEGATIVE_INFINITY;
        for (int number : touched(content.shape())) {
            ZoneMap.Entry zone = zones.get(number);
            if (zone.content().holdsAt(content.untilEpochMicros())) {
                most = Math.max(most, settings.zoneRatio(zone.content().category()));
            }
        }
        return most == Double.NEGATIVE_INFINITY ? 1 : most;
    }

    private Set<Integer> touched(@Nullable Shape shape) {
        Set<Integer> touched = new TreeSet<>();
        switch (shape) {
            case null -> {}
            case Shape.Circle circle -> near(List.of(circle.centre()), circle.radiusMeters(), circle.box(), touched);
            case Shape.Corridor corridor -> {
                crossed(corridor.line(), touched);
                near(corridor.line(), corridor.halfWidthMeters(), corridor.box(), touched);
            }
            case Shape.Area area -> {
                List<Position> closed = new ArrayList<>(area.rings().getFirst());
                closed.add(closed.getFirst());
                crossed(closed, touched);
                Position middle = middle(area);
                index.forEachHolding(middle.latDeg(), middle.lonDeg(), touched::add);
            }
        }
        return touched;
    }

    private void crossed(List<Position> line, Set<Integer> touched) {
        for (int i = 1; i < line.size(); i++) {
            Position from = line.get(i - 1);
            Position to = line.get(i);
            index.forEachCrossing(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg(), touched::add);
        }
    }

    private void near(List<Position> points, double meters, Box box, Set<Integer> touched) {
        for (int number = 0; number < boxes.size(); number++) {
            if (!touched.contains(number) && boxes.get(number).intersects(box) && isNear(number, points, meters)) {
                touched.add(number);
            }
        }
    }

    private boolean isNear(int number, List<Position> points, double meters) {
        for (Position point : points) {
            if (index.distanceMeters(number, point.latDeg(), point.lonDeg()) <= meters) {
                return true;
            }
        }
        return false;
    }

    /** A point to show a shape by: of an area the middle of its box, of a corridor one of its line. */
    static Position middle(Shape shape) {
        return switch (shape) {
            case Shape.Circle circle -> circle.centre();
            case Shape.Area area -> {
                Box box = area.box();
                yield Position.of((box.southDeg() + box.northDeg()) / 2, box.westDeg() + box.widthDeg() / 2);
            }
            case Shape.Corridor corridor -> corridor.line().get(corridor.line().size() / 2);
        };
    }
}
