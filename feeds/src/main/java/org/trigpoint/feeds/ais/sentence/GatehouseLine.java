package org.trigpoint.feeds.ais.sentence;

import org.jspecify.annotations.Nullable;

/**
 * A line {@code $PGHP,1,year,month,day,hour,minute,second,milliseconds,country,region,station,online,sum*hh}, which dates the
 * sentence that follows it and names the base station that heard it; reused from line to line.
 */
final class GatehouseLine {
    private static final int FIELDS = 11;

    long timeEpochMicros;
    int stationStart;
    int stationEnd;
    int faultAt;

    private final int[] starts = new int[FIELDS + 1];

    static boolean startsAt(byte[] array, int from, int to) {
        return from + 8 <= to
                && array[from] == '$'
                && array[from + 1] == 'P'
                && array[from + 2] == 'G'
                && array[from + 3] == 'H'
                && array[from + 4] == 'P'
                && array[from + 5] == ','
                && array[from + 6] == '1'
                && array[from + 7] == ',';
    }

    /** Reads the line; null when it is sound. */
    @Nullable
    AisFault parse(byte[] array, int from, int to) {
        int star = SentenceFields.indexOf(array, from, to, '*');
        faultAt = star;
        if (star + 3 > to) {
            return AisFault.CHECKSUM_MISSING;
        }
        if (Sentence.checksumOf(array, star) != Sentence.xor(array, from + 1, star)) {
            return AisFault.CHECKSUM;
        }
        int at = from + 8;
        for (int i = 0; i <= FIELDS; i++) {
            starts[i] = Math.min(at, star + 1);
            at = SentenceFields.indexOf(array, starts[i], star, ',') + 1;
        }
        int millis = field(array, 6);
        timeEpochMicros = CivilTime.epochMicros(
                field(array, 0),
                field(array, 1),
                field(array, 2),
                field(array, 3),
                field(array, 4),
                field(array, 5),
                millis < 0 || millis > 999 ? 0 : millis * 1_000);
        stationStart = starts[9];
        stationEnd = Math.max(stationStart, starts[10] - 1);
        faultAt = from + 8;
        return timeEpochMicros == CivilTime.NONE ? AisFault.FORMAT : null;
    }

    private int field(byte[] array, int number) {
        return SentenceFields.small(array, starts[number], starts[number + 1] - 1);
    }
}
