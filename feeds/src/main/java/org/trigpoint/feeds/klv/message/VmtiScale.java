package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.SetItems.Span;
import org.trigpoint.feeds.klv.packet.Ber;

/** How numbers are mapped in a VMTI set: by {@link Imapb} since ST 0903.4, from end to end of the integers before. */
final class VmtiScale {
    private static final int FIRST_IMAPB_VERSION = 4;
    private static final double OFFSET_DEG = 19.2;
    private static final double OFFSET_STEPS = (1 << 23) - 1;
    private static final int LONGEST_BYTES = 8;
    private static final int OFFSET_BYTES = 3;

    private final byte[] array;
    private final boolean old;

    /** @param version of the set; null for the newest */
    VmtiScale(byte[] array, @Nullable Long version) {
        this.array = array;
        old = version != null && version < FIRST_IMAPB_VERSION;
    }

    /** The number that stands in some bytes. */
    double number(int offset, int bytes, double min, double max) {
        return old
                ? min + Ber.unsigned(array, offset, bytes) * (max - min) / (Math.scalb(1.0, 8 * bytes) - 1)
                : Imapb.decode(array, offset, bytes, min, max);
    }

    /** Takes a number; NaN when there is none. */
    double number(SetItems items, int tag, double min, double max) {
        Span span = items.take(tag, LONGEST_BYTES);
        return span == null ? Double.NaN : number(span.offset(), span.length(), min, max);
    }

    /** Takes an offset from the centre of the frame, in degrees; NaN when there is none. */
    double offsetDeg(SetItems items, int tag) {
        Span span = items.take(tag, old ? OFFSET_BYTES : LONGEST_BYTES);
        if (span == null) {
            return Double.NaN;
        }
        if (!old) {
            return Imapb.decode(array, span.offset(), span.length(), -OFFSET_DEG, OFFSET_DEG);
        }
        long raw = Ber.signed(array, span.offset(), span.length());
        return Math.abs(raw) > OFFSET_STEPS ? Double.NaN : raw * OFFSET_DEG / OFFSET_STEPS;
    }
}
