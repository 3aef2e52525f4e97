package org.trigpoint.server.json;

import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The area of a cell as a polygon of GeoJSON. */
final class CellJson {
    private CellJson() {}

    /** Puts it into a feature, as its geometry. */
    static void putPolygon(long cell, ObjectNode feature) {
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Polygon");
        putRing(Cell.box(cell), geometry.putArray("coordinates").addArray());
    }

    private static void putRing(Box box, ArrayNode ring) {
        double[][] corners = {
            {box.westDeg(), box.southDeg()},
            {box.eastDeg(), box.southDeg()},
            {box.eastDeg(), box.northDeg()},
            {box.westDeg(), box.northDeg()},
            {box.westDeg(), box.southDeg()}
        };
        for (double[] corner : corners) {
            ring.addArray().add(corner[0]).add(corner[1]);
        }
    }
}
