package org.trigpoint.feeds.mavlink.dataflash;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The time of GPS: weeks since 1980-01-06 without leap seconds (IS-GPS-200). */
final class GpsTime {
    private static final long EPOCH_1980_SECONDS = 315_964_800L;
    private static final long WEEK_SECONDS = 604_800L;

    /** When a leap second had been put in, by IERS Bulletin C, in seconds since 1970; the last one is that of the end of 2016. */
    private static final long[] LEAPS = Stream.of(
                    "1981-07-01",
                    "1982-07-01",
                    "1983-07-01",
                    "1985-07-01",
                    "1988-01-01",
                    "1990-01-01",
                    "1991-01-01",
                    "1992-07-01",
                    "1993-07-01",
                    "1994-07-01",
                    "1996-01-01",
                    "1997-07-01",
                    "1999-01-01",
                    "2006-01-01",
                    "2009-01-01",
                    "2012-07-01",
                    "2015-07-01",
                    "2017-01-01")
            .mapToLong(day -> LocalDate.parse(day).atStartOfDay().toEpochSecond(ZoneOffset.UTC))
            .toArray();

    private GpsTime() {}

    /**
     * UTC in microseconds since 1970.
     *
     * @param week since 1980, not modulo 1,024
     * @param millis of the week
     */
    static long utcEpochMicros(long week, long millis) {
        long seconds = EPOCH_1980_SECONDS + week * WEEK_SECONDS;
        long gpsMillis = seconds * 1_000 + millis;
        int leaps = 0;
        while (leaps < LEAPS.length && gpsMillis >= (LEAPS[leaps] + leaps + 1) * 1_000) {
            leaps++;
        }
        return (gpsMillis - leaps * 1_000L) * 1_000;
    }
}
