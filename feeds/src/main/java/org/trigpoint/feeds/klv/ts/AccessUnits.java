package org.trigpoint.feeds.klv.ts;

import org.trigpoint.feeds.klv.packet.Ber;
import org.trigpoint.feeds.klv.packet.KlvFramer;

/**
 * Takes metadata out of the cells of access units (ISO/IEC 13818-1 §2.12.4): a header of five bytes with service, sequence number,
 * which part of the unit it is, and length.
 */
final class AccessUnits {
    private static final int HEADER_BYTES = 5;
    private static final int MIDDLE = 0;
    private static final int FIRST = 2;
    private static final int WHOLE = 3;
    private static final int NONE = -1;

    private final KlvFramer framer;
    private final Runnable broken;
    private int service = NONE;
    private int sequence;

    /** @param broken hears of each cell that is broken or whose unit has no beginning */
    AccessUnits(KlvFramer framer, Runnable broken) {
        this.framer = framer;
        this.broken = broken;
    }

    /** The cells of one PES packet. */
    void unit(byte[] array, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end) {
            int cell = at + HEADER_BYTES;
            int cellEnd = cell <= end ? cell + (int) Ber.unsigned(array, at + 3, 2) : Integer.MAX_VALUE;
            if (cellEnd > end) {
                fail();
                return;
            }
            cell(array, at, cell, cellEnd);
            at = cellEnd;
        }
    }

    private void cell(byte[] array, int header, int from, int to) {
        int part = (array[header + 2] >> 6) & 3;
        int cellService = array[header] & 0xff;
        int cellSequence = array[header + 1] & 0xff;
        boolean begins = part == FIRST || part == WHOLE;
        if (begins) {
            framer.cut();
        } else if (service != cellService || cellSequence != ((sequence + 1) & 0xff)) {
            fail();
            return;
        }
        service = cellService;
        sequence = cellSequence;
        framer.accept(array, from, to - from);
        if (part != FIRST && part != MIDDLE) {
            cut();
        }
    }

    private void fail() {
        cut();
        broken.run();
    }

    /** What was begun does not go on. */
    void cut() {
        service = NONE;
        framer.cut();
    }
}
