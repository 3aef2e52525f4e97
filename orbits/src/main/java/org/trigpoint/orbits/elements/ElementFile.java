package org.trigpoint.orbits.elements;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjLongConsumer;
import org.trigpoint.orbits.elements.Refused.Code;

/**
 * What a file of elements held. It is read record by record: what is good is a set, what is bad is refused by itself.
 *
 * @param format as its first characters tell
 * @param sets one of each satellite, that with the newest epoch
 * @param refused the first {@value #MOST_REFUSED} records that were not taken
 * @param refusedCount of all records that were not taken
 * @param olderCount of good records left out since the file has a newer one of their satellite
 */
public record ElementFile(
        Format format, List<ElementSet> sets, List<Refused> refused, long refusedCount, long olderCount) {
    /** So many refused records are told; more are counted. */
    public static final int MOST_REFUSED = 1_000;

    private static final int PREFIX_BYTES = 8_192;

    /** How a file writes its elements: two-line elements, or OMM in one of four ways. */
    public enum Format {
        TLE,
        CSV,
        JSON,
        XML,
        KVN
    }

    public ElementFile {
        sets = List.copyOf(sets);
        refused = List.copyOf(refused);
    }

    /** Reads a file to its end; what it holds in memory are its sets and one record. Throws only what the stream throws. */
    public static ElementFile read(InputStream from) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(from, PREFIX_BYTES);
        bytes.mark(PREFIX_BYTES);
        byte[] prefix = bytes.readNBytes(PREFIX_BYTES);
        bytes.reset();
        if (prefix.length > 2 && prefix[0] == (byte) 0xEF && prefix[1] == (byte) 0xBB && prefix[2] == (byte) 0xBF) {
            bytes.skipNBytes(3);
        }
        String start =
                new String(prefix, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        Format format = format(start);
        ElementCollector collector = new ElementCollector();
        if (isOther(start, format)) {
            collector.refuse(Code.NO_ELEMENTS, 1, "", "an ephemeris (OEM)");
        } else {
            read(bytes, format, collector);
            if (collector.isEmpty()) {
                collector.refuse(Code.NO_ELEMENTS, 1, "", "");
            }
        }
        return collector.file(format);
    }

    private static Format format(String start) {
        if (start.startsWith("{") || start.startsWith("[")) {
            return Format.JSON;
        }
        if (start.startsWith("<")) {
            return Format.XML;
        }
        if (start.startsWith("CCSDS_") || start.contains("\nCCSDS_")) {
            return Format.KVN;
        }
        String first = start.lines().findFirst().orElse("").toUpperCase(Locale.ROOT);
        return first.contains(",") && first.contains("MEAN_MOTION") ? Format.CSV : Format.TLE;
    }

    private static boolean isOther(String start, Format format) {
        return (format == Format.XML && start.contains("<oem"))
                || (format == Format.KVN && !start.contains("CCSDS_OMM_VERS"));
    }

    private static void read(InputStream bytes, Format format, ElementCollector to) throws IOException {
        switch (format) {
            case TLE -> {
                TleReader reader = new TleReader(to);
                readLines(bytes, reader::line);
                reader.end();
            }
            case KVN -> {
                KvnReader reader = new KvnReader(to);
                readLines(bytes, reader::line);
                reader.end();
            }
            case CSV -> readLines(bytes, new CsvReader(to)::line);
            case JSON -> new JsonReader(to).read(bytes);
            case XML -> new XmlReader(to).read(bytes);
        }
    }

    private static void readLines(InputStream bytes, ObjLongConsumer<String> reader) throws IOException {
        Lines lines = new Lines(bytes);
        for (String line = lines.next(); line != null; line = lines.next()) {
            reader.accept(line, lines.lineNumber());
        }
    }
}
