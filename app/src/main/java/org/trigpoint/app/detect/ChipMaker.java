package org.trigpoint.app.detect;

import java.io.IOException;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.imagery.tile.Png;
import org.trigpoint.imagery.tile.Stretch;

/** Cuts small pictures out of a scene: in colour where it has blue, green and red, else in grey. The stretch is that of the whole scene. */
public final class ChipMaker {
    private static final int OPAQUE = 0xFF;

    private final Raster scene;
    private final int[] bands;
    private final Stretch[] stretches;

    /** @param decibels whether the numbers are amplitudes of a radar, which are shown in decibels */
    public ChipMaker(Raster scene, boolean decibels) throws IOException {
        this.scene = scene;
        bands = scene.bands() >= 3 ? new int[] {2, 1, 0} : new int[] {0, 0, 0};
        stretches = new Stretch[bands.length];
        for (int i = 0; i < bands.length; i++) {
            Stretch plain = Stretch.percentiles(scene, bands[i], 1, 98, decibels);
            stretches[i] = new Stretch(plain.low(), plain.high(), decibels ? 1 : 1.6f, decibels);
        }
    }

    /** A square of so many pixels about a point, each drawn as {@code zoom} by {@code zoom}; what is beyond the scene is transparent. */
    public byte[] png(ImagePoint point, int sidePixels, int zoom) throws IOException {
        return Png.encode(sidePixels * zoom, sidePixels * zoom, rgba(window(point, sidePixels), zoom));
    }

    static Window window(ImagePoint point, int sidePixels) {
        return new Window(
                (int) Math.floor(point.columnPixels()) - sidePixels / 2,
                (int) Math.floor(point.rowPixels()) - sidePixels / 2,
                sidePixels,
                sidePixels);
    }

    byte[] rgba(Window window, int zoom) throws IOException {
        int width = window.width() * zoom;
        byte[] rgba = new byte[4 * width * window.height() * zoom];
        float[][] values = new float[bands.length][];
        for (int i = 0; i < bands.length; i++) {
            values[i] = scene.read(bands[i], window);
        }
        for (int at = 0; at < rgba.length / 4; at++) {
            int from = at / width / zoom * window.width() + at % width / zoom;
            int[] levels = new int[bands.length];
            boolean shown = true;
            for (int i = 0; i < bands.length; i++) {
                levels[i] = stretches[i].level(values[i][from]);
                shown &= levels[i] >= 0;
            }
            for (int i = 0; shown && i < bands.length; i++) {
                rgba[4 * at + i] = (byte) levels[i];
            }
            rgba[4 * at + 3] = (byte) (shown ? OPAQUE : 0);
        }
        return rgba;
    }
}
