package org.trigpoint.imagery.georeference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.RasterException;

/**
 * In which coordinates an image is: a projection, and the keys of GeoTIFF that say so. Immutable.
 *
 * <p>ETRS89 and NAD83 are taken for WGS 84: that is wrong by the drift of the plates, less than 1 m in Europe and 2 m in North America.
 */
public final class CoordinateSystem {
    private final Projection projection;
    private final double unitMeters;
    private final GeoKeys keys;

    CoordinateSystem(Projection projection, double unitMeters, GeoKeys keys) {
        this.projection = projection;
        this.unitMeters = unitMeters;
        this.keys = keys;
    }

    /**
     * By its number in the registry of EPSG.
     *
     * @throws RasterException when it is none of those that are read
     */
    public static CoordinateSystem ofEpsg(int epsg) throws RasterException {
        return KeyReader.system(
                GeoKeys.ofEpsg(epsg, EpsgCodes.findProjection(epsg).isPresent()));
    }

    /** The keys that say what it is. */
    public GeoKeys keys() {
        return keys;
    }

    Optional<PlanePoint> findPlane(double latDeg, double lonDeg) {
        PlanePoint meters = projection.project(latDeg, lonDeg);
        if (meters == null) {
            return Optional.empty();
        }
        return Optional.of(new PlanePoint(meters.x() / unitMeters, meters.y() / unitMeters));
    }

    Optional<Position> findPosition(double x, double y) {
        return Optional.ofNullable(projection.locate(x * unitMeters, y * unitMeters));
    }

    /** How far x goes in one turn around the earth; 0 where turns do not lie beside each other. */
    double turn() {
        return projection.turn() / unitMeters;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CoordinateSystem system
                && projection.equals(system.projection)
                && unitMeters == system.unitMeters;
    }

    @Override
    public int hashCode() {
        return projection.hashCode();
    }
}
