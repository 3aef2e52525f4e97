package org.trigpoint.server.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.zone.ZoneCategory;
import tools.jackson.databind.JsonNode;

/** Makes zones of the files of others. For any thread. */
public interface ZoneFiles {
    /** Takes no file. */
    ZoneFiles NONE = (bytes, kml, meaning) -> {
        throw new IllegalArgumentException("No files are read here");
    };

    /**
     * What all features of a file mean.
     *
     * @param category of the zones
     * @param terms licence, source and date, as they are kept with each zone
     * @param prefix of every id
     * @param halfWidthMeters to each side of a line
     * @param radiusMeters around a point, null where points are refused
     */
    record Meaning(
            ZoneCategory category,
            String terms,
            String prefix,
            double halfWidthMeters,
            @Nullable Double radiusMeters) {}

    /**
     * A feature that is no zone.
     *
     * @param number of it in the file, from 1
     * @param name as the file has it
     * @param reason why
     */
    record Bad(int number, String name, String reason) {}

    /**
     * What a file holds.
     *
     * @param zones features of GeoJSON by the ids of their zones, in the order of the file
     * @param bad what is no zone
     */
    record Read(Map<String, JsonNode> zones, List<Bad> bad) {
        public Read {
            zones = Collections.unmodifiableMap(new LinkedHashMap<>(zones));
            bad = List.copyOf(bad);
        }
    }

    /**
     * Reads a file. Throws IllegalArgumentException with the place and the reason where it is none.
     *
     * @param kml true for KML, false for GeoJSON
     */
    Read read(byte[] bytes, boolean kml, Meaning meaning);
}
