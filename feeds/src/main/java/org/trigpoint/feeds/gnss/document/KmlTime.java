package org.trigpoint.feeds.gnss.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.TimeText;

/**
 * A time of KML (OGC 12-007r2, section 15.1): a moment, or the day, month or year that it names.
 *
 * @param time the moment
 * @param begin of the day, month or year
 * @param end of the day, month or year, exclusive
 */
record KmlTime(
        @Nullable Instant time,
        @Nullable Instant begin,
        @Nullable Instant end) {
    /** No time was said. */
    static final KmlTime UNSAID = new KmlTime(null, null, null);

    /** Null for what is no time. */
    static @Nullable KmlTime of(String text) {
        if (text.indexOf('T') > 0) {
            Instant time = TimeText.isoInUtc(text);
            return time == null ? null : new KmlTime(time, null, null);
        }
        try {
            return switch (text.length()) {
                case 4 ->
                    between(
                            Year.parse(text).atDay(1),
                            Year.parse(text).plusYears(1).atDay(1));
                case 7 ->
                    between(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).plusMonths(1).atDay(1));
                case 10 -> between(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static KmlTime between(LocalDate first, LocalDate next) {
        return new KmlTime(null, midnight(first), midnight(next));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** From the beginning of one to the end of another; null when one of them is no time. */
    static @Nullable KmlTime span(@Nullable String from, @Nullable String until) {
        KmlTime first = from == null ? UNSAID : of(from);
        KmlTime last = until == null ? UNSAID : of(until);
        if (first == null || last == null) {
            return null;
        }
        return new KmlTime(
                null, first.time == null ? first.begin : first.time, last.time == null ? last.end : last.time);
    }
}
