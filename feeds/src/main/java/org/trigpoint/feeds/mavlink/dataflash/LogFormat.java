package org.trigpoint.feeds.mavlink.dataflash;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the records of one type are laid out, as the log itself says in its FMT records. */
public final class LogFormat {
    /** Type of the records that describe others, which describe themselves too. */
    public static final int FMT = 128;

    /** Two bytes that begin a record, and its type. */
    public static final int HEADER_BYTES = 3;

    private static final int FMT_BYTES = 89;

    private final int type;
    private final String name;
    private final String letters;
    private final List<String> columns;
    private final int[] offsets;

    private LogFormat(int type, String name, String letters, List<String> columns) {
        this.type = type;
        this.name = name;
        this.letters = letters;
        this.columns = columns;
        offsets = new int[letters.length() + 1];
        offsets[0] = HEADER_BYTES;
        for (int i = 0; i < letters.length(); i++) {
            offsets[i + 1] = offsets[i] + bytes(letters.charAt(i));
        }
    }

    /** The layout of FMT records. */
    static LogFormat ofFormats() {
        return new LogFormat(FMT, "FMT", "BBnNZ", List.of("Type", "Length", "Name", "Format", "Columns"));
    }

    /** Reads an FMT record; null when its length is not that of its letters, or it redefines FMT. */
    static @Nullable LogFormat read(byte[] array, int offset) {
        int type = array[offset + 3] & 0xff;
        int length = array[offset + 4] & 0xff;
        String letters = text(array, offset + 9, 16);
        for (int i = 0; i < letters.length(); i++) {
            if (bytes(letters.charAt(i)) == 0) {
                return null;
            }
        }
        List<String> columns = columns(text(array, offset + 25, 64), letters.length());
        LogFormat format = new LogFormat(type, text(array, offset + 5, 4), letters, columns);
        return format.length() != length || (type == FMT && length != FMT_BYTES) ? null : format;
    }

    /** As many names as letters: the list of a record may be cut off at its 64 bytes. */
    private static List<String> columns(String joined, int count) {
        List<String> columns = new ArrayList<>();
        for (String column : joined.split(",", -1)) {
            if (columns.size() < count && !column.isEmpty()) {
                columns.add(column);
            }
        }
        while (columns.size() < count) {
            columns.add("column" + columns.size());
        }
        return List.copyOf(columns);
    }

    /** A text up to its first zero. */
    static String text(byte[] array, int offset, int most) {
        int end = 0;
        while (end < most && array[offset + end] != 0) {
            end++;
        }
        return new String(array, offset, end, StandardCharsets.UTF_8);
    }

    /** Length of a value with this letter; 0 when there is no such letter. */
    static int bytes(char letter) {
        return switch (letter) {
            case 'b', 'B', 'M' -> 1;
            case 'h', 'H', 'c', 'C', 'g' -> 2;
            case 'i', 'I', 'e', 'E', 'f', 'L', 'n' -> 4;
            case 'q', 'Q', 'd' -> 8;
            case 'N' -> 16;
            case 'a', 'Z' -> 64;
            default -> 0;
        };
    }

    /** Number of the type, the third byte of its records. */
    public int type() {
        return type;
    }

    /** Name of the type, as {@code GPS}. */
    public String name() {
        return name;
    }

    /** A letter for each column, which says how it is written. */
    public String letters() {
        return letters;
    }

    public List<String> columns() {
        return columns;
    }

    /** Where a column begins in its record, header included. */
    int offset(int column) {
        return offsets[column];
    }

    /** Length of a record with its header. */
    public int length() {
        return offsets[letters.length()];
    }
}
