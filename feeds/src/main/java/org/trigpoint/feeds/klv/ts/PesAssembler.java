package org.trigpoint.feeds.klv.ts;

import java.util.Arrays;
import org.trigpoint.feeds.klv.packet.Ber;
import org.trigpoint.feeds.klv.packet.KlvFault;

/** Puts the PES packets of one elementary stream together (ISO/IEC 13818-1 §2.4.3.6) and reads their time stamps. */
final class PesAssembler {
    /** Takes the PES packets of a stream. */
    interface Units {
        /**
         * The payload of a PES packet, whole, valid during the call.
         *
         * @param pts 33 bits at 90 kHz; negative when it has none
         * @param offsetBytes where its first TS packet began
         */
        void unit(byte[] array, int offset, int length, long pts, long offsetBytes);

        /** A PES packet that is damaged or not all there. */
        void broken(KlvFault fault, long offsetBytes);
    }

    /** A PES packet without a length may be as long as this. */
    private static final int LONGEST_BYTES = 1 << 20;

    private static final int FIRST_BUFFER_BYTES = 2_048;
    private static final int FIXED_BYTES = 6;
    private static final int EXTENSION_BYTES = 9;
    private static final int PRIVATE_STREAM_2 = 0xbf;

    private final Units units;
    private byte[] buffer = new byte[FIRST_BUFFER_BYTES];
    private int filled;
    private boolean open;
    /** Whether bytes without a beginning have been told, or need not be. */
    private boolean told;

    private long offsetBytes;

    PesAssembler(Units units) {
        this.units = units;
    }

    void payload(byte[] array, int offset, int length, boolean unitStart, long packetOffsetBytes) {
        if (unitStart) {
            finish();
            open = true;
            filled = 0;
            offsetBytes = packetOffsetBytes;
        }
        if (!open) {
            if (!told) {
                told = true;
                units.broken(KlvFault.INCOMPLETE, packetOffsetBytes);
            }
            return;
        }
        append(array, offset, length);
        if (filled >= FIXED_BYTES && declared() > 0 && filled >= FIXED_BYTES + declared()) {
            close(FIXED_BYTES + declared());
        } else if (filled > LONGEST_BYTES) {
            fail(KlvFault.PES);
        }
    }

    /** Packets are missing. */
    void gap() {
        if (open) {
            fail(KlvFault.INCOMPLETE);
        } else {
            told = false;
        }
    }

    /** Ends a PES packet that goes on until the next begins; one that is not all there is broken. */
    void finish() {
        if (!open) {
            return;
        }
        if (filled >= FIXED_BYTES && declared() == 0) {
            close(filled);
        } else {
            fail(KlvFault.INCOMPLETE);
        }
    }

    private int declared() {
        return (int) Ber.unsigned(buffer, 4, 2);
    }

    private void append(byte[] array, int offset, int length) {
        if (filled + length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(filled + length, 2 * buffer.length));
        }
        System.arraycopy(array, offset, buffer, filled, length);
        filled += length;
    }

    private void fail(KlvFault fault) {
        open = false;
        told = true;
        units.broken(fault, offsetBytes);
    }

    private void close(int length) {
        int payload = payloadOffset(length);
        if (payload < 0) {
            fail(KlvFault.PES);
            return;
        }
        open = false;
        told = true;
        units.unit(buffer, payload, length - payload, pts(length), offsetBytes);
    }

    /** Where the payload begins; -1 when the header is broken. */
    private int payloadOffset(int length) {
        if (Ber.unsigned(buffer, 0, 3) != 1) {
            return -1;
        }
        if ((buffer[3] & 0xff) == PRIVATE_STREAM_2) {
            return FIXED_BYTES;
        }
        if (length < EXTENSION_BYTES || (buffer[FIXED_BYTES] & 0xc0) != 0x80) {
            return -1;
        }
        int payload = EXTENSION_BYTES + (buffer[8] & 0xff);
        return payload <= length ? payload : -1;
    }

    private long pts(int length) {
        boolean present = (buffer[3] & 0xff) != PRIVATE_STREAM_2 && (buffer[7] & 0x80) != 0 && (buffer[8] & 0xff) >= 5;
        if (!present || length < EXTENSION_BYTES + 5) {
            return -1;
        }
        long bits = Ber.unsigned(buffer, EXTENSION_BYTES, 5);
        return (((bits >>> 33) & 7) << 30) | (((bits >>> 17) & 0x7fff) << 15) | ((bits >>> 1) & 0x7fff);
    }
}
