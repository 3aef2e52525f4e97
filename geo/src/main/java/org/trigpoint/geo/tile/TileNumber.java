package org.trigpoint.geo.tile;

import org.trigpoint.geo.Box;

/**
 * Which tile of the WebMercatorQuad: a square of the projection, halved {@code zoom} times.
 *
 * @param zoom 0 to {@value #MOST_ZOOM}
 * @param row from the north
 * @param column from the west
 */
public record TileNumber(int zoom, int row, int column) {
    /** The finest zoom of the tile matrix set. */
    public static final int MOST_ZOOM = 24;

    public TileNumber {
        if (zoom < 0 || zoom > MOST_ZOOM) {
            throw new IllegalArgumentException("Zoom " + zoom + " is not within 0 to " + MOST_ZOOM);
        }
        int last = (1 << zoom) - 1;
        if (row < 0 || row > last || column < 0 || column > last) {
            throw new IllegalArgumentException(
                    "Row " + row + " or column " + column + " is not within 0 to " + last + " of zoom " + zoom);
        }
    }

    /**
     * What the tile covers with a margin around it, cut at the edges of the map.
     *
     * @param marginRatio of the side of the tile
     */
    public Box box(double marginRatio) {
        return new Box(
                lonDeg(column - marginRatio),
                latDeg(row + 1 + marginRatio),
                lonDeg(column + 1 + marginRatio),
                latDeg(row - marginRatio));
    }

    private double lonDeg(double columns) {
        return Math.clamp(columns / (1 << zoom) * 360 - 180, -180.0, 180.0);
    }

    private double latDeg(double rows) {
        double fromNorth = Math.clamp(rows / (1 << zoom), 0.0, 1.0);
        return WebMercator.latDeg((1 - 2 * fromNorth) * WebMercator.HALF_SIDE_METERS);
    }
}
