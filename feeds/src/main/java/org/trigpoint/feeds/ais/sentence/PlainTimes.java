package org.trigpoint.feeds.ais.sentence;

/**
 * Times and stations that loggers write around a sentence in plain text: {@code 2014-12-10T00:00:01.5Z !AIVDM…},
 * {@code 1325394060,!AIVDM…}, {@code !AIVDM…*28,d-109,r003669946,1325394060}. Reused from line to line.
 */
final class PlainTimes {
    long timeEpochMicros;
    int stationStart;
    int stationEnd;

    void clear() {
        timeEpochMicros = CivilTime.NONE;
        stationStart = stationEnd = 0;
    }

    /** Reads what stands before the sentence; other text is passed over. */
    void readLeading(byte[] array, int from, int to) {
        int at = from;
        while (at < to && !isDigit(array[at])) {
            at++;
        }
        int last = to;
        while (last > at && !isDigit(array[last - 1])) {
            last--;
        }
        timeEpochMicros = last - at >= 19 && array[at + 4] == '-' ? iso(array, at, last) : firstUnix(array, at, last);
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static long firstUnix(byte[] array, int from, int to) {
        int at = from;
        while (at < to && (isDigit(array[at]) || array[at] == '.')) {
            at++;
        }
        return at - from >= 9 ? SentenceFields.unixMicros(array, from, at) : CivilTime.NONE;
    }

    private static long iso(byte[] array, int from, int to) {
        int end = from + 19;
        int micros = 0;
        if (end < to && (array[end] == '.' || array[end] == ',')) {
            int fractionEnd = end + 1;
            while (fractionEnd < to && isDigit(array[fractionEnd])) {
                fractionEnd++;
            }
            micros = SentenceFields.fractionMicros(array, end + 1, fractionEnd);
        }
        return CivilTime.epochMicros(
                SentenceFields.small(array, from, from + 4),
                SentenceFields.small(array, from + 5, from + 7),
                SentenceFields.small(array, from + 8, from + 10),
                SentenceFields.small(array, from + 11, from + 13),
                SentenceFields.small(array, from + 14, from + 16),
                SentenceFields.small(array, from + 17, from + 19),
                micros);
    }

    /** Reads what stands behind the checksum: a station is {@code r} or {@code b} and its name, a time the first bare number. */
    void readTrailing(byte[] array, int from, int to) {
        int at = from;
        while (at < to) {
            int comma = SentenceFields.indexOf(array, at, to, ',');
            if (comma - at > 1 && (array[at] == 'r' || array[at] == 'b') && stationEnd == stationStart) {
                stationStart = at;
                stationEnd = comma;
            } else if (timeEpochMicros == CivilTime.NONE && comma - at >= 9) {
                timeEpochMicros = SentenceFields.unixMicros(array, at, comma);
            }
            at = comma + 1;
        }
    }
}
