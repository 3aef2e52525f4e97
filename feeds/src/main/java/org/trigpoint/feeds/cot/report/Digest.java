package org.trigpoint.feeds.cot.report;

import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotPoint;

/**
 * By what two receptions are known to be of one event, in XML or in protobuf, from a server or from a mesh: its uid and type, its
 * times to the millisecond, and its place.
 */
final class Digest {
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private Digest() {}

    static long of(CotEvent event) {
        long hash = text(BASIS, event.uid());
        hash = text(hash, event.type());
        hash = more(hash, event.time() == null ? 0 : event.time().toEpochMilli());
        hash = more(hash, event.stale() == null ? 0 : event.stale().toEpochMilli());
        CotPoint point = event.point();
        if (point != null) {
            hash = more(hash, Double.doubleToLongBits(point.latDeg()));
            hash = more(hash, Double.doubleToLongBits(point.lonDeg()));
        }
        return hash;
    }

    private static long text(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = more(hash, text.charAt(i));
        }
        return more(hash, '\n');
    }

    private static long more(long hash, long value) {
        return (hash ^ value) * PRIME;
    }
}
