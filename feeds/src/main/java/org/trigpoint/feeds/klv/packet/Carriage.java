package org.trigpoint.feeds.klv.packet;

import org.jspecify.annotations.Nullable;

/**
 * How a KLV packet came.
 *
 * @param offsetBytes where it began in the input; in a transport stream, where the TS packet begins with which its PES packet does
 * @param program number of the program; null outside of a transport stream
 * @param pid packet identifier of the elementary stream; null outside of a transport stream
 * @param ptsSeconds presentation time stamp, on the clock of the program, carried on past its 33 bits; NaN when it has none
 * @param pcrSeconds the program's clock when the packet was complete, likewise carried on; NaN when it has not been heard
 */
public record Carriage(
        long offsetBytes,
        @Nullable Integer program,
        @Nullable Integer pid,
        double ptsSeconds,
        double pcrSeconds) {
    /** Of a packet that stood in a file or datagram as it is. */
    public static Carriage bare(long offsetBytes) {
        return new Carriage(offsetBytes, null, null, Double.NaN, Double.NaN);
    }
}
