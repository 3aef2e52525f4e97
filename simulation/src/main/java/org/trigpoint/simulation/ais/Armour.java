package org.trigpoint.simulation.ais;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bits to AIVDM sentences: six bits a character, at most 82 characters a sentence with its line end, a checksum each (IEC 61162-1,
 * § 8.3; the armour is M.1371-5, Annex 8, and IEC 61162-1, § 7.2).
 */
public final class Armour {
    /** Armoured characters in one sentence. A lone sentence of 168 bits has 28. */
    private static final int ALONE = 61;

    /** Characters in a sentence of several, which carries a sequence number. */
    private static final int IN_SEQUENCE = 60;

    private static final byte[] CHARACTERS =
            "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVW`abcdefghijklmnopqrstuvw".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] START = "!AIVDM,".getBytes(StandardCharsets.ISO_8859_1);

    /** Bytes of the longest tag block beside its station. */
    private static final int MOST_TAG = 48;

    private Armour() {}

    /**
     * The sentences of one message, without line ends.
     *
     * @param channel {@code A}, {@code B}, or a blank for none
     * @param sequence 0 to 9, what holds the sentences of one message together
     */
    public static List<byte[]> sentences(PayloadBits bits, char channel, int sequence) {
        int groups = bits.groups();
        if (groups <= ALONE) {
            return List.of(sentence(bits, 0, groups, 1, 1, channel, sequence));
        }
        int total = (groups + IN_SEQUENCE - 1) / IN_SEQUENCE;
        List<byte[]> sentences = new ArrayList<>(total);
        for (int number = 1; number <= total; number++) {
            int from = (number - 1) * IN_SEQUENCE;
            sentences.add(sentence(bits, from, Math.min(groups, from + IN_SEQUENCE), total, number, channel, sequence));
        }
        return sentences;
    }

    private static byte[] sentence(
            PayloadBits bits, int from, int to, int total, int number, char channel, int sequence) {
        int head = START.length + 4 + (total > 1 ? 1 : 0) + 1 + (channel == ' ' ? 0 : 1) + 1;
        byte[] line = new byte[head + (to - from) + 5];
        System.arraycopy(START, 0, line, 0, START.length);
        int at = START.length;
        line[at++] = (byte) ('0' + total);
        line[at++] = ',';
        line[at++] = (byte) ('0' + number);
        line[at++] = ',';
        if (total > 1) {
            line[at++] = (byte) ('0' + sequence);
        }
        line[at++] = ',';
        if (channel != ' ') {
            line[at++] = (byte) channel;
        }
        line[at++] = ',';
        for (int group = from; group < to; group++) {
            line[at++] = CHARACTERS[bits.group(group)];
        }
        line[at++] = ',';
        line[at++] = (byte) ('0' + (number == total ? bits.fillBits() : 0));
        checksum(line, 1, at);
        return line;
    }

    /** Writes {@code *} and the exclusive or of what stands between two indices, behind it. */
    static void checksum(byte[] line, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= line[i];
        }
        line[to] = '*';
        line[to + 1] = HEX[(sum >>> 4) & 0xF];
        line[to + 2] = HEX[sum & 0xF];
    }

    /**
     * A sentence with an NMEA 4 tag block before it: station, time in seconds, and the group when a message has several sentences.
     *
     * @param station ASCII
     * @param epochSeconds not negative
     * @param group 1 to 9999
     */
    public static byte[] tagged(byte[] sentence, byte[] station, long epochSeconds, int number, int total, int group) {
        byte[] line = new byte[MOST_TAG + station.length + sentence.length];
        int at = 0;
        line[at++] = '\\';
        if (total > 1) {
            line[at++] = 'g';
            line[at++] = ':';
            at = digits(line, at, number);
            line[at++] = '-';
            at = digits(line, at, total);
            line[at++] = '-';
            at = digits(line, at, group);
            line[at++] = ',';
        }
        line[at++] = 's';
        line[at++] = ':';
        System.arraycopy(station, 0, line, at, station.length);
        at += station.length;
        line[at++] = ',';
        line[at++] = 'c';
        line[at++] = ':';
        at = digits(line, at, epochSeconds);
        checksum(line, 1, at);
        at += 3;
        line[at++] = '\\';
        System.arraycopy(sentence, 0, line, at, sentence.length);
        return Arrays.copyOf(line, at + sentence.length);
    }

    private static int digits(byte[] line, int at, long number) {
        int length = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            length++;
        }
        long rest = number;
        for (int i = at + length - 1; i >= at; i--) {
            line[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + length;
    }
}
