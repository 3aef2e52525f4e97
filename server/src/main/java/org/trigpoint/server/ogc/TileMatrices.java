package org.trigpoint.server.ogc;

import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tile matrix set WebMercatorQuad, as the registry of the OGC has it (17-083r4, annex E.1): the one that there is. */
final class TileMatrices {
    static final String ID = "WebMercatorQuad";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + ID;

    private static final int TILE_PIXELS = 256;
    /** Metres in a pixel of the standard, by which scales are told. */
    private static final double PIXEL_METERS = 0.00028;

    private TileMatrices() {}

    /** The id of a path, which must be this one. */
    static void check(String id) {
        if (!id.equals(ID)) {
            throw Refusal.notFound("There is no tile matrix set " + id + "; there is " + ID);
        }
    }

    /** The tile of a path. */
    static TileNumber tile(String matrix, String row, String column) {
        try {
            return new TileNumber(number(matrix), number(row), number(column));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("There is no such tile: " + e.getMessage());
        }
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.badRequest("Matrix, row and column of a tile are numbers, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** What it is, as JSON. */
    static ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("id", ID);
        node.put("title", "Google Maps Compatible for the World");
        node.put("uri", URI);
        node.put("crs", Crs.EPSG3857.uri());
        node.putArray("orderedAxes").add("X").add("Y");
        node.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        ArrayNode matrices = node.putArray("tileMatrices");
        for (int zoom = 0; zoom <= TileNumber.MOST_ZOOM; zoom++) {
            int tiles = 1 << zoom;
            double cellMeters = 2 * WebMercator.HALF_SIDE_METERS / TILE_PIXELS / tiles;
            ObjectNode matrix = matrices.addObject();
            matrix.put("id", Integer.toString(zoom));
            matrix.put("scaleDenominator", cellMeters / PIXEL_METERS);
            matrix.put("cellSize", cellMeters);
            matrix.put("cornerOfOrigin", "topLeft");
            matrix.putArray("pointOfOrigin").add(-WebMercator.HALF_SIDE_METERS).add(WebMercator.HALF_SIDE_METERS);
            matrix.put("tileWidth", TILE_PIXELS);
            matrix.put("tileHeight", TILE_PIXELS);
            matrix.put("matrixWidth", tiles);
            matrix.put("matrixHeight", tiles);
        }
        return node;
    }
}
