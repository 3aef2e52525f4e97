package org.trigpoint.imagery.network;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A network, ready to run. Not for several threads at a time. */
public interface Network extends Closeable {
    /**
     * Runs it once.
     *
     * @param pixels bands after each other, each row after row: {@code bands × side × side} numbers
     * @return what it gives, in its own order
     * @throws IOException when the network does not take such an input, or fails; the message names what it asks for
     */
    List<Tensor> run(float[] pixels, int bands, int side) throws IOException;
}
