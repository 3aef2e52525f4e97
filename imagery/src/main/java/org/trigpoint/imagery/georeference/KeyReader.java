package org.trigpoint.imagery.georeference;

import java.util.Optional;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.imagery.raster.RasterException;

/** Finds out from its keys in which coordinates a file is. */
final class KeyReader {
    private static final int USER_DEFINED = 32767;
    private static final int PROJECTED = 1;
    private static final int GEOGRAPHIC = 2;
    private static final int DEGREE = 9102;
    private static final int GREENWICH = 8901;
    private static final int TRANSVERSE_MERCATOR = 1;
    private static final int MERCATOR = 7;
    private static final int POLAR_STEREOGRAPHIC = 15;

    private final GeoKeys keys;

    private KeyReader(GeoKeys keys) {
        this.keys = keys;
    }

    static CoordinateSystem system(GeoKeys keys) throws RasterException {
        return new KeyReader(keys).read();
    }

    private CoordinateSystem read() throws RasterException {
        int model = keys.find(GeoKey.MODEL_TYPE).orElse(0);
        if (model == 0) {
            throw keys.refused(GeoKey.MODEL_TYPE, "it is missing");
        }
        return switch (model) {
            case GEOGRAPHIC -> {
                checkGeographic(true);
                yield new CoordinateSystem(new LonLat(), 1, keys);
            }
            case PROJECTED -> projected();
            default ->
                throw keys.refused(
                        GeoKey.MODEL_TYPE, "it is " + model + ", and 1 (projected) and 2 (geographic) are read");
        };
    }

    private CoordinateSystem projected() throws RasterException {
        int code = keys.find(GeoKey.PROJECTED_CRS).orElse(USER_DEFINED);
        if (code != USER_DEFINED) {
            Projection projection = EpsgCodes.findProjection(code)
                    .orElseThrow(() -> keys.refused(
                            GeoKey.PROJECTED_CRS, "EPSG:" + code + " is not among the projections that are read"));
            // Its units are those of the registry, which are metres for all of them.
            return new CoordinateSystem(projection, 1, keys);
        }
        checkGeographic(false);
        double unitMeters = unitMeters();
        Optional<Projection> conversion =
                EpsgCodes.findConversion(keys.find(GeoKey.PROJECTION).orElse(USER_DEFINED));
        Projection projection = conversion.isPresent() ? conversion.get() : byMethod(unitMeters);
        return new CoordinateSystem(projection, unitMeters, keys);
    }

    private Projection byMethod(double unitMeters) throws RasterException {
        int method = keys.find(GeoKey.METHOD)
                .orElseThrow(
                        () -> keys.refused(GeoKey.METHOD, "it is missing, as is a number in " + GeoKey.PROJECTED_CRS));
        double east = real(GeoKey.FALSE_EASTING, 0) * unitMeters;
        double north = real(GeoKey.FALSE_NORTHING, 0) * unitMeters;
        double lonDeg = real(GeoKey.ORIGIN_LON, 0);
        double scale = real(GeoKey.SCALE, 1);
        if (!(scale > 0.01 && scale < 100)) {
            throw keys.refused(GeoKey.SCALE, "it is " + scale + " and not about 1");
        }
        return switch (method) {
            case TRANSVERSE_MERCATOR ->
                new TransverseMercator(latDeg(GeoKey.ORIGIN_LAT, 0), lonDeg, scale, east, north);
            case MERCATOR ->
                keys.findReal(GeoKey.FIRST_PARALLEL).isPresent()
                        ? EllipsoidalMercator.ofParallel(latDeg(GeoKey.FIRST_PARALLEL, 0), lonDeg, east, north)
                        : new EllipsoidalMercator(lonDeg, scale, east, north);
            case POLAR_STEREOGRAPHIC -> polar(scale, east, north);
            default ->
                throw keys.refused(
                        GeoKey.METHOD,
                        "method " + method
                                + " is not read; 1 (transverse Mercator), 7 (Mercator) and 15 (polar stereographic) are");
        };
    }

