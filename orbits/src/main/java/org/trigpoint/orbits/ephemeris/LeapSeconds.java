package org.trigpoint.orbits.ephemeris;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.trigpoint.orbits.elements.StateTable.TimeSystem;

/**
 * TAI − UTC since 1972, as the IERS announced it in its Bulletins C up to number 71 (2026): 37 s since 2017-01-01. Times are packed as if
 * every day had 86,400 s, so the time between two of them lacks the leap seconds between.
 */
final class LeapSeconds {
    /** Days on which a further second begins to count; the first is that on which UTC began with ten. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(1972, 1, 1),
            LocalDate.of(1972, 7, 1),
            LocalDate.of(1973, 1, 1),
            LocalDate.of(1974, 1, 1),
            LocalDate.of(1975, 1, 1),
            LocalDate.of(1976, 1, 1),
            LocalDate.of(1977, 1, 1),
            LocalDate.of(1978, 1, 1),
            LocalDate.of(1979, 1, 1),
            LocalDate.of(1980, 1, 1),
            LocalDate.of(1981, 7, 1),
            LocalDate.of(1982, 7, 1),
            LocalDate.of(1983, 7, 1),
            LocalDate.of(1985, 7, 1),
            LocalDate.of(1988, 1, 1),
            LocalDate.of(1990, 1, 1),
            LocalDate.of(1991, 1, 1),
            LocalDate.of(1992, 7, 1),
            LocalDate.of(1993, 7, 1),
            LocalDate.of(1994, 7, 1),
            LocalDate.of(1996, 1, 1),
            LocalDate.of(1997, 7, 1),
            LocalDate.of(1999, 1, 1),
            LocalDate.of(2006, 1, 1),
            LocalDate.of(2009, 1, 1),
            LocalDate.of(2012, 7, 1),
            LocalDate.of(2015, 7, 1),
            LocalDate.of(2017, 1, 1));

    private static final int FIRST_SECONDS = 10;
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final long[] STARTS_MICROS =
            STARTS.stream().mapToLong(day -> day.toEpochDay() * DAY_MICROS).toArray();

    private LeapSeconds() {}

    /** TAI − UTC at a time; before 1972 the ten seconds of then. */
    static int taiMinusUtcSeconds(long epochMicros) {
        int count = STARTS_MICROS.length;
        while (count > 1 && epochMicros < STARTS_MICROS[count - 1]) {
            count--;
        }
        return FIRST_SECONDS + count - 1;
    }

    /** The seconds that pass from one time to another, leap seconds counted. */
    static double secondsBetween(long fromMicros, long toMicros) {
        return (toMicros - fromMicros) / 1e6 + taiMinusUtcSeconds(toMicros) - taiMinusUtcSeconds(fromMicros);
    }

    /** A time of another system in UTC, packed alike. */
    static long utcMicros(long atMicros, TimeSystem system) {
        if (system == TimeSystem.UTC) {
            return atMicros;
        }
        long taiMicros = atMicros - aheadOfTaiMicros(system);
        // The table is of times in UTC: a guess from the time in TAI is at most one second of a leap off, and the
        // second look is right.
        long guessMicros = taiMicros - taiMinusUtcSeconds(taiMicros) * 1_000_000L;
        return taiMicros - taiMinusUtcSeconds(guessMicros) * 1_000_000L;
    }

    private static long aheadOfTaiMicros(TimeSystem system) {
        return switch (system) {
            case TT -> 32_184_000;
            case GPS -> -19_000_000;
            case UTC, TAI -> 0;
        };
    }

    /** The same table for Orekit. */
    static List<OffsetModel> models() {
        List<OffsetModel> models = new ArrayList<>();
        for (int i = 0; i < STARTS.size(); i++) {
            LocalDate day = STARTS.get(i);
            models.add(new OffsetModel(
                    new DateComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), FIRST_SECONDS + i));
        }
        return models;
    }
}
