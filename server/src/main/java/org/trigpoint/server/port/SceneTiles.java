package org.trigpoint.server.port;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneBand;

/** The images that a station has, and map tiles of them. For any thread. */
public interface SceneTiles {
    /** There are none. */
    SceneTiles NONE = new SceneTiles() {
        @Override
        public List<ImageScene> scenes() {
            return List.of();
        }

        @Override
        public Optional<String> findItem(String id) {
            return Optional.empty();
        }

        @Override
        public byte[] png(ImageScene scene, TileNumber tile, Style style) {
            return new byte[0];
        }
    };

    /** All of them as they are now, the latest taken first. */
    List<ImageScene> scenes();

    /** A scene as a STAC item, in JSON, without the folders of this machine; empty when there is none of this id. */
    Optional<String> findItem(String id);

    /**
     * A tile of 256 by 256 pixels.
     *
     * @return a PNG; no bytes where the scene shows nothing of the tile
     * @throws IOException when the pixels cannot be read, with what is wrong and what to do
     */
    byte[] png(ImageScene scene, TileNumber tile, Style style) throws IOException;

    /**
     * How numbers become colours.
     *
     * @param bands one for grey, or three for red, green and blue
     * @param least number that is black; NaN, as the other, for what the scene itself suggests
     * @param most number that is white, above the least
     * @param gammaRatio exponent of what is between, 1 for none; above 1 lightens
     * @param decibels true to take decibels of the number first, as of the amplitudes of a radar
     */
    record Style(List<SceneBand> bands, double least, double most, double gammaRatio, boolean decibels) {
        public Style {
            bands = List.copyOf(bands);
            if (bands.size() != 1 && bands.size() != 3) {
                throw new IllegalArgumentException("A tile shows one band or three, not " + bands.size());
            }
            if (Double.isNaN(least) != Double.isNaN(most) || least >= most) {
                throw new IllegalArgumentException("Black at " + least + " and white at " + most + " is no stretch");
            }
        }
    }
}