    /** The latitude of origin is the pole, with a scale there, or else the parallel that is true to scale. */
    private Projection polar(double scale, double east, double north) throws RasterException {
        double upDeg = real(GeoKey.POLE_LON, real(GeoKey.ORIGIN_LON, 0));
        double latDeg = latDeg(GeoKey.ORIGIN_LAT, Double.NaN);
        if (Double.isNaN(latDeg)) {
            throw keys.refused(GeoKey.ORIGIN_LAT, "it is missing, and says which pole is meant");
        }
        return Math.abs(latDeg) >= 90
                ? PolarStereographic.ofScale(latDeg > 0, upDeg, scale, east, north)
                : PolarStereographic.ofParallel(latDeg, upDeg, east, north);
    }

    private double real(GeoKey key, double otherwise) throws RasterException {
        double value = keys.findReal(key).orElse(otherwise);
        if (keys.findReal(key).isPresent() && !(Math.abs(value) < 1e9)) {
            throw keys.refused(key, "it is " + value);
        }
        return value;
    }

    private double latDeg(GeoKey key, double otherwise) throws RasterException {
        double value = real(key, otherwise);
        if (Math.abs(value) > 90) {
            throw keys.refused(key, value + " is not within -90 to 90 degrees");
        }
        return value;
    }

    /** Only what is WGS 84, or near enough to be taken for it. */
    private void checkGeographic(boolean needed) throws RasterException {
        int code = keys.find(GeoKey.GEODETIC_CRS).orElse(0);
        if (code == 0 && needed) {
            throw keys.refused(GeoKey.GEODETIC_CRS, "it is missing");
        }
        if (code != 0 && code != USER_DEFINED && !EpsgCodes.isGeographic(code)) {
            throw keys.refused(
                    GeoKey.GEODETIC_CRS, "EPSG:" + code + " is not WGS 84 (4326, 4979), ETRS89 (4258) or NAD83 (4269)");
        }
        int datum = keys.find(GeoKey.DATUM).orElse(USER_DEFINED);
        if (datum != USER_DEFINED && !EpsgCodes.isDatum(datum)) {
            throw keys.refused(GeoKey.DATUM, datum + " is not that of WGS 84 (6326), ETRS89 (6258) or NAD83 (6269)");
        }
        double axis = real(GeoKey.SEMI_MAJOR, Wgs84.A_METERS);
        if (Math.abs(axis - Wgs84.A_METERS) > 1) {
            throw keys.refused(GeoKey.SEMI_MAJOR, axis + " m is not that of WGS 84");
        }
        double flattening = real(GeoKey.INVERSE_FLATTENING, 1 / Wgs84.FLATTENING_RATIO);
        if (Math.abs(flattening - 1 / Wgs84.FLATTENING_RATIO) > 1e-3) {
            throw keys.refused(GeoKey.INVERSE_FLATTENING, flattening + " is not that of WGS 84");
        }
        int units = keys.find(GeoKey.ANGULAR_UNITS).orElse(DEGREE);
        if (units != DEGREE) {
            throw keys.refused(GeoKey.ANGULAR_UNITS, units + " is not degrees (9102)");
        }
        int meridian = keys.find(GeoKey.PRIME_MERIDIAN).orElse(GREENWICH);
        if (meridian != GREENWICH && meridian != USER_DEFINED) {
            throw keys.refused(GeoKey.PRIME_MERIDIAN, meridian + " is not that of Greenwich (8901)");
        }
    }

    private double unitMeters() throws RasterException {
        int units = keys.find(GeoKey.LINEAR_UNITS).orElse(9001);
        return switch (units) {
            case 9001 -> 1;
            case 9002 -> 0.3048;
            case 9003 -> 1200 / 3937.0;
            default ->
                throw keys.refused(
                        GeoKey.LINEAR_UNITS,
                        units + " is not metres (9001), feet (9002) or feet of the US survey (9003)");
        };
    }
}
