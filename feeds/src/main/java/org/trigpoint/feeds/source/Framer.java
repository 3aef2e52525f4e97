package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of bytes into raw messages, and hands each on. Used by one thread. */
interface Framer {
    /**
     * Reads once and hands on every message that is complete.
     *
     * @return false at the end of the stream
     */
    boolean readFrom(InputStream in) throws IOException, InterruptedException;

    /** The stream has ended: what stands without its end is handed on too. */
    void end() throws InterruptedException;

    /** A datagram has ended: so does the stream, unless its format goes on over datagrams. */
    default void endOfDatagram() throws InterruptedException {
        end();
    }
}
