package org.trigpoint.imagery.georeference;

import java.util.Optional;
import java.util.Set;

/** What numbers of the registry of EPSG stand for, of those that are read. */
final class EpsgCodes {
    /** WGS 84 and its realisations, ETRS89, NAD83, in two and three dimensions. */
    private static final Set<Integer> GEOGRAPHIC = Set.of(
            4326, 4979, 7815, 7816, 7657, 7658, 7660, 7661, 7663, 7664, 7665, 7912, 8999, 9000, 9053, 9054, 9055, 9056,
            9057, 4258, 4937, 4269, 6318, 6319, 6322);

    /** Their datums: WGS 84 and its ensemble, ETRS89, NAD83. */
    private static final Set<Integer> DATUMS = Set.of(6326, 6258, 6269, 1116);

    private static final double UPS_SCALE = 0.994;
    private static final double UPS_FALSE_METERS = 2_000_000;

    private EpsgCodes() {}

    static boolean isGeographic(int code) {
        return GEOGRAPHIC.contains(code);
    }

    static boolean isDatum(int code) {
        return DATUMS.contains(code);
    }

    static Optional<Projection> findProjection(int code) {
        return switch (code) {
            case 3857 -> Optional.of(new SphericalMercator());
            case 3395 -> Optional.of(new EllipsoidalMercator(0, 1, 0, 0));
            case 3413 -> Optional.of(PolarStereographic.ofParallel(70, -45, 0, 0));
            case 3031 -> Optional.of(PolarStereographic.ofParallel(-71, 0, 0, 0));
            case 3995 -> Optional.of(PolarStereographic.ofParallel(71, 0, 0, 0));
            case 3996 -> Optional.of(PolarStereographic.ofParallel(75, 0, 0, 0));
            case 5041, 32661 -> Optional.of(ups(true));
            case 5042, 32761 -> Optional.of(ups(false));
            default -> findUtm(code);
        };
    }

    private static Projection ups(boolean north) {
        return PolarStereographic.ofScale(north, 0, UPS_SCALE, UPS_FALSE_METERS, UPS_FALSE_METERS);
    }

    private static Optional<Projection> findUtm(int code) {
        int zone = code % 100;
        return switch (code / 100) {
            case 326 -> utm(zone, 1, 60, true);
            case 327 -> utm(zone, 1, 60, false);
            case 258 -> utm(zone, 28, 38, true);
            case 269 -> utm(zone, 1, 23, true);
            default -> Optional.empty();
        };
    }

    /** The number of a conversion (GeoTIFF 1.1, key 3074) of UTM. */
    static Optional<Projection> findConversion(int code) {
        return switch (code / 100) {
            case 160 -> utm(code % 100, 1, 60, true);
            case 161 -> utm(code % 100, 1, 60, false);
            default -> Optional.empty();
        };
    }

    private static Optional<Projection> utm(int zone, int first, int last, boolean north) {
        return zone >= first && zone <= last ? Optional.of(TransverseMercator.utm(zone, north)) : Optional.empty();
    }
}
