package org.trigpoint.imagery.nitf;

import java.util.Locale;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.georeference.GeoTags;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.RasterException;

/**
 * The four corners of an image, IGEOLO, as the kinds of ICORDS write them: the middles of the first and last pixel of the first row, and of the
 * last and first of the last row. Between them places are interpolated, and so are as good as a plane through the corners: what a sensor
 * model or a terrain would say may be hundreds of metres off.
 */
final class ImageCorners {
    private static final double[] NONE = {};
    private static final String ADVICE = "Georeference the image anew, for one with gdal_translate -a_gcp.";
    private static final int CORNERS = 4;
    private static final int CHARS = 15;
    private static final int GEOGRAPHIC = 4326;
    private static final int UTM_NORTH = 32_600;
    private static final int UTM_SOUTH = 32_700;

    private final NitfImage image;

    private ImageCorners(NitfImage image) {
        this.image = image;
    }

    /** Where the pixels are; nowhere for an image without coordinates. */
    static Georeference georeference(NitfImage image) throws RasterException {
        if (image.corners().isEmpty()) {
            return new GeoTags(NONE, NONE, NONE, null).georeference(image.width(), image.height(), null);
        }
        return new ImageCorners(image).read();
    }

    private Georeference read() throws RasterException {
        double[] tiepoints = new double[6 * CORNERS];
        int system = 0;
        for (int i = 0; i < CORNERS; i++) {
            String text = image.corners().substring(i * CHARS, (i + 1) * CHARS);
            Corner corner = corner(text);
            if (i > 0 && corner.system != system) {
                throw wrong("the corners lie in more than one zone: " + image.corners());
            }
            system = corner.system;
            tiepoints[6 * i] = i == 0 || i == 3 ? 0.5 : image.width() - 0.5;
            tiepoints[6 * i + 1] = i < 2 ? 0.5 : image.height() - 0.5;
            tiepoints[6 * i + 3] = corner.x;
            tiepoints[6 * i + 4] = corner.y;
        }
        return new GeoTags(NONE, tiepoints, NONE, null)
                .georeference(image.width(), image.height(), CoordinateSystem.ofEpsg(system));
    }

    private record Corner(int system, double x, double y) {}

    private Corner corner(String text) throws RasterException {
        try {
            return switch (image.coordinates()) {
                case 'G' -> geographic(sexagesimal(text, 7, 2), sexagesimal(text.substring(7), 8, 3));
                case 'D' -> geographic(Double.parseDouble(text.substring(0, 7)), Double.parseDouble(text.substring(7)));
                case 'N' -> utm(UTM_NORTH, text);
                case 'S' -> utm(UTM_SOUTH, text);
                case 'U' -> grid(text);
                default ->
                    throw wrong("coordinates of kind '" + image.coordinates() + "' are not read; G, D, N, S and U are");
            };
        } catch (IllegalArgumentException e) {
            throw wrong("'" + text + "' is no corner of kind " + image.coordinates());
        }
    }

    private static Corner geographic(double latDeg, double lonDeg) {
        if (!(Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180)) {
            throw new IllegalArgumentException("not on the earth");
        }
        return new Corner(GEOGRAPHIC, lonDeg, latDeg);
    }

    /** Degrees, minutes, seconds and the letter of the half of the earth. */
    private static double sexagesimal(String text, int length, int degrees) {
        double deg = Integer.parseInt(text.substring(0, degrees))
                + Integer.parseInt(text.substring(degrees, degrees + 2)) / 60.0
                + Integer.parseInt(text.substring(degrees + 2, degrees + 4)) / 3600.0;
        return switch (text.charAt(length - 1)) {
            case 'N', 'E' -> deg;
            case 'S', 'W' -> -deg;
            default -> throw new IllegalArgumentException("no half of the earth");
        };
    }

    private static Corner utm(int systems, String text) {
        return new Corner(
                systems + zone(text),
                Integer.parseInt(text.substring(2, 8)),
                Integer.parseInt(text.substring(8, CHARS)));
    }

    private static int zone(String text) {
        int zone = Integer.parseInt(text.substring(0, 2));
        if (zone < 1 || zone > 60) {
            throw new IllegalArgumentException("no zone");
        }
        return zone;
    }

    private static Corner grid(String text) {
        String letters = text.substring(2, 5).toUpperCase(Locale.ROOT);
        int zone = zone(text);
        double x = GridSquares.eastMeters(zone, letters.charAt(1)) + Integer.parseInt(text.substring(5, 10));
        double y = GridSquares.northMeters(
                zone, letters.charAt(0), letters.charAt(2), Integer.parseInt(text.substring(10)));
        return new Corner((letters.charAt(0) >= 'N' ? UTM_NORTH : UTM_SOUTH) + zone, x, y);
    }

    private RasterException wrong(String reason) {
        return new RasterException("IGEOLO", image.headerOffset(), reason, ADVICE);
    }
}
