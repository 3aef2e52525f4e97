package org.trigpoint.feeds.klv.ts;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import org.trigpoint.feeds.klv.packet.Ber;

/**
 * Picks the packets of the first video stream out of a transport stream, with the tables that a player needs (ISO/IEC 13818-1 §2.4.4).
 * Sound, metadata and other streams are left behind.
 */
final class FilmPicker {
    private static final int PAT_PID = 0;
    private static final int NONE = -1;
    private static final int PID_MASK = 0x1fff;
    private static final int H264_SPS = 7;
    private static final int H264_KEY = 5;
    private static final int H265_FIRST_KEY = 16;
    private static final int H265_LAST_KEY = 21;
    private static final int H265_FIRST_SET = 32;
    private static final int H265_LAST_SET = 34;

    private final Film.Reel reel;
    private final ByteArrayOutputStream association = new ByteArrayOutputStream();
    private final ByteArrayOutputStream map = new ByteArrayOutputStream();
    private final SectionAssembler associations = new SectionAssembler(new Table(this::association));
    private SectionAssembler maps = new SectionAssembler(new Table(this::map));
    private int mapPid = NONE;
    private int pid = NONE;
    private String codec = "";
    private byte[] told = new byte[0];

    FilmPicker(Film.Reel reel) {
        this.reel = reel;
    }

    /** Takes any packet of the stream. */
    void packet(byte[] array, int offset, long offsetBytes) {
        int packetPid = (int) Ber.unsigned(array, offset + 1, 2) & PID_MASK;
        if (packetPid == PAT_PID) {
            section(associations, association, array, offset, offsetBytes);
        } else if (packetPid == mapPid) {
            section(maps, map, array, offset, offsetBytes);
        } else if (packetPid == pid) {
            reel.picture(array, offset, isKey(array, offset));
        }
    }

    private static void section(
            SectionAssembler assembler, ByteArrayOutputStream kept, byte[] array, int offset, long offsetBytes) {
        boolean starts = (array[offset + 1] & 0x40) != 0;
        if (starts) {
            kept.reset();
        }
        if (kept.size() < 8 * TsFramer.PACKET_BYTES) {
            kept.write(array, offset, TsFramer.PACKET_BYTES);
        }
        int payload = payload(array, offset);
        int end = offset + TsFramer.PACKET_BYTES;
        if (payload < end) {
            assembler.payload(array, payload, end - payload, starts, offsetBytes);
        }
    }

    private static int payload(byte[] array, int offset) {
        boolean hasAdaptation = (array[offset + 3] & 0x20) != 0;
        return offset + 4 + (hasAdaptation ? 1 + (array[offset + 4] & 0xff) : 0);
    }

    private void association(byte[] section, int length) {
        Map<Integer, Integer> found = ProgramTables.association(section, length);
        if (found == null || found.isEmpty() || found.containsValue(mapPid)) {
            return;
        }
        mapPid = found.values().iterator().next();
        pid = NONE;
        maps = new SectionAssembler(new Table(this::map));
    }

    private void map(byte[] section, int length) {
        ProgramTables.Video video =
                ProgramTables.isMap(section, length) ? ProgramTables.findVideo(section, length) : null;
        if (video == null) {
            return;
        }
        pid = video.pid();
        codec = video.codec();
        tell();
    }

    private void tell() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(association.toByteArray());
        both.writeBytes(map.toByteArray());
        byte[] packets = both.toByteArray();
        byte[] counted = withoutCounts(packets);
        if (!Arrays.equals(counted, told)) {
            told = counted;
            reel.tables(packets, codec);
        }
    }

    /** Tables that are sent again differ in their continuity counters. */
    private static byte[] withoutCounts(byte[] packets) {
        byte[] same = packets.clone();
        for (int at = 0; at < same.length; at += TsFramer.PACKET_BYTES) {
            same[at + 3] &= (byte) 0xf0;
        }
        return same;
    }

    /** Whether a key picture begins in a packet: as its adaptation field says, else as the first units in it do. */
    private boolean isKey(byte[] array, int offset) {
        if ((array[offset + 1] & 0x40) == 0) {
            return false;
        }
        boolean hasFlags = (array[offset + 3] & 0x20) != 0 && array[offset + 4] != 0;
        return (hasFlags && (array[offset + 5] & 0x40) != 0) || hasKeyUnit(array, payload(array, offset), offset);
    }

    private boolean hasKeyUnit(byte[] array, int from, int offset) {
        int end = offset + TsFramer.PACKET_BYTES - 3;
        for (int i = from; i < end; i++) {
            boolean starts = array[i] == 0 && array[i + 1] == 0 && array[i + 2] == 1;
            if (starts && isKeyUnit(array[i + 3])) {
                return true;
            }
        }
        return false;
    }

    /** By the header of a unit (ITU-T H.264, table 7-1; H.265, table 7-1), or a start code of MPEG-2 video (ISO/IEC 13818-2, table 6-1). */
    private boolean isKeyUnit(byte header) {
        int h264 = header & 0x1f;
        int h265 = (header >> 1) & 0x3f;
        return switch (codec) {
            case ProgramTables.H264 -> header > 0 && (h264 == H264_SPS || h264 == H264_KEY);
            case ProgramTables.H265 ->
                header > 0
                        && ((h265 >= H265_FIRST_KEY && h265 <= H265_LAST_KEY)
                                || (h265 >= H265_FIRST_SET && h265 <= H265_LAST_SET));
            default -> (header & 0xff) == 0xb3;
        };
    }

    /** Takes the sections of a table; a damaged one is not believed. */
    private record Table(Reader reader) implements SectionAssembler.Sections {
        @Override
        public void section(byte[] array, int length) {
            reader.read(array, length);
        }

        @Override
        public void damaged() {}
    }

    private interface Reader {
        void read(byte[] section, int length);
    }
}
