package org.trigpoint.feeds.ais.sentence;

import org.jspecify.annotations.Nullable;

/**
 * An NMEA 4 tag block, {@code \s:station,c:time,g:1-2-34*hh\}; reused from line to line.
 *
 * <p>Read are {@code c} (seconds or milliseconds), {@code s} (station) and {@code g} (sentence, sentences, group), the latter also
 * in the older form {@code 1G2:34}. Other fields ({@code d n r t i} and private ones) are allowed and not used.
 */
final class TagBlock {
    long timeEpochMicros;
    /** Where the station's name stands; start and end are equal when there is none. */
    int stationStart;

    int stationEnd;
    /** Number of the line in its group, 0 when it is in none. */
    int groupLine;

    int groupLines;
    long group;
    /** First byte behind the closing backslash. */
    int end;

    int faultAt;

    /** Reads the block whose opening backslash stands here; null when it is sound. */
    @Nullable
    AisFault parse(byte[] array, int from, int to) {
        timeEpochMicros = CivilTime.NONE;
        stationStart = stationEnd = from;
        groupLine = 0;
        int close = SentenceFields.indexOf(array, from + 1, to, '\\');
        end = Math.min(close + 1, to);
        faultAt = from;
        if (close == to) {
            return AisFault.TAG_BLOCK;
        }
        int star = SentenceFields.indexOf(array, from + 1, close, '*');
        if (checksum(array, star, close) != Sentence.xor(array, from + 1, star)) {
            faultAt = star;
            return AisFault.TAG_CHECKSUM;
        }
        int at = from + 1;
        while (at < star) {
            int comma = SentenceFields.indexOf(array, at, star, ',');
            take(array, at, comma);
            at = comma + 1;
        }
        return null;
    }

    /** One or two hexadecimal digits between star and close: some writers drop the leading zero. */
    private static int checksum(byte[] array, int star, int close) {
        if (close - star == 3) {
            return Sentence.checksumOf(array, star);
        }
        return close - star == 2 ? Sentence.hexAt(array, star + 1) : -1;
    }

    private void take(byte[] array, int from, int to) {
        if (to - from < 3) {
            return;
        }
        if (array[from + 1] == ':') {
            switch (array[from]) {
                case 'c' -> timeEpochMicros = SentenceFields.unixMicros(array, from + 2, to);
                case 's' -> {
                    stationStart = from + 2;
                    stationEnd = to;
                }
                case 'g' -> takeGroup(array, from + 2, to, '-');
                default -> {
                    // Not used: see the class comment.
                }
            }
        } else if (array[from + 1] == 'G') {
            takeGroup(array, from, to, 'G');
        }
    }

    /** {@code 1-2-34}, or {@code 1G2:34}. */
    private void takeGroup(byte[] array, int from, int to, char separator) {
        int first = SentenceFields.indexOf(array, from, to, separator);
        int second = SentenceFields.indexOf(array, first + 1, to, separator == 'G' ? ':' : '-');
        int line = SentenceFields.small(array, from, first);
        int lines = SentenceFields.small(array, first + 1, second);
        long id = SentenceFields.number(array, second + 1, to);
        if (line >= 1 && lines >= line && id >= 0) {
            groupLine = line;
            groupLines = lines;
            group = id;
        }
    }
}
