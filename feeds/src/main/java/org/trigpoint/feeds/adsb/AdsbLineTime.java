package org.trigpoint.feeds.adsb;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.trigpoint.feeds.adsb.message.AdsbMessage;
import org.trigpoint.feeds.adsb.message.DocumentHead;
import org.trigpoint.feeds.adsb.message.JsonDecoder;
import org.trigpoint.feeds.adsb.message.TraceRow;

/**
 * The time that a raw message carries itself, for readers of files: of documents their own; of lines of BaseStation the time when they
 * were generated, taken for UTC; of frames the counter, from the option {@code start} on. One thread at a time.
 */
public final class AdsbLineTime {
    /** The message carries no time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final double MICROS = 1e6;
    private static final int DATE_COLUMN = 6;
    private static final DateTimeFormatter LINE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu/MM/dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(java.util.Locale.ROOT);

    private final RunClock clock = new RunClock();
    private final DocumentTimes documents = new DocumentTimes();
    private final long startEpochMicros;

    private AdsbLineTime(long startEpochMicros) {
        this.startEpochMicros = startEpochMicros;
    }

    /** For a source with these options. */
    public static AdsbLineTime of(Map<String, String> options) {
        String start = options.get("start");
        if (start == null) {
            return new AdsbLineTime(NONE);
        }
        return new AdsbLineTime(micros(Instant.parse(start)));
    }

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    public long epochMicros(byte[] array, int offset, int length) {
        if (length > 0 && (array[offset] == '{' || array[offset] == '[')) {
            return documents.epochMicros(array, offset, length);
        }
        if (length > 4 && array[offset] == 'M' && array[offset + 1] == 'S' && array[offset + 2] == 'G') {
            return line(new String(array, offset, length, StandardCharsets.ISO_8859_1));
        }
        long micros = clock.next(array, offset, length);
        return startEpochMicros == NONE ? NONE : startEpochMicros + micros;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static long line(String text) {
        String[] columns = text.split(",", DATE_COLUMN + 3);
        if (columns.length < DATE_COLUMN + 2) {
            return NONE;
        }
        try {
            LocalDateTime at = LocalDateTime.parse(columns[DATE_COLUMN] + " " + columns[DATE_COLUMN + 1], LINE_TIME);
            return micros(at.toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return NONE;
        }
    }

    /** The times of documents: that of the head, and of the rows behind it. */
    private static final class DocumentTimes {
        private final JsonDecoder decoder = new JsonDecoder();
        private double headSeconds = Double.NaN;

        long epochMicros(byte[] array, int offset, int length) {
            AdsbMessage message = decoder.decode(array, offset, length);
            if (message instanceof DocumentHead head && head.epochSeconds() != null) {
                headSeconds = head.epochSeconds();
            }
            double after = message instanceof TraceRow row ? row.afterSeconds() : 0;
            double seconds = headSeconds + after;
            return Double.isFinite(seconds) ? Math.round(seconds * MICROS) : NONE;
        }
    }
}
