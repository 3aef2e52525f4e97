package org.trigpoint.feeds.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.EpochMicros;

/**
 * Times as senders write them: ISO 8601 with date and time of day, or seconds or milliseconds since 1970-01-01 UTC. None before 1970
 * or after 9999: such a clock was never set, or its unit is another.
 */
public final class TimeText {
    private static final int LONGEST = 40;
    private static final int DATE_CHARACTERS = 10;
    private static final double END_EPOCH_SECONDS = 253_402_300_800.0;

    /** Numbers from here on are milliseconds: as seconds they would lie in the year 5138. */
    private static final double LEAST_MILLIS = 1e11;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);

    private TimeText() {}

    /** A time with {@code Z} or an offset from UTC; null for anything else. */
    public static @Nullable Instant iso(String text) {
        return iso(text, null);
    }

    /** A time with or without its zone, which is UTC then; null for anything else. */
    public static @Nullable Instant isoInUtc(String text) {
        return iso(text, ZoneOffset.UTC);
    }

    private static @Nullable Instant iso(String text, @Nullable ZoneOffset unsaid) {
        if (text.length() <= DATE_CHARACTERS || text.length() > LONGEST) {
            return null;
        }
        String joined = text.charAt(DATE_CHARACTERS) == ' '
                ? text.substring(0, DATE_CHARACTERS) + 'T' + text.substring(DATE_CHARACTERS + 1)
                : text;
        try {
            TemporalAccessor said = ISO.parse(joined);
            ZoneOffset zone = said.isSupported(ChronoField.OFFSET_SECONDS)
                    ? ZoneOffset.ofTotalSeconds(said.get(ChronoField.OFFSET_SECONDS))
                    : unsaid;
            return zone == null ? null : known(LocalDateTime.from(said).toInstant(zone));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant known(Instant time) {
        long second = time.getEpochSecond();
        return second >= 0 && second < END_EPOCH_SECONDS ? time : null;
    }

    /** A number of seconds, with decimals or not, or of milliseconds; to the microsecond. Null for anything else. */
    public static @Nullable Instant sinceEpoch(String literal) {
        double number = NumberText.parse(literal);
        double seconds = number >= LEAST_MILLIS ? number / 1_000 : number;
        return seconds >= 0 && seconds < END_EPOCH_SECONDS ? EpochMicros.instant(Math.round(seconds * 1e6)) : null;
    }

    /** A time in either way, as text or as a number. */
    public static @Nullable Instant either(String text) {
        boolean iso = text.length() > DATE_CHARACTERS && text.charAt(4) == '-';
        return iso ? iso(text) : sinceEpoch(text);
    }
}
