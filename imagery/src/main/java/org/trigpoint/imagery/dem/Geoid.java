package org.trigpoint.imagery.dem;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.trigpoint.geo.Angles;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;

/**
 * How high the geoid lies above the ellipsoid of WGS 84, by a grid around the whole earth such as {@code egm96.dat}: six floats with the
 * highest byte first, southern, northern, western and eastern edge and steps of latitude and longitude in degrees; then heights in metres,
 * row after row from the north. Immutable, for any thread.
 */
public final class Geoid {
    private static final int HEADER_BYTES = 24;
    private static final String NAME = "geoid grid";

    private final int columns;
    private final int rows;
    private final double stepDeg;
    private final float[] heightsMeters;

    private Geoid(int columns, int rows, double stepDeg, float[] heightsMeters) {
        this.columns = columns;
        this.rows = rows;
        this.stepDeg = stepDeg;
        this.heightsMeters = heightsMeters;
    }

    /** Reads a grid, and closes its source. */
    public static Geoid read(ByteSource source) throws IOException {
        try (source) {
            if (source.size() < HEADER_BYTES) {
                throw unusable(0, "it has " + source.size() + " bytes, fewer than its header");
            }
            ByteBuffer header = ByteBuffer.wrap(source.read(0, HEADER_BYTES));
            double south = header.getFloat(0);
            double north = header.getFloat(4);
            double west = header.getFloat(8);
            double east = header.getFloat(12);
            double step = header.getFloat(16);
            if (south != -90
                    || north != 90
                    || west != 0
                    || east != 360
                    || step != header.getFloat(20)
                    || !(step >= 0.01)) {
                throw unusable(
                        0,
                        "it goes from " + south + ", " + west + " to " + north + ", " + east + " by " + step
                                + " degrees, and -90, 0 to 90, 360 is due");
            }
            int columns = (int) Math.round(360 / step) + 1;
            int rows = (int) Math.round(180 / step) + 1;
            long length = HEADER_BYTES + 4L * columns * rows;
            if (source.size() != length) {
                throw unusable(
                        16, "it has " + source.size() + " bytes, and steps of " + step + " degrees need " + length);
            }
            float[] heights = new float[columns * rows];
            ByteBuffer.wrap(source.read(HEADER_BYTES, (int) (length - HEADER_BYTES)))
                    .asFloatBuffer()
                    .get(heights);
            return new Geoid(columns, rows, step, heights);
        }
    }

    /** Metres above the ellipsoid, between the four nearest of the grid by bilinear interpolation. */
    public double heightMeters(double latDeg, double lonDeg) {
        double lon = Angles.wrapCourseDeg(lonDeg) / stepDeg;
        double lat = (90 - latDeg) / stepDeg;
        int column = Math.clamp((int) lon, 0, columns - 2);
        int row = Math.clamp((int) lat, 0, rows - 2);
        double right = lon - column;
        double down = lat - row;
        int at = row * columns + column;
        return (heightsMeters[at] * (1 - right) + heightsMeters[at + 1] * right) * (1 - down)
                + (heightsMeters[at + columns] * (1 - right) + heightsMeters[at + columns + 1] * right) * down;
    }

    private static RasterException unusable(long offset, String reason) {
        return new RasterException(
                NAME, offset, reason, "Give a grid of the whole earth in this format, such as egm96.dat.");
    }
}
