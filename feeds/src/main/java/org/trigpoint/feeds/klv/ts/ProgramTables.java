package org.trigpoint.feeds.klv.ts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.Ber;

/** Reads the program association and program map tables (ISO/IEC 13818-1 §2.4.4.4, §2.4.4.9) for the streams that carry KLV. */
final class ProgramTables {
    /** Stream type of PES packets with private data: KLV as it is (MISB ST 1402 §9.4.1). */
    static final int PRIVATE_DATA = 0x06;

    /** Stream type of metadata in PES packets: KLV in access units (ISO/IEC 13818-1 §2.12, MISB ST 1402 §9.4.2). */
    static final int METADATA = 0x15;

    static final String H264 = "h264";
    static final String H265 = "h265";
    static final String MPEG2 = "mpeg2";

    private static final int PAT_ID = 0;
    private static final int PMT_ID = 2;
    private static final int TABLE_HEADER_BYTES = 8;
    private static final int LAST_SECTION_AT = 7;
    private static final int CRC_BYTES = 4;
    private static final int REGISTRATION = 0x05;
    private static final int METADATA_DESCRIPTOR = 0x26;
    private static final int PID_MASK = 0x1fff;
    private static final int LENGTH_MASK = 0xfff;
    private static final String KLVA = "KLVA";

    /** An elementary stream that carries KLV. */
    record KlvElement(int pid, int streamType) {}

    /** An elementary stream of pictures. */
    record Video(int pid, String codec) {}

    /** A program and its streams that carry KLV. */
    record ProgramMap(int program, int pcrPid, List<KlvElement> elements) {}

    private ProgramTables() {}

    /** PID of the map of each program; null when the section is another's, or not yet in force. */
    static @Nullable Map<Integer, Integer> association(byte[] section, int length) {
        if (!isCurrent(section, length, PAT_ID)) {
            return null;
        }
        Map<Integer, Integer> maps = new TreeMap<>();
        for (int at = TABLE_HEADER_BYTES; at + 4 <= length - CRC_BYTES; at += 4) {
            int program = (int) Ber.unsigned(section, at, 2);
            if (program != 0) {
                maps.put(program, (int) Ber.unsigned(section, at + 2, 2) & PID_MASK);
            }
        }
        return maps;
    }

    /** Whether an association is told in one section. */
    static boolean isOnlySection(byte[] section) {
        return section[LAST_SECTION_AT] == 0;
    }

    /** Whether a section is the map of a program and in force. */
    static boolean isMap(byte[] section, int length) {
        return isCurrent(section, length, PMT_ID);
    }

    /** The first stream of pictures in the map of a program; null when there is none, or the map is broken. */
    static @Nullable Video findVideo(byte[] section, int length) {
        int end = length - CRC_BYTES;
        if (end < TABLE_HEADER_BYTES + 4) {
            return null;
        }
        int at = TABLE_HEADER_BYTES + 4 + ((int) Ber.unsigned(section, TABLE_HEADER_BYTES + 2, 2) & LENGTH_MASK);
        while (at + 5 <= end) {
            String codec = codec(section[at] & 0xff);
            if (codec != null) {
                return new Video((int) Ber.unsigned(section, at + 1, 2) & PID_MASK, codec);
            }
            at += 5 + ((int) Ber.unsigned(section, at + 3, 2) & LENGTH_MASK);
        }
        return null;
    }

    /** By stream type (ISO/IEC 13818-1, table 2-34). */
    private static @Nullable String codec(int streamType) {
        return switch (streamType) {
            case 0x01, 0x02 -> MPEG2;
            case 0x1b -> H264;
            case 0x24 -> H265;
            default -> null;
        };
    }

    /** The map of a program; null when it is broken. */
    static @Nullable ProgramMap map(byte[] section, int length) {
        int end = length - CRC_BYTES;
        if (end < TABLE_HEADER_BYTES + 4) {
            return null;
        }
        List<KlvElement> elements = new ArrayList<>();
        int at = TABLE_HEADER_BYTES + 4 + ((int) Ber.unsigned(section, TABLE_HEADER_BYTES + 2, 2) & LENGTH_MASK);
        while (at + 5 <= end) {
            int type = section[at] & 0xff;
            int pid = (int) Ber.unsigned(section, at + 1, 2) & PID_MASK;
            int descriptors = at + 5;
            at = descriptors + ((int) Ber.unsigned(section, at + 3, 2) & LENGTH_MASK);
            if (at <= end && carriesKlv(type, format(section, descriptors, at))) {
                elements.add(new KlvElement(pid, type));
            }
        }
        int pcrPid = (int) Ber.unsigned(section, TABLE_HEADER_BYTES, 2) & PID_MASK;
        return at == end ? new ProgramMap((int) Ber.unsigned(section, 3, 2), pcrPid, elements) : null;
    }

    private static boolean isCurrent(byte[] section, int length, int tableId) {
        return length >= TABLE_HEADER_BYTES + CRC_BYTES && section[0] == tableId && (section[5] & 1) == 1;
    }

    private static boolean carriesKlv(int type, @Nullable String format) {
        return switch (type) {
            case PRIVATE_DATA -> KLVA.equals(format);
            case METADATA -> format == null || KLVA.equals(format);
            default -> false;
        };
    }

    /** The format that a registration or metadata descriptor names, "KLVA" when one of them does; null without one. */
    private static @Nullable String format(byte[] section, int from, int to) {
        String found = null;
        for (int at = from; at + 2 <= to; ) {
            int tag = section[at] & 0xff;
            int body = at + 2;
            at = body + (section[at + 1] & 0xff);
            String format = at <= to ? named(section, tag, body, at) : null;
            if (format != null && !KLVA.equals(found)) {
                found = format;
            }
        }
        return found;
    }

    private static @Nullable String named(byte[] section, int tag, int from, int to) {
        if (tag == REGISTRATION && to - from >= 4) {
            return ascii(section, from);
        }
        if (tag != METADATA_DESCRIPTOR || to - from < 3) {
            return null;
        }
        boolean wide = Ber.unsigned(section, from, 2) == 0xffff;
        int formatAt = from + (wide ? 6 : 2);
        boolean hasIdentifier = formatAt < to && (section[formatAt] & 0xff) == 0xff;
        return hasIdentifier && to - formatAt >= 5 ? ascii(section, formatAt + 1) : null;
    }

    private static String ascii(byte[] section, int at) {
        return new String(section, at, 4, StandardCharsets.US_ASCII);
    }
}
