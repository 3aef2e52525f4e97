package org.trigpoint.orbits.access;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;

/** Points that stand evenly in areas: on parallels, as far apart along them as the parallels are. */
public final class AreaPoints {
    /** A thin area may hold none of the points of a coarse grid; a finer one is tried so often. */
    private static final int REFINEMENTS = 6;

    private AreaPoints() {}

    /** At least one point, of a grid with so many rows over all areas or, where that misses them, more. */
    public static List<Position> of(List<Polygon> areas, int rows) {
        Box box = box(areas);
        double heightDeg = Math.max(box.northDeg() - box.southDeg(), 1e-9);
        double midCos = Math.max(0.01, Math.cos(Math.toRadians((box.southDeg() + box.northDeg()) / 2)));
        double stepDeg = Math.max(heightDeg, box.widthDeg() * midCos) / rows;
        for (int i = 0; i < REFINEMENTS; i++) {
            List<Position> inside = grid(areas, box, stepDeg);
            if (inside.size() > 1 || (i == REFINEMENTS - 1 && !inside.isEmpty())) {
                return inside;
            }
            stepDeg /= 2;
        }
        return List.of(areas.getFirst().corners().getFirst());
    }

    /** A box that holds all of them. */
    public static Box box(List<Polygon> areas) {
        Box first = areas.getFirst().box();
        double west = first.westDeg();
        double east = west + first.widthDeg();
        double south = first.southDeg();
        double north = first.northDeg();
        for (Polygon area : areas) {
            Box box = area.box();
            double begin = west + Angles.wrapLonDeg(box.westDeg() - west);
            west = Math.min(west, begin);
            east = Math.max(east, begin + box.widthDeg());
            south = Math.min(south, box.southDeg());
            north = Math.max(north, box.northDeg());
        }
        return Box.of(west, south, east, north);
    }

    /** The points of a grid that lie in any of the areas. */
    private static List<Position> grid(List<Polygon> areas, Box box, double stepDeg) {
        List<Position> inside = new ArrayList<>();
        for (double lat = box.southDeg() + stepDeg / 2; lat < box.northDeg(); lat += stepDeg) {
            double along = stepDeg / Math.max(0.01, Math.cos(Math.toRadians(lat)));
            for (double offset = along / 2; offset < box.widthDeg(); offset += along) {
                double lon = Angles.wrapLonDeg(box.westDeg() + offset);
                double at = lat;
                if (areas.stream().anyMatch(area -> area.contains(at, lon))) {
                    inside.add(Position.of(lat, lon));
                }
            }
        }
        return inside;
    }
}
