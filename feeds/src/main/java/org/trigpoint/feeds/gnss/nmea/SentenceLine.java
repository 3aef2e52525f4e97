package org.trigpoint.feeds.gnss.nmea;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.gnss.message.NmeaSentence;

/**
 * A line to the sentences on it, of which there is mostly one. What stands before its dollar sign (a tag block, a time, bytes of another protocol) and behind its
 * checksum is passed over. One thread at a time.
 */
public final class SentenceLine {
    /** Lines longer than this are none: a sentence has 82 characters, loggers and receivers add some. */
    public static final int LONGEST_BYTES = 1_024;

    private static final int ADDRESS_CHARACTERS = 5;

    private final SentenceFields fields = new SentenceFields();
    private @Nullable GnssFault fault;
    private int faultAtBytes;
    private int nextAt = -1;

    /**
     * Reads the first sentence in a part of a line.
     *
     * @param offset where the line begins
     * @param from where the part begins
     * @param end of the line
     * @return the sentence; null when there is none that is read
     */
    public @Nullable NmeaSentence read(byte[] array, int offset, int from, int end) {
        nextAt = -1;
        if (end - offset > LONGEST_BYTES) {
            return rejected(GnssFault.TOO_LONG, LONGEST_BYTES);
        }
        if (from < end && array[from] == '#') {
            return rejected(GnssFault.COMMENT, 0);
        }
        int dollar = find(array, from, end, '$');
        if (dollar == end) {
            boolean ais = find(array, from, end, '!') < end;
            return rejected(ais ? GnssFault.AIS : GnssFault.FORMAT, 0);
        }
        // No field has a dollar sign: where another one stands, a sentence begins, whatever became of this one.
        int next = find(array, dollar + 1, end, '$');
        nextAt = next < end ? next : -1;
        int star = find(array, dollar, next, '*');
        if (star == next) {
            return rejected(GnssFault.CHECKSUM_MISSING, next - offset);
        }
        if (checksum(array, dollar + 1, star) != stated(array, star + 1, next)) {
            return rejected(GnssFault.CHECKSUM, star + 1 - offset);
        }
        return sentence(array, offset, dollar + 1, star);
    }

    /** Where the next sentence on the line begins, −1 when there is none. */
    public int nextAt() {
        return nextAt;
    }

    private @Nullable NmeaSentence sentence(byte[] array, int offset, int from, int to) {
        int comma = find(array, from, to, ',');
        if (comma - from != ADDRESS_CHARACTERS || array[from] == 'P') {
            return rejected(GnssFault.SENTENCE_TYPE, from - offset);
        }
        if (!fields.split(array, from, to)) {
            return rejected(GnssFault.FORMAT, from - offset);
        }
        String type = new String(array, from + 2, ADDRESS_CHARACTERS - 2, StandardCharsets.ISO_8859_1);
        NmeaSentence sentence = SentenceDecoder.decode(type, fields);
        GnssFault bad = fields.fault();
        if (sentence == null) {
            return rejected(GnssFault.SENTENCE_TYPE, from - offset);
        }
        return bad == null ? sentence : rejected(bad, fields.faultAt() - offset);
    }

    private @Nullable NmeaSentence rejected(GnssFault why, int atBytes) {
        fault = why;
        faultAtBytes = atBytes;
        return null;
    }

    private static int find(byte[] array, int from, int to, char wanted) {
        int at = from;
        while (at < to && array[at] != wanted) {
            at++;
        }
        return at;
    }

    private static int checksum(byte[] array, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum ^= array[at];
        }
        return sum & 0xff;
    }

    /** Two digits of base 16; −1 when they are none. */
    private static int stated(byte[] array, int from, int to) {
        int high = from + 1 < to ? Character.digit(array[from], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(array[from + 1], 16);
        return low < 0 ? -1 : high << 4 | low;
    }

    /** Why the last line gave none. */
    public GnssFault fault() {
        return fault == null ? GnssFault.FORMAT : fault;
    }

    /** Where, from the beginning of the line. */
    public int faultAtBytes() {
        return faultAtBytes;
    }
}
