package org.trigpoint.imagery.tiff;

import java.io.IOException;
import org.trigpoint.imagery.georeference.GeoKeys;
import org.trigpoint.imagery.georeference.GeoTags;

/** Takes the fields of GeoTIFF out of a directory. */
final class TiffGeoTags {
    private static final int MOST_KEYS = 4096;
    private static final int MOST_POINTS = 1 << 16;
    private static final int MOST_TEXT_BYTES = 1 << 16;

    private TiffGeoTags() {}

    static GeoTags read(Ifd ifd) throws IOException {
        double[] pixelScale = ifd.reals(Tag.MODEL_PIXEL_SCALE, 3);
        double[] tiepoints = ifd.reals(Tag.MODEL_TIEPOINT, 6 * MOST_POINTS);
        double[] transformation = ifd.reals(Tag.MODEL_TRANSFORMATION, 16);
        if (!ifd.has(Tag.GEO_KEY_DIRECTORY)) {
            return new GeoTags(pixelScale, tiepoints, transformation, null);
        }
        String text = ifd.text(Tag.GEO_ASCII_PARAMS, MOST_TEXT_BYTES);
        GeoKeys keys = GeoKeys.read(
                ifd.wholes(Tag.GEO_KEY_DIRECTORY, 4 * MOST_KEYS),
                ifd.reals(Tag.GEO_DOUBLE_PARAMS, MOST_KEYS),
                text == null ? "" : text,
                ifd.at(Tag.GEO_KEY_DIRECTORY));
        return new GeoTags(pixelScale, tiepoints, transformation, keys);
    }
}
