package org.trigpoint.imagery.raster;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Numbers in rows and columns, in one band or several, on the ground. What is larger than memory is read by windows. */
public interface Raster extends Closeable {
    /** Pixels in a row. */
    int width();

    /** Rows. */
    int height();

    /** How many numbers a pixel has. */
    int bands();

    Georeference georeference();

    /** The same scene with fewer pixels, the finest first; empty when there is none. They are closed with this one. */
    List<Raster> overviews();

    /**
     * Reads a part of one band.
     *
     * @param band from 0
     * @return {@code width × height} values, row after row from the top; NaN where there are no data and outside of the raster
     */
    float[] read(int band, Window window) throws IOException;

    @Override
    void close() throws IOException;
}
