package org.trigpoint.feeds.klv.ts;

import org.trigpoint.feeds.klv.packet.Ber;

/** Puts sections of tables together (ISO/IEC 13818-1 §2.4.4) and checks their CRC. */
final class SectionAssembler implements PidHandler {
    /** Takes the sections of one PID. */
    interface Sections {
        /** A section whose CRC is good, whole; valid during the call. */
        void section(byte[] array, int length);

        /** A section that is damaged. */
        void damaged();
    }

    private static final int HEADER_BYTES = 3;
    private static final int CRC_BYTES = 4;
    private static final int LONGEST_SECTION_BYTES = 1_024;
    private static final int STUFFING = 0xff;

    private final Sections sections;
    private final byte[] buffer = new byte[LONGEST_SECTION_BYTES];
    private int filled;
    private boolean inSection;

    SectionAssembler(Sections sections) {
        this.sections = sections;
    }

    @Override
    public void payload(byte[] array, int offset, int length, boolean unitStart, long packetOffsetBytes) {
        if (!unitStart) {
            take(array, offset, offset + length);
            return;
        }
        int end = offset + length;
        int first = offset + 1 + (length > 0 ? array[offset] & 0xff : 0);
        if (first > end) {
            damaged();
            return;
        }
        take(array, offset + 1, first);
        if (inSection) {
            damaged();
        }
        inSection = true;
        take(array, first, end);
    }

    /** Takes what belongs to the section, and those behind it in the same packet. */
    private void take(byte[] array, int from, int to) {
        int next = from;
        while (inSection && next < to) {
            if (filled == 0 && (array[next] & 0xff) == STUFFING) {
                inSection = false;
                return;
            }
            int wanted = filled < HEADER_BYTES ? HEADER_BYTES : sectionBytes();
            if (wanted > buffer.length || (filled >= HEADER_BYTES && wanted < HEADER_BYTES + CRC_BYTES)) {
                damaged();
                return;
            }
            int piece = Math.min(wanted - filled, to - next);
            System.arraycopy(array, next, buffer, filled, piece);
            filled += piece;
            next += piece;
            if (filled > HEADER_BYTES && filled == sectionBytes()) {
                complete();
            }
        }
    }

    private int sectionBytes() {
        return HEADER_BYTES + (int) (Ber.unsigned(buffer, 1, 2) & 0xfff);
    }

    private void complete() {
        if (crc(buffer, filled) == 0) {
            sections.section(buffer, filled);
        } else {
            sections.damaged();
        }
        filled = 0;
    }

    private void damaged() {
        sections.damaged();
        filled = 0;
        inSection = false;
    }

    @Override
    public void gap() {
        if (inSection && filled > 0) {
            damaged();
        }
        inSection = false;
    }

    @Override
    public void end() {
        filled = 0;
        inSection = false;
    }

    /** CRC-32 of ISO/IEC 13818-1 annex A, of all bytes and the CRC behind them: zero when it is good. */
    static int crc(byte[] array, int length) {
        int crc = -1;
        for (int i = 0; i < length; i++) {
            crc ^= array[i] << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
            }
        }
        return crc;
    }
}
