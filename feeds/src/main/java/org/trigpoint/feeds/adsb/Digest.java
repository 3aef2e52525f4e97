package org.trigpoint.feeds.adsb;

import org.trigpoint.feeds.adsb.frame.ReceivedFrame;
import org.trigpoint.feeds.adsb.message.AircraftObject;
import org.trigpoint.model.recording.Raw;

/**
 * By what two receptions are known to be one transmission: of frames the bits that were sent, without counter and signal, which are each
 * receiver's own; of a document's aircraft its position and time, since the document is fetched again while nothing new came.
 */
final class Digest {
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long TENTH_MICROS = 100_000;

    private Digest() {}

    /** @param frame the frame that told, where a frame did */
    static long of(Tell tell, ReceivedFrame frame, Raw raw, long timeEpochMicros) {
        if (tell.message() instanceof AircraftObject object) {
            long hash = more(BASIS, Math.floorDiv(timeEpochMicros + TENTH_MICROS / 2, TENTH_MICROS));
            AircraftObject.Position at = object.position();
            hash = more(hash, at.latDeg() == null ? 0 : Double.doubleToLongBits(at.latDeg()));
            return more(hash, at.lonDeg() == null ? 0 : Double.doubleToLongBits(at.lonDeg()));
        }
        return tell.downlinkFormat() != Tell.NONE
                ? bytes(frame.bits(), 0, frame.length())
                : bytes(raw.array(), raw.offset(), raw.offset() + raw.length());
    }

    private static long bytes(byte[] array, int from, int to) {
        long hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = more(hash, array[i]);
        }
        return hash;
    }

    private static long more(long hash, long value) {
        return (hash ^ value) * PRIME;
    }
}
