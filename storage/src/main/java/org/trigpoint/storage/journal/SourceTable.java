package org.trigpoint.storage.journal;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The sources of one block, numbered from 0 in order of occurrence, with their tallies in columns.
 *
 * <p>Open addressing over the source numbers; cleared for each block, so clearing costs what was used.
 */
final class SourceTable {
    private int[] slots = new int[16];
    private int count;
    private int latest = -1;
    private int[] source = new int[8];
    private long[] messages = new long[8];
    private long[] bytes = new long[8];
    private long[] raw = new long[8];
    private long[] firstArrival = new long[8];
    private long[] lastArrival = new long[8];
    private long[] firstSequence = new long[8];
    private long[] lastSequence = new long[8];

    void clear() {
        if (count > 0) {
            Arrays.fill(slots, 0);
        }
        count = 0;
        latest = -1;
    }

    int count() {
        return count;
    }

    int source(int index) {
        return source[index];
    }

    /** Number of this source, or −1 when the block has none of it yet. */
    int find(int wanted) {
        if (latest >= 0 && source[latest] == wanted) {
            return latest;
        }
        int mask = slots.length - 1;
        for (int slot = mix(wanted) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            if (source[slots[slot] - 1] == wanted) {
                latest = slots[slot] - 1;
                return latest;
            }
        }
        return -1;
    }

    /** Adds a source that the block has none of; its next sequence is expected to be 0. */
    int add(int added) {
        if (count == source.length) {
            grow();
        }
        source[count] = added;
        messages[count] = 0;
        bytes[count] = 0;
        raw[count] = 0;
        lastSequence[count] = -1;
        place(count);
        latest = count++;
        return latest;
    }

    long expectedSequence(int index) {
        return lastSequence[index] + 1;
    }

    /** Counts a message of the source of this number. */
    void count(int index, long arrival, long sequence, int length, boolean isRaw) {
        if (messages[index]++ == 0) {
            firstArrival[index] = arrival;
            firstSequence[index] = sequence;
        }
        lastArrival[index] = arrival;
        lastSequence[index] = sequence;
        bytes[index] += length;
        raw[index] += isRaw ? 1 : 0;
    }

    void forEachTally(Consumer<JournalTally> taker) {
        for (int i = 0; i < count; i++) {
            taker.accept(new JournalTally(
                    source[i],
                    messages[i],
                    bytes[i],
                    firstArrival[i],
                    lastArrival[i],
                    firstSequence[i],
                    lastSequence[i],
                    raw[i]));
        }
    }

    private void place(int index) {
        int mask = slots.length - 1;
        int slot = mix(source[index]) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = index + 1;
    }

    private void grow() {
        int size = source.length * 2;
        source = Arrays.copyOf(source, size);
        messages = Arrays.copyOf(messages, size);
        bytes = Arrays.copyOf(bytes, size);
        raw = Arrays.copyOf(raw, size);
        firstArrival = Arrays.copyOf(firstArrival, size);
        lastArrival = Arrays.copyOf(lastArrival, size);
        firstSequence = Arrays.copyOf(firstSequence, size);
        lastSequence = Arrays.copyOf(lastSequence, size);
        slots = new int[size * 2];
        for (int i = 0; i < count; i++) {
            place(i);
        }
    }

    private static int mix(int value) {
        int mixed = value * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }
}
