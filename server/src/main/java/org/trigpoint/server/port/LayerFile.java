package org.trigpoint.server.port;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A map layer of the user's own.
 *
 * @param name as it stands in the list of layers and in its address
 * @param path the file
 * @param kind how it is read
 */
public record LayerFile(String name, Path path, Kind kind) {
    /** How a layer is read. */
    public enum Kind {
        PMTILES,
        GEOJSON
    }

    /** The layer of a file, named and read by its file name. */
    public static LayerFile of(Path path) {
        String file = path.getFileName().toString();
        boolean tiles = file.toLowerCase(Locale.ROOT).endsWith(".pmtiles");
        return new LayerFile(file, path, tiles ? Kind.PMTILES : Kind.GEOJSON);
    }
}
