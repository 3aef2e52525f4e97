package org.trigpoint.imagery.georeference;

/** Keys of GeoTIFF 1.1, by the names of OGC 19-008r4. */
enum GeoKey {
    MODEL_TYPE(1024, "GTModelTypeGeoKey"),
    RASTER_TYPE(1025, "GTRasterTypeGeoKey"),
    GEODETIC_CRS(2048, "GeodeticCRSGeoKey"),
    DATUM(2050, "GeodeticDatumGeoKey"),
    PRIME_MERIDIAN(2051, "PrimeMeridianGeoKey"),
    ANGULAR_UNITS(2054, "GeogAngularUnitsGeoKey"),
    SEMI_MAJOR(2057, "EllipsoidSemiMajorAxisGeoKey"),
    INVERSE_FLATTENING(2059, "EllipsoidInvFlatteningGeoKey"),
    PROJECTED_CRS(3072, "ProjectedCRSGeoKey"),
    PROJECTION(3074, "ProjectionGeoKey"),
    METHOD(3075, "ProjMethodGeoKey"),
    LINEAR_UNITS(3076, "ProjLinearUnitsGeoKey"),
    FIRST_PARALLEL(3078, "ProjStdParallel1GeoKey"),
    ORIGIN_LON(3080, "ProjNatOriginLongGeoKey"),
    ORIGIN_LAT(3081, "ProjNatOriginLatGeoKey"),
    FALSE_EASTING(3082, "ProjFalseEastingGeoKey"),
    FALSE_NORTHING(3083, "ProjFalseNorthingGeoKey"),
    SCALE(3092, "ProjScaleAtNatOriginGeoKey"),
    POLE_LON(3095, "ProjStraightVertPoleLongGeoKey");

    private final int number;
    private final String title;

    GeoKey(int number, String title) {
        this.number = number;
        this.title = title;
    }

    int number() {
        return number;
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return title + " (" + number + ")";
    }
}
