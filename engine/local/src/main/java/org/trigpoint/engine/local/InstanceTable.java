package org.trigpoint.engine.local;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;

/**
 * The instances of one shard of a stage, by key.
 *
 * <p>Open addressing with linear probing (D. E. Knuth, The Art of Computer Programming 3, 6.4, algorithms L and R), at most half full.
 * The hashes stand in an array of their own: a lookup among hundreds of thousands of instances then touches memory beyond the
 * processor's caches for the instance alone, where a map of nodes touches it for bucket, node and key besides.
 */
final class InstanceTable {
    private static final int SMALLEST = 16;

    private int[] hashes = new int[SMALLEST];
    private @Nullable Instance[] slots = new @Nullable Instance[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    @Nullable
    Instance find(Key key) {
        return slots[indexOf(key, key.hashCode())];
    }

    /**
     * Finds the instances of several keys, null for those that have none. Each loop asks memory for what the next one needs, for
     * all keys at once, so that the waits lie beside each other.
     */
    void findAll(Key[] keys, @Nullable Instance[] found, int count) {
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int hash = keys[i].hashCode();
            int index = hash & mask;
            found[i] = hashes[index] == hash ? slots[index] : null;
        }
        for (int i = 0; i < count; i++) {
            Instance first = found[i];
            if (first == null || !first.isOf(keys[i])) {
                found[i] = find(keys[i]);
            }
        }
    }

    /** Where this key is, or the empty slot where it would be. */
    private int indexOf(Key key, int hash) {
        int mask = slots.length - 1;
        int index = hash & mask;
        Instance instance = slots[index];
        while (instance != null && !(hashes[index] == hash && instance.isOf(key))) {
            index = (index + 1) & mask;
            instance = slots[index];
        }
        return index;
    }

    /** Adds an instance whose key is not in the table. */
    void add(Instance instance) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        place(instance, instance.key.hashCode());
        size++;
    }

    private void place(Instance instance, int hash) {
        int index = indexOf(instance.key, hash);
        slots[index] = instance;
        hashes[index] = hash;
    }

    private void grow() {
        @Nullable Instance[] before = slots;
        int[] hashesBefore = hashes;
        slots = new @Nullable Instance[2 * before.length];
        hashes = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            Instance instance = before[i];
            if (instance != null) {
                place(instance, hashesBefore[i]);
            }
        }
    }

    /** Takes an instance out if it is in, and moves back those that stand further than they must. */
    void remove(Instance instance) {
        int mask = slots.length - 1;
        int gap = indexOf(instance.key, instance.key.hashCode());
        if (slots[gap] == null) {
            return;
        }
        size--;
        for (int i = (gap + 1) & mask; slots[i] != null; i = (i + 1) & mask) {
            int distance = (i - hashes[i]) & mask;
            if (distance >= ((i - gap) & mask)) {
                slots[gap] = slots[i];
                hashes[gap] = hashes[i];
                gap = i;
            }
        }
        slots[gap] = null;
    }

    /** All instances, in no order that means anything. */
    Instance[] all() {
        return Arrays.stream(slots).filter(Objects::nonNull).toArray(Instance[]::new);
    }
}
