package org.trigpoint.imagery.georeference;

import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.RasterException;

/**
 * Square pixels on the UTM zone of WGS 84 in which some places lie, rows going south by the grid.
 *
 * @param width in pixels
 * @param height in pixels
 * @param georeference as GeoTIFF can hold it
 */
public record UtmGrid(int width, int height, Georeference georeference) {
    private static final int NORTH_EPSG = 32_600;
    private static final int SOUTH_EPSG = 32_700;
    private static final int ZONES = 60;
    private static final double ZONE_DEG = 6;

    /** The least that holds these places, by the zone of the first. */
    public static UtmGrid around(List<Position> places, double pixelMeters) throws RasterException {
        Position first = places.getFirst();
        int zone = Math.clamp((int) Math.floor((first.lonDeg() + 180) / ZONE_DEG) + 1, 1, ZONES);
        CoordinateSystem system = CoordinateSystem.ofEpsg((first.latDeg() >= 0 ? NORTH_EPSG : SOUTH_EPSG) + zone);
        // A grid of metres from the false origin says where the places lie on it.
        Georeference meters = placed(system, 0, 0, 1);
        double west = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        for (Position place : places) {
            ImagePoint at = meters.findPoint(place.latDeg(), place.lonDeg()).orElseThrow();
            west = Math.min(west, at.columnPixels());
            east = Math.max(east, at.columnPixels());
            north = Math.max(north, -at.rowPixels());
            south = Math.min(south, -at.rowPixels());
        }
        int width = (int) Math.ceil((east - west) / pixelMeters) + 1;
        int height = (int) Math.ceil((north - south) / pixelMeters) + 1;
        return new UtmGrid(width, height, placed(system, west, north, pixelMeters));
    }

    private static Georeference placed(CoordinateSystem system, double west, double north, double pixelMeters)
            throws RasterException {
        return new GeoTags(
                        new double[] {pixelMeters, pixelMeters, 0},
                        new double[] {0, 0, 0, west, north, 0},
                        new double[0],
                        system.keys())
                .georeference(1, 1, null);
    }
}
