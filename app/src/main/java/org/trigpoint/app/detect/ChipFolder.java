package org.trigpoint.app.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.imagery.detect.SceneDetection;
import org.trigpoint.imagery.detect.Suspicion;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.model.recording.Raw;

/** Small pictures of what was found, a PNG each, named by its SHA-256. */
public final class ChipFolder {
    private static final int SIDE_PIXELS = 48;
    private static final int ZOOM = 3;

    private ChipFolder() {}

    /**
     * Cuts pictures of all that is suspected to be nothing else.
     *
     * @param decibels whether the scene is of a radar
     * @return PNG by what it shows
     */
    public static Map<SceneDetection, byte[]> cut(Raster scene, List<SceneDetection> found, boolean decibels)
            throws IOException {
        Map<SceneDetection, byte[]> chips = new LinkedHashMap<>();
        ChipMaker maker = new ChipMaker(scene, decibels);
        for (SceneDetection each : found) {
            if (each.suspicion() == Suspicion.NONE) {
                chips.put(each, maker.png(each.point(), SIDE_PIXELS, ZOOM));
            }
        }
        return chips;
    }

    /** Name of a picture: the SHA-256 of its bytes. */
    public static String name(byte[] png) {
        return Raw.of(png).sha256Hex();
    }

    /** Writes pictures into a folder, which is made when it is not there. */
    public static void write(Path folder, Iterable<byte[]> pictures) throws IOException {
        Files.createDirectories(folder);
        for (byte[] png : pictures) {
            Files.write(folder.resolve(name(png) + ".png"), png);
        }
    }
}
