package org.trigpoint.server.ogc;

import java.util.List;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.picture.Viewer;

/** The vector tiles of a collection. For any thread. */
public interface OgcTiles {
    /** Name of the layer, and what its attributes are: name and JSON type of each. */
    Layer layer();

    /** True where {@code datetime} and {@code knownBy} choose what tiles show. */
    boolean timed();

    /** The layer of one tile with what this viewer may see; nothing where that is nothing. */
    byte[] tile(TileNumber tile, Times times, long knownByEpochMicros, Viewer viewer);

    /**
     * A name that two equal tiles share and two different ones do not.
     *
     * @return empty where it is not known without making the tile
     */
    java.util.Optional<String> version(Viewer viewer);

    /**
     * What a layer has.
     *
     * @param dimension 0 for points, 1 for lines
     */
    record Layer(String name, String title, int dimension, List<Attribute> attributes) {
        public Layer {
            attributes = List.copyOf(attributes);
        }
    }

    /** @param type string, number or integer */
    record Attribute(String name, String type) {}
}
