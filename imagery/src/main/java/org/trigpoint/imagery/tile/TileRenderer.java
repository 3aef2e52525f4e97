package org.trigpoint.imagery.tile;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Draws tiles of 256 pixels of the WebMercatorQuad: one channel in grey, or three as red, green and blue. Where one of them has no data the
 * tile is transparent. Of a raster's overviews it takes the coarsest that is as fine as the tile; where there is none it makes means of pixels.
 */
public final class TileRenderer {
    /** Pixels of a side of a tile. */
    public static final int SIDE = TileWarp.SIDE;

    private static final int OPAQUE = 0xFF;
    private static final int NOTHING = -1;
    private static final long MOST_PIXELS = 1 << 22;

    private final List<Channel> channels;

    /** One channel, or three. */
    public TileRenderer(List<Channel> channels) {
        if (channels.size() != 1 && channels.size() != 3) {
            throw new IllegalArgumentException(channels.size() + " channels are neither 1 nor 3");
        }
        this.channels = List.copyOf(channels);
    }

    /** A tile as PNG; empty where it would be wholly transparent. */
    public Optional<byte[]> findPng(TileNumber tile) throws IOException {
        byte[] rgba = rgba(tile);
        for (int i = 3; i < rgba.length; i += 4) {
            if (rgba[i] != 0) {
                return Optional.of(Png.encode(SIDE, SIDE, rgba));
            }
        }
        return Optional.empty();
    }

    /** The same as bytes of red, green, blue and opacity, pixel after pixel from the north-west. */
    public byte[] rgba(TileNumber tile) throws IOException {
        short[][] levels = new short[channels.size()][];
        TileWarp warp = null;
        Georeference warped = null;
        for (int i = 0; i < levels.length; i++) {
            Channel channel = channels.get(i);
            Georeference georeference = channel.raster().georeference();
            if (warp == null || !georeference.equals(warped)) {
                warp = TileWarp.of(georeference, tile);
                warped = georeference;
            }
            levels[i] = levels(channel, warp);
        }
        byte[] rgba = new byte[4 * SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            short red = levels[0][i];
            short green = levels[levels.length / 2][i];
            short blue = levels[levels.length - 1][i];
            if (red != NOTHING && green != NOTHING && blue != NOTHING) {
                rgba[4 * i] = (byte) red;
                rgba[4 * i + 1] = (byte) green;
                rgba[4 * i + 2] = (byte) blue;
                rgba[4 * i + 3] = (byte) OPAQUE;
            }
        }
        return rgba;
    }

    private static short[] levels(Channel channel, TileWarp warp) throws IOException {
        short[] levels = new short[SIDE * SIDE];
        Arrays.fill(levels, (short) NOTHING);
        Raster whole = channel.raster();
        Raster raster = fitting(whole, warp.scale());
        double across = (double) raster.width() / whole.width();
        double down = (double) raster.height() / whole.height();
        Optional<Window> found = window(raster, warp, across, down);
        if (found.isEmpty()) {
            return levels;
        }
        Window window = found.get();
        // A pixel for a tile's, and no more of them in one than there are.
        int all = Math.max(window.width(), window.height());
        int factor = Math.clamp((long) (warp.scale() * Math.min(across, down) + 0.01), 1, all);
        while ((long) (window.width() / factor) * (window.height() / factor) > MOST_PIXELS) {
            factor++;
        }
        Sampler sampler = new Sampler(Decimated.read(raster, channel.band(), window, factor), channel.smooth());
        for (int i = 0; i < levels.length; i++) {
            double column = warp.column(i) * across;
            double row = warp.row(i) * down;
            if (column >= 0 && column <= raster.width() && row >= 0 && row <= raster.height()) {
                float value = sampler.at((column - window.column()) / factor, (row - window.row()) / factor);
                levels[i] = (short) channel.stretch().level(value);
            }
        }
        return levels;
    }

    private static Raster fitting(Raster whole, double scale) {
        Raster fitting = whole;
        for (Raster overview : whole.overviews()) {
            if ((double) whole.width() / overview.width() <= scale * 1.01 && overview.width() < fitting.width()) {
                fitting = overview;
            }
        }
        return fitting;
    }

    /** The part of the raster that the tile shows, with a pixel around it. */
    private static Optional<Window> window(Raster raster, TileWarp warp, double across, double down) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -1;
        double bottom = -1;
        for (int i = 0; i < SIDE * SIDE; i++) {
            double column = warp.column(i) * across;
            double row = warp.row(i) * down;
            if (column >= 0 && column <= raster.width() && row >= 0 && row <= raster.height()) {
                left = Math.min(left, column);
                right = Math.max(right, column);
                top = Math.min(top, row);
                bottom = Math.max(bottom, row);
            }
        }
        if (right < 0) {
            return Optional.empty();
        }
        int firstColumn = Math.max(0, (int) left - 1);
        int firstRow = Math.max(0, (int) top - 1);
        int lastColumn = Math.min(raster.width() - 1, (int) right + 1);
        int lastRow = Math.min(raster.height() - 1, (int) bottom + 1);
        return Optional.of(new Window(firstColumn, firstRow, lastColumn - firstColumn + 1, lastRow - firstRow + 1));
    }
}
