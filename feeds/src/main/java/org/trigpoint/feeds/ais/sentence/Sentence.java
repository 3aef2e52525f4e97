package org.trigpoint.feeds.ais.sentence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * One {@code !ttVDM} or {@code !ttVDO} sentence (IEC 61162-1), checked and split in place; reused from line to line.
 *
 * <p>{@code !AIVDM,total,part,sequence,channel,payload,fill*hh}. Sequence and channel may be empty, and some receivers leave
 * one or both fields out; a total of 0 is taken for 1.
 */
final class Sentence {
    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** {@code !AIVDM,1,1,,,0,0} and no shorter. */
    private static final int HEAD = 7;

    private static final int NONE = -1;

    /** True for VDO: said by the own ship's transponder. */
    boolean own;

    int total;
    int part;
    /** Sequence number of a message of several parts, −1 for none. */
    int sequence;
    /** Channel as sent, A or B mostly; 0 for none. */
    int channel;

    int payloadStart;
    int payloadEnd;
    int fill;
    /** First byte behind the checksum. */
    int end;

    int faultAt;

    /** True when a VDM or VDO sentence of any talker begins here. */
    static boolean startsAt(byte[] array, int from, int to) {
        return from + HEAD <= to
                && array[from] == '!'
                && array[from + 3] == 'V'
                && array[from + 4] == 'D'
                && (array[from + 5] == 'M' || array[from + 5] == 'O')
                && array[from + 6] == ',';
    }

    /** Reads the sentence that starts here; null when it is sound. */
    @Nullable
    AisFault parse(byte[] array, int from, int to) {
        int star = starOf(array, from, to);
        if (star < 0) {
            return fault(AisFault.CHECKSUM_MISSING, to);
        }
        if (checksumOf(array, star) != xor(array, from + 1, star)) {
            return fault(AisFault.CHECKSUM, star + 1);
        }
        end = star + 3;
        own = array[from + 5] == 'O';
        if (!splitStrictly(array, from + HEAD, star) && !splitLoosely(array, from + HEAD, star)) {
            return fault(AisFault.FORMAT, from + HEAD);
        }
        return checkNumbers(from);
    }

    private @Nullable AisFault checkNumbers(int from) {
        if (total == 0) {
            total = 1;
        }
        if (part < 1 || part > total) {
            return fault(AisFault.PART_NUMBER, from + HEAD);
        }
        if (payloadStart == payloadEnd) {
            return fault(AisFault.PAYLOAD_EMPTY, payloadStart);
        }
        return fill < 0 || fill > 5 ? fault(AisFault.FILL_BITS, payloadEnd + 1) : null;
    }

    private AisFault fault(AisFault fault, int at) {
        faultAt = at;
        return fault;
    }

    private static int starOf(byte[] array, int from, int to) {
        int last = to - 3;
        if (last > from && array[last] == '*' && hexAt(array, last + 1) >= 0 && hexAt(array, last + 2) >= 0) {
            return firstStar(array, from, last);
        }
        int star = firstStar(array, from, to);
        return star + 3 <= to ? star : NONE;
    }

    /** The first star, or {@code to}. Where the line ends in a checksum, only a line of two sentences has an earlier one. */
    private static int firstStar(byte[] array, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long stars = ((long) LITTLE_ENDIAN.get(array, at)) ^ 0x2A2A2A2A2A2A2A2AL;
            long zeros = (stars - 0x0101010101010101L) & ~stars & 0x8080808080808080L;
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        while (at < to && array[at] != '*') {
            at++;
        }
        return at;
    }

    /** Two hexadecimal digits behind the star as a number, −1 when they are none. */
    static int checksumOf(byte[] array, int star) {
        int high = hexAt(array, star + 1);
        int low = hexAt(array, star + 2);
        return high < 0 || low < 0 ? NONE : (high << 4) | low;
    }

    static int hexAt(byte[] array, int at) {
        int c = array[at];
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : NONE;
    }

    /** Exclusive or of all bytes from, inclusive, to, exclusive. */
    static int xor(byte[] array, int from, int to) {
        long sum = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            sum ^= (long) LITTLE_ENDIAN.get(array, at);
        }
        sum ^= sum >>> 32;
        sum ^= sum >>> 16;
        sum ^= sum >>> 8;
        for (; at < to; at++) {
            sum ^= array[at];
        }
        return (int) sum & 0xff;
    }

    /** The form nearly all lines have: one digit each, six fields. */
    private boolean splitStrictly(byte[] array, int from, int star) {
        if (star - from < 10 || array[from + 1] != ',' || array[from + 3] != ',' || array[star - 2] != ',') {
            return false;
        }
        total = digit(array[from]);
        part = digit(array[from + 2]);
        int at = from + 4;
        sequence = NONE;
        if (array[at] != ',') {
            sequence = digit(array[at++]);
        }
        if (sequence > 9 || total > 9 || part > 9 || array[at] != ',') {
            return false;
        }
        at++;
        channel = 0;
        if (array[at] != ',') {
            channel = array[at++];
        }
        if (array[at] != ',' || at + 1 > star - 2) {
            return false;
        }
        payloadStart = at + 1;
        payloadEnd = star - 2;
        fill = digit(array[star - 1]);
        return fill <= 9;
    }

    /** A digit's value; more than 9 when it is none. */
    private static int digit(byte c) {
        return (c - '0') & 0xff;
    }

    /** Any number of digits, empty or no fill bits, and four or five fields: without sequence, channel, or both. */
    private boolean splitLoosely(byte[] array, int from, int star) {
        int commas = 0;
        for (int i = from; i < star; i++) {
            commas += array[i] == ',' ? 1 : 0;
        }
        if (commas < 3 || commas > 5) {
            return false;
        }
        int second = comma(array, from, star) + 1;
        int third = comma(array, second, star) + 1;
        total = number(array, from, second - 1);
        part = number(array, second, third - 1);
        int payload = third;
        sequence = NONE;
        channel = 0;
        for (int i = 3; i < commas; i++) {
            int next = comma(array, payload, star) + 1;
            takeSequenceOrChannel(array, payload, next - 1, commas == 5 && i == 4);
            payload = next;
        }
        payloadStart = payload;
        payloadEnd = comma(array, payload, star);
        fill = payloadEnd + 1 == star ? 0 : number(array, payloadEnd + 1, star);
        return total >= 0 && part >= 0 && total <= 9;
    }

    private void takeSequenceOrChannel(byte[] array, int from, int to, boolean surelyChannel) {
        if (from == to) {
            return;
        }
        int number = number(array, from, to);
        if (number >= 0 && !surelyChannel) {
            sequence = number;
        } else {
            channel = array[from];
        }
    }

    private static int comma(byte[] array, int from, int to) {
        int at = from;
        while (at < to && array[at] != ',') {
            at++;
        }
        return at;
    }

    /** Up to three digits as a number, −1 when they are none. */
    private static int number(byte[] array, int from, int to) {
        if (from >= to || to - from > 3) {
            return NONE;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(array[i]);
            if (digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
