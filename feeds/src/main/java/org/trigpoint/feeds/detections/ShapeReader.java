package org.trigpoint.feeds.detections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an area, or a geometry of GeoJSON (RFC 7946): a point, a polygon of one ring, or a sector. */
final class ShapeReader {
    private static final int POINT_DEPTH = 1;
    private static final int POLYGON_DEPTH = 3;
    private static final Field[] SECTOR = {
        Field.SECTOR_LAT, Field.SECTOR_LON, Field.NEAR, Field.FAR, Field.FROM_DEG, Field.SWEEP
    };
    private static final List<String> SECTOR_NAMES =
            List.of("lat", "lon", "nearMeters", "farMeters", "fromDeg", "sweepDeg");

    private final double[] sector = new double[SECTOR.length];
    private final boolean[] sectorHas = new boolean[SECTOR.length];
    private String type = "";
    private List<double[]> places = List.of();
    private int depth;
    private int rings;

    /** Reads the value that the parser stands at; whatever it is, the parser then stands at its end. */
    void read(JsonParser parser) {
        type = "";
        places = List.of();
        Arrays.fill(sectorHas, false);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            int ofSector = SECTOR_NAMES.indexOf(name);
            if (name.equals("type") && token == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("coordinates") && token == JsonToken.START_ARRAY) {
                coordinates(parser);
            } else if (ofSector >= 0 && token != JsonToken.VALUE_NULL) {
                sectorHas[ofSector] = true;
                sector[ofSector] = token.isNumeric() ? parser.getDoubleValue() : Double.NaN;
                parser.skipChildren();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void coordinates(JsonParser parser) {
        Nested nested = new Nested(parser, 3);
        places = nested.rows;
        depth = nested.broken ? 0 : nested.depthOfNumbers;
        rings = nested.parents;
    }

    boolean isPoint() {
        return type.equals("Point") && depth == POINT_DEPTH && places.size() == 1 && places.getFirst().length >= 2;
    }

    boolean isPolygon() {
        return type.equals("Polygon") && depth == POLYGON_DEPTH && rings == 1;
    }

    boolean isSector() {
        return type.equals("Sector");
    }

    double lonDeg() {
        return places.getFirst()[0];
    }

    double latDeg() {
        return places.getFirst()[1];
    }

    /** The corners of a polygon; null when they enclose no area or are not on earth. */
    @Nullable
    List<Position> corners() {
        Corners corners = new Corners();
        for (double[] place : places) {
            corners.add(place[0], place.length < 2 ? Double.NaN : place[1]);
        }
        return corners.closed();
    }

    /** What is said of a sector. */
    void sector(LineFields fields, int offsetBytes) {
        for (int i = 0; i < SECTOR.length; i++) {
            if (sectorHas[i]) {
                fields.number(SECTOR[i], sector[i], offsetBytes);
            }
        }
    }

    /**
     * The rows of numbers in the array that the parser stands at; none when it is no array of just this depth, or a row is longer.
     */
    static List<double[]> numbers(JsonParser parser, int depth, int mostInRow) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return List.of();
        }
        Nested nested = new Nested(parser, mostInRow);
        return nested.broken || nested.depthOfNumbers != depth ? List.of() : nested.rows;
    }

    /** Arrays within arrays, with numbers at one depth only. */
    private static final class Nested {
        private final List<double[]> rows = new ArrayList<>();
        private final double[] row;
        private int depthOfNumbers;
        /** Arrays that hold rows. */
        private int parents;

        private boolean broken;

        Nested(JsonParser parser, int mostInRow) {
            row = new double[mostInRow];
            int depth = 1;
            int deepest = 1;
            int inRow = 0;
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_ARRAY) {
                    broken |= inRow > 0;
                    depth++;
                    parents += depth == 2 ? 1 : 0;
                    deepest = Math.max(deepest, depth);
                } else if (token == JsonToken.END_ARRAY) {
                    end(inRow, depth);
                    inRow = 0;
                    depth--;
                } else if (token.isNumeric() && inRow < mostInRow) {
                    row[inRow++] = parser.getDoubleValue();
                } else {
                    broken = true;
                    parser.skipChildren();
                }
            }
            broken |= deepest != depthOfNumbers;
        }

        private void end(int inRow, int depth) {
            if (inRow == 0) {
                return;
            }
            broken |= depthOfNumbers != 0 && depthOfNumbers != depth;
            depthOfNumbers = depth;
            rows.add(Arrays.copyOf(row, inRow));
        }
    }
}
