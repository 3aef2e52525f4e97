package org.trigpoint.feeds;

import java.io.DataInput;
import java.io.IOException;

/** A way in which sources write: the name that {@code SourceOpened.format} carries, and its decoders. Holds no state itself. */
public interface Format {
    /** Name as sources give it: {@code ais}, {@code ais-csv}. */
    String name();

    /** A decoder for one source, with nothing pending. */
    SourceDecoder open();

    /** Number of the layout that {@link SourceDecoder#write} writes, from 1. */
    int version();

    /**
     * A decoder as {@link SourceDecoder#write} left it.
     *
     * @param version of the layout that the bytes were written in
     * @throws IOException when the bytes are none of this layout, with what was wrong
     */
    SourceDecoder read(DataInput in, int version) throws IOException;
}
