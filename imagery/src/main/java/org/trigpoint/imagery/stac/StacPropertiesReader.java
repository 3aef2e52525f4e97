package org.trigpoint.imagery.stac;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an item says of itself beside time and place. */
final class StacPropertiesReader {
    private static final Set<String> KNOWN = Set.of(
            "datetime",
            "start_datetime",
            "end_datetime",
            "title",
            "platform",
            "constellation",
            "instruments",
            "gsd",
            "license",
            "eo:cloud_cover",
            "proj:epsg",
            "proj:code",
            "proj:shape",
            "proj:transform",
            "sar:instrument_mode",
            "sar:frequency_band",
            "sar:polarizations",
            "sar:product_type",
            "product:type",
            "sar:observation_direction",
            "sat:orbit_state",
            "sat:relative_orbit",
            "sat:absolute_orbit",
            "view:off_nadir",
            "view:incidence_angle",
            "view:azimuth",
            "view:sun_azimuth",
            "view:sun_elevation");

    private static final int MOST_EPSG = 1_000_000;

    private StacPropertiesReader() {}

    static StacProperties read(StacNode properties) throws StacException {
        return new StacProperties(
                properties.textOrEmpty("title"),
                properties.textOrEmpty("platform"),
                properties.textOrEmpty("constellation"),
                properties.texts("instruments"),
                properties.numberOrNan("gsd"),
                properties.textOrEmpty("license"),
                properties.numberOrNan("eo:cloud_cover"),
                projection(properties),
                new StacSar(
                        properties.textOrEmpty("sar:instrument_mode"),
                        properties.textOrEmpty("sar:frequency_band"),
                        properties.texts("sar:polarizations"),
                        properties.textOrEmpty(properties.has("product:type") ? "product:type" : "sar:product_type"),
                        properties.textOrEmpty("sar:observation_direction")),
                new StacSat(
                        properties.textOrEmpty("sat:orbit_state"),
                        whole(properties, "sat:relative_orbit"),
                        whole(properties, "sat:absolute_orbit")),
                new StacView(
                        properties.numberOrNan("view:off_nadir"),
                        properties.numberOrNan("view:incidence_angle"),
                        properties.numberOrNan("view:azimuth"),
                        properties.numberOrNan("view:sun_azimuth"),
                        properties.numberOrNan("view:sun_elevation")),
                properties.others(KNOWN));
    }

    /** Of an item's properties or of an asset. Version 1 of the extension says a number, version 2 a code. */
    static StacProjection projection(StacNode node) throws StacException {
        String code = node.textOrEmpty("proj:code");
        Integer epsg = whole(node, "proj:epsg");
        if (code.isEmpty() && epsg != null) {
            if (epsg < 1 || epsg >= MOST_EPSG) {
                throw node.child("proj:epsg").wrong("is no number of an EPSG reference system: " + epsg);
            }
            code = "EPSG:" + epsg;
        }
        List<Double> shape = node.numbers("proj:shape");
        List<Double> transform = node.numbers("proj:transform");
        if (!shape.isEmpty() && shape.size() != 2) {
            throw node.child("proj:shape").wrong("must have two numbers, rows and columns, not " + shape.size());
        }
        if (!transform.isEmpty() && transform.size() != 6 && transform.size() != 9) {
            throw node.child("proj:transform").wrong("must have six or nine numbers, not " + transform.size());
        }
        return new StacProjection(code, shape, transform);
    }

    private static @Nullable Integer whole(StacNode node, String name) throws StacException {
        double number = node.numberOrNan(name);
        if (Double.isNaN(number)) {
            return null;
        }
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw node.child(name).wrong("must be a whole number, not " + number);
        }
        return (int) number;
    }
}
