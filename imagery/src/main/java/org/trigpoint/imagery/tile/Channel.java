package org.trigpoint.imagery.tile;

import org.trigpoint.imagery.raster.Raster;

/**
 * What one colour of a tile shows.
 *
 * @param band of the raster, from 0
 * @param smooth whether it is interpolated between pixels, or the nearest is taken, as of classes
 */
public record Channel(Raster raster, int band, Stretch stretch, boolean smooth) {
    public Channel {
        if (band < 0 || band >= raster.bands()) {
            throw new IllegalArgumentException("Band " + band + " is not within 0 to " + (raster.bands() - 1));
        }
    }
}
