package org.trigpoint.imagery.georeference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.RasterException;

/** The fields of a TIFF file that say where its pixels lie (OGC 19-008r4, section 7.3), and the way from there to the ground and back. Immutable. */
public final class GeoTags {
    private static final String KEYS = "GeoKeyDirectoryTag (34735)";
    private static final int TIEPOINT = 6;

    private final double[] pixelScale;
    private final double[] tiepoints;
    private final double[] transformation;
    private final @Nullable GeoKeys keys;

    /**
     * Fields as they are in a file; empty where they are absent.
     *
     * @param pixelScale three numbers: units of x and of y in a pixel, and of z
     * @param tiepoints six numbers each: column, row, and a third; x, y, z
     * @param transformation four rows of four numbers, from column, row, a third and 1
     * @param keys null where the file has none
     */
    public GeoTags(double[] pixelScale, double[] tiepoints, double[] transformation, @Nullable GeoKeys keys) {
        this.pixelScale = pixelScale.clone();
        this.tiepoints = tiepoints.clone();
        this.transformation = transformation.clone();
        this.keys = keys;
    }

    /** What says where the pixels of an image lie, as fields of areas; empty where nothing says so, or nothing that GeoTIFF can hold. */
    public static Optional<GeoTags> find(Georeference georeference) {
        return georeference instanceof Placed placed ? Optional.of(placed.tags()) : Optional.empty();
    }

    public double[] pixelScale() {
        return pixelScale.clone();
    }

    public double[] tiepoints() {
        return tiepoints.clone();
    }

    public double[] transformation() {
        return transformation.clone();
    }

    /** The keys; empty where there are none. */
    public Optional<GeoKeys> findKeys() {
        return Optional.ofNullable(keys);
    }

    /**
     * Where the pixels lie. Without any of these fields nowhere: such an image can be read, and has no places.
     *
     * @param width of the image in pixels
     * @param given the system to take in place of that of the keys, or null
     * @throws RasterException that names the field or the key which is missing, wrong or not read
     */
    public Georeference georeference(int width, int height, @Nullable CoordinateSystem given) throws RasterException {
        boolean affine = transformation.length > 0 || (pixelScale.length >= 2 && tiepoints.length >= TIEPOINT);
        if (!affine && tiepoints.length == 0) {
            return new Nowhere();
        }
        CoordinateSystem system = given == null ? systemOfKeys() : given;
        // A transformation of points leads from the middles of pixels.
        double shift = keys != null && keys.ofPoints() ? 0.5 : 0;
        if (affine) {
            return new AffineGeoreference(system, affine(), width).shifted(shift);
        }
        return ControlPoints.read(tiepoints, shift).georeference(system, width, height);
    }

    private CoordinateSystem systemOfKeys() throws RasterException {
        if (keys == null) {
            throw new RasterException(
                    KEYS,
                    -1,
                    "it is missing, so that nobody knows in which coordinates the image is",
                    "Say it: gdal_edit.py -a_srs; or open it with a system.");
        }
        return KeyReader.system(keys);
    }

    private Affine affine() throws RasterException {
        Affine affine;
        String field;
        if (transformation.length > 0) {
            field = "ModelTransformationTag (34264)";
            if (transformation.length < 8) {
                throw unusable(field, "it has " + transformation.length + " numbers and not 16");
            }
            double[] m = transformation;
            affine = new Affine(m[0], m[1], m[3], m[4], m[5], m[7]);
        } else {
            field = "ModelPixelScaleTag (33550)";
            double x = pixelScale[0];
            double y = pixelScale[1];
            affine = new Affine(x, 0, tiepoints[3] - tiepoints[0] * x, 0, -y, tiepoints[4] + tiepoints[1] * y);
        }
        if (!affine.canBeInverted()) {
            throw unusable(field, "pixels of it have no area");
        }
        return affine;
    }

    private static RasterException unusable(String field, String reason) {
        return new RasterException(field, -1, reason, "Write it anew: gdal_edit.py -a_ullr.");
    }
}
