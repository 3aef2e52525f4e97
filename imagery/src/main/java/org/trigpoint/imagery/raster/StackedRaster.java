package org.trigpoint.imagery.raster;

import java.io.IOException;
import java.util.List;

/** Bands of several rasters of one scene, which lie on the same pixels, as one. Closing it closes them. */
public final class StackedRaster implements Raster {
    private final List<Raster> parts;

    /** The bands of the first, then those of the next. Throws RasterException where sizes differ. */
    public StackedRaster(List<? extends Raster> parts) throws RasterException {
        this.parts = List.copyOf(parts);
        Raster first = this.parts.getFirst();
        for (Raster part : this.parts) {
            if (part.width() != first.width() || part.height() != first.height()) {
                throw new RasterException(
                        "size",
                        -1,
                        "one band has " + part.width() + " by " + part.height() + " pixels, another " + first.width()
                                + " by " + first.height(),
                        "Give bands of the same resolution.");
            }
        }
    }

    @Override
    public int width() {
        return parts.getFirst().width();
    }

    @Override
    public int height() {
        return parts.getFirst().height();
    }

    @Override
    public int bands() {
        return parts.stream().mapToInt(Raster::bands).sum();
    }

    @Override
    public Georeference georeference() {
        return parts.getFirst().georeference();
    }

    @Override
    public List<Raster> overviews() {
        return List.of();
    }

    @Override
    public float[] read(int band, Window window) throws IOException {
        int left = band;
        for (Raster part : parts) {
            if (left < part.bands()) {
                return part.read(left, window);
            }
            left -= part.bands();
        }
        throw new IndexOutOfBoundsException("Band " + band + " is not among " + bands());
    }

    @Override
    public void close() throws IOException {
        for (Raster part : parts) {
            part.close();
        }
    }
}
