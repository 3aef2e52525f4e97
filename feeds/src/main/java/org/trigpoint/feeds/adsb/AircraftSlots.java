package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Aircraft by key, at most {@link #MOST}: a table with open addressing. Those not heard for long are forgotten when it fills up;
 * when it is full all the same, the half that was heard least lately is.
 */
final class AircraftSlots {
    /** Some ten times what a receiver hears. */
    static final int MOST = 1 << 16;

    /** Aircraft not heard for longer are new ones when they come again. */
    static final long FORGET_MICROS = 600_000_000L;

    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MIX = 0x9E37_79B1;

    private @Nullable Aircraft[] slots = new @Nullable Aircraft[FIRST_SLOTS];
    private int count;

    /** The aircraft with this key, null when it is not known or was not heard for long. */
    @Nullable
    Aircraft find(int key, long atEpochMicros) {
        Aircraft found = slots[slot(key)];
        return found != null && found.heardEpochMicros >= atEpochMicros - FORGET_MICROS ? found : null;
    }

    /** The same, or a new one. */
    Aircraft heard(int key, long atEpochMicros) {
        Aircraft found = find(key, atEpochMicros);
        if (found != null) {
            found.heardEpochMicros = Math.max(found.heardEpochMicros, atEpochMicros);
            return found;
        }
        Aircraft made = new Aircraft(key, atEpochMicros);
        put(made);
        if (count > slots.length / 2) {
            makeRoom(atEpochMicros);
        }
        return made;
    }

    private int slot(int key) {
        int mask = slots.length - 1;
        int at = ((key * MIX) >>> 8) & mask;
        Aircraft there = slots[at];
        while (there != null && there.key != key) {
            at = (at + 1) & mask;
            there = slots[at];
        }
        return at;
    }

    private void put(Aircraft aircraft) {
        int at = slot(aircraft.key);
        count += slots[at] == null ? 1 : 0;
        slots[at] = aircraft;
    }

    private void makeRoom(long atEpochMicros) {
        Aircraft[] kept = lateFirst(atEpochMicros);
        int most = Math.min(kept.length, kept.length >= MOST ? MOST / 2 : MOST);
        int length = slots.length;
        while (most > length / 4 && length < 2 * MOST) {
            length *= 2;
        }
        slots = new @Nullable Aircraft[length];
        count = 0;
        for (int i = 0; i < most; i++) {
            put(kept[i]);
        }
    }

    private Aircraft[] lateFirst(long atEpochMicros) {
        return Arrays.stream(slots)
                .filter(each -> each != null && each.heardEpochMicros >= atEpochMicros - FORGET_MICROS)
                .sorted(Comparator.comparingLong((Aircraft each) -> -each.heardEpochMicros)
                        .thenComparingInt(each -> each.key))
                .toArray(Aircraft[]::new);
    }

    /** How many there are, those that will be forgotten too. */
    int count() {
        return count;
    }

    /** i32 slots; i32 count; each aircraft, by key. */
    void write(DataOutput data) throws IOException {
        data.writeInt(slots.length);
        data.writeInt(count);
        Aircraft[] all = Arrays.stream(slots)
                .filter(each -> each != null)
                .sorted(Comparator.comparingInt(each -> each.key))
                .toArray(Aircraft[]::new);
        for (Aircraft each : all) {
            each.write(data);
        }
    }

    void read(DataInput data) throws IOException {
        int length = data.readInt();
        int aircraft = data.readInt();
        if (Integer.bitCount(length) != 1 || length < FIRST_SLOTS || length > 2 * MOST) {
            throw new IOException(
                    "A table of aircraft has " + FIRST_SLOTS + " to " + 2 * MOST + " slots, not " + length);
        }
        if (aircraft < 0 || aircraft > length / 2) {
            throw new IOException("A table of " + length + " slots cannot hold " + aircraft + " aircraft");
        }
        slots = new @Nullable Aircraft[length];
        count = 0;
        for (int i = 0; i < aircraft; i++) {
            put(Aircraft.read(data));
        }
    }
}
