package org.trigpoint.imagery.dem;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.imagery.tiff.TiffRaster;

/**
 * How high the ground is, from a raster of heights above a geoid, as those of SRTM and Copernicus are. With the geoid's own heights they
 * become heights above the ellipsoid; without, they stay above the geoid, which {@link #aboveEllipsoid} tells. Copernicus means EGM2008:
 * taken with EGM96 it is off by less than 1 m nearly everywhere. Closes its raster. For any thread.
 */
public final class ElevationModel implements Closeable {
    private static final int LITTLE = 'I';
    private static final int BIG = 'M';

    private final Raster raster;
    private final @Nullable Geoid geoid;

    private ElevationModel(Raster raster, @Nullable Geoid geoid) {
        this.raster = raster;
        this.geoid = geoid;
    }

    /**
     * A raster of heights, in its first band in metres above the geoid, NaN where there are none.
     *
     * @param geoid to bring heights onto the ellipsoid; empty leaves them above the geoid
     */
    public static ElevationModel of(Raster raster, Optional<Geoid> geoid) {
        return new ElevationModel(raster, geoid.orElse(null));
    }

    /** Opens a GeoTIFF, or a file {@code .hgt} of the SRTM, also zipped. */
    public static ElevationModel open(ByteSource source, Optional<Geoid> geoid) throws IOException {
        byte[] head = source.size() < 2 ? new byte[2] : source.read(0, 2);
        boolean tiff = head[0] == head[1] && (head[0] == LITTLE || head[0] == BIG);
        return of(tiff ? TiffRaster.open(source) : HeightFile.open(source), geoid);
    }

    /** Whether heights are above the ellipsoid, as those of a {@link org.trigpoint.geo.Position} are; else they are above the geoid. */
    public boolean aboveEllipsoid() {
        return geoid != null;
    }

    /** The height at a place, between the four nearest of the model by bilinear interpolation; NaN where the model has none. */
    public double heightMeters(double latDeg, double lonDeg) throws IOException {
        Optional<ImagePoint> found = raster.georeference().findPoint(latDeg, lonDeg);
        if (found.isEmpty()) {
            return Double.NaN;
        }
        ImagePoint point = found.get();
        if (!(point.columnPixels() >= 0
                && point.columnPixels() <= raster.width()
                && point.rowPixels() >= 0
                && point.rowPixels() <= raster.height())) {
            return Double.NaN;
        }
        double column = point.columnPixels() - 0.5;
        double row = point.rowPixels() - 0.5;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        float[] four = raster.read(0, new Window(left, top, 2, 2));
        double heightMeters = between(four, column - left, row - top);
        return geoid == null ? heightMeters : heightMeters + geoid.heightMeters(latDeg, lonDeg);
    }

    /** Of those that are there. */
    private static double between(float[] four, double right, double down) {
        double[] weights = {(1 - right) * (1 - down), right * (1 - down), (1 - right) * down, right * down};
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < four.length; i++) {
            if (!Float.isNaN(four[i])) {
                sum += weights[i] * four[i];
                weight += weights[i];
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    @Override
    public void close() throws IOException {
        raster.close();
    }
}
