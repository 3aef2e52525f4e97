package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;

/** Where something stands that is no ship: turbines, platforms, beacons. Learned from earlier scenes, or told by a layer. */
public final class FixedStructures {
    private final List<Position> places;
    private final List<List<Position>> areas;
    private final double withinMeters;

    /** Those that a layer tells; whatever is as near to one is taken for it. */
    public FixedStructures(List<Position> places, double withinMeters) {
        this(places, List.of(), withinMeters);
    }

    /**
     * Those that a layer tells, with areas full of them.
     *
     * @param areas outlines, each of its corners in order, smaller than half of the earth
     */
    public FixedStructures(List<Position> places, List<List<Position>> areas, double withinMeters) {
        this.places = List.copyOf(places);
        this.areas = areas.stream().map(List::copyOf).toList();
        this.withinMeters = withinMeters;
    }

    /**
     * What was found at the same place in at least so many of some scenes. The places are those of the first scene that shows them.
     *
     * @param scenes what was found in each
     * @param leastCount scenes, 2 or more
     */
    public static FixedStructures learned(List<List<Position>> scenes, double withinMeters, int leastCount) {
        if (leastCount < 2) {
            throw new IllegalArgumentException("What stands still is seen twice or more often, not " + leastCount);
        }
        List<Position> places = new ArrayList<>();
        for (List<Position> scene : scenes) {
            for (Position place : scene) {
                long seen = scenes.stream()
                        .filter(other -> isNear(other, place, withinMeters))
                        .count();
                if (seen >= leastCount && !isNear(places, place, withinMeters)) {
                    places.add(place);
                }
            }
        }
        return new FixedStructures(places, withinMeters);
    }

    public List<Position> places() {
        return places;
    }

    /** The detections, those marked that stand where a structure does. */
    public List<SceneDetection> mark(List<SceneDetection> detections) {
        return detections.stream()
                .map(each -> isNear(places, each.position(), withinMeters)
                                || areas.stream().anyMatch(area -> isInside(area, each.position()))
                        ? each.withSuspicion(Suspicion.FIXED_STRUCTURE)
                        : each)
                .toList();
    }

    private static boolean isNear(List<Position> places, Position place, double meters) {
        LocalFrame frame = LocalFrame.at(place);
        double degrees = meters / 100_000;
        for (Position other : places) {
            if (Math.abs(other.latDeg() - place.latDeg()) <= degrees) {
                LocalFrame.Offset offset = frame.offsetTo(other);
                if (Math.hypot(offset.eastMeters(), offset.northMeters()) <= meters) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By the parity of the edges that lie east of the place. */
    private static boolean isInside(List<Position> area, Position place) {
        boolean inside = false;
        for (int i = 0, j = area.size() - 1; i < area.size(); j = i++) {
            double from = area.get(j).latDeg() - place.latDeg();
            double to = area.get(i).latDeg() - place.latDeg();
            if (from > 0 != to > 0) {
                double fromEast = Math.IEEEremainder(area.get(j).lonDeg() - place.lonDeg(), 360);
                double toEast = Math.IEEEremainder(area.get(i).lonDeg() - place.lonDeg(), 360);
                inside ^= fromEast + (toEast - fromEast) * from / (from - to) > 0;
            }
        }
        return inside;
    }
}
