package org.trigpoint.imagery.nitf;

import java.io.IOException;
import org.trigpoint.imagery.raster.Window;

/** Reads numbers of blocks. Used by one thread. */
interface BlockReader {
    /**
     * Puts numbers of one block where they belong; what is not there stays.
     *
     * @param block by rows of blocks, from 0
     * @param band from 0
     * @param within part of the block
     * @param to numbers, row after row
     * @param at where in these the first goes
     * @param stride between rows of these
     */
    void read(int block, int band, Window within, float[] to, int at, int stride) throws IOException;
}
