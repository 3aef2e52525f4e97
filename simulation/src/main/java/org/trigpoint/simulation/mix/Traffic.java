package org.trigpoint.simulation.mix;

import java.io.ByteArrayOutputStream;

/** Raw messages in bulk, in the order of their times, as one feed would bring them. One thread. */
public interface Traffic {
    /**
     * Appends the bytes of the next message.
     *
     * @param epochMicros when it is sent; never before the one before it
     * @return how many raw messages these are: lines or frames
     */
    int next(long epochMicros, ByteArrayOutputStream out);
}
