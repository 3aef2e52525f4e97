package org.trigpoint.imagery.stac;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what items and assets say of themselves, and names the extensions that are used for it. */
final class StacPropertiesWriter {
    private static final String SCHEMAS = "https://stac-extensions.github.io/";

    private StacPropertiesWriter() {}

    static void put(StacItem item, ObjectNode node, Set<String> extensions) {
        StacProperties properties = item.properties();
        StacTimes times = item.times();
        Long nominal = times.nominalEpochMicros();
        node.put("datetime", StacWriter.time(nominal));
        if (nominal == null || times.untilEpochMicros() != times.fromEpochMicros()) {
            node.put("start_datetime", StacWriter.time(times.fromEpochMicros()));
            node.put("end_datetime", StacWriter.time(times.untilEpochMicros()));
        }
        StacWriter.text(properties.title(), "title", node);
        StacWriter.text(properties.platform(), "platform", node);
        StacWriter.text(properties.constellation(), "constellation", node);
        StacWriter.texts(properties.instruments(), "instruments", node);
        StacWriter.number(properties.gsdMeters(), "gsd", node);
        StacWriter.text(properties.licence(), "license", node);
        if (Double.isFinite(properties.cloudCoverPercent())) {
            node.put("eo:cloud_cover", properties.cloudCoverPercent());
        }
        put(properties.projection(), node);
        put(properties.sar(), node);
        put(properties.sat(), node);
        put(properties.view(), node);
        StacWriter.others(properties.others(), node);
        extend(node, extensions);
    }

    static void put(StacAsset asset, ObjectNode node, Set<String> extensions) {
        node.put("href", asset.href());
        StacWriter.text(asset.type(), "type", node);
        StacWriter.text(asset.title(), "title", node);
        StacWriter.texts(asset.roles(), "roles", node);
        put(asset.projection(), node);
        StacWriter.others(asset.others(), node);
        extend(node, extensions);
        if (!asset.bands().isEmpty()) {
            ArrayNode bands = node.putArray("bands");
            for (StacBand band : asset.bands()) {
                ObjectNode each = bands.addObject();
                StacWriter.text(band.name(), "name", each);
                StacWriter.text(band.commonName(), "eo:common_name", each);
                StacWriter.others(band.others(), each);
                extend(each, extensions);
            }
        }
    }

    private static void put(StacProjection projection, ObjectNode node) {
        StacWriter.text(projection.code(), "proj:code", node);
        StacWriter.numbers(projection.shape(), "proj:shape", node);
        StacWriter.numbers(projection.transform(), "proj:transform", node);
    }

    private static void put(StacSar sar, ObjectNode node) {
        StacWriter.text(sar.instrumentMode(), "sar:instrument_mode", node);
        StacWriter.text(sar.frequencyBand(), "sar:frequency_band", node);
        StacWriter.texts(sar.polarizations(), "sar:polarizations", node);
        StacWriter.text(sar.productType(), "product:type", node);
        StacWriter.text(sar.observationDirection(), "sar:observation_direction", node);
    }

    private static void put(StacSat sat, ObjectNode node) {
        StacWriter.text(sat.orbitState(), "sat:orbit_state", node);
        if (sat.relativeOrbit() != null) {
            node.put("sat:relative_orbit", sat.relativeOrbit());
        }
        if (sat.absoluteOrbit() != null) {
            node.put("sat:absolute_orbit", sat.absoluteOrbit());
        }
    }

    private static void put(StacView view, ObjectNode node) {
        StacWriter.number(view.offNadirDeg(), "view:off_nadir", node);
        StacWriter.number(view.incidenceAngleDeg(), "view:incidence_angle", node);
        StacWriter.number(view.azimuthDeg(), "view:azimuth", node);
        StacWriter.number(view.sunAzimuthDeg(), "view:sun_azimuth", node);
        StacWriter.number(view.sunElevationDeg(), "view:sun_elevation", node);
    }

    /** Names the schemas of the prefixes that are used, of the version that is written, in the place of others of theirs. */
    private static void extend(ObjectNode node, Set<String> extensions) {
        for (Extension extension : Extension.ALL) {
            if (node.propertyNames().stream().anyMatch(name -> name.startsWith(extension.prefix()))) {
                extensions.removeIf(schema -> schema.startsWith(SCHEMAS + extension.name() + "/"));
                extensions.add(SCHEMAS + extension.name() + "/v" + extension.version() + "/schema.json");
            }
        }
    }

    private record Extension(String prefix, String name, String version) {
        static final List<Extension> ALL = List.of(
                new Extension("eo:", "eo", "2.0.0"),
                new Extension("proj:", "projection", "2.0.0"),
                new Extension("raster:", "raster", "2.0.0"),
                new Extension("sar:", "sar", "1.2.0"),
                new Extension("product:", "product", "1.0.0"),
                new Extension("sat:", "sat", "1.1.0"),
                new Extension("view:", "view", "1.0.0"),
                new Extension("file:", "file", "2.1.0"));
    }
}
