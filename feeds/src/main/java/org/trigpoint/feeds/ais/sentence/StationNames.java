package org.trigpoint.feeds.ais.sentence;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names of stations as strings, the frequent ones made once. A cache: it changes no result. */
final class StationNames {
    private static final int SLOTS = 256;

    private final @Nullable String[] names = new @Nullable String[SLOTS];

    String of(byte[] array, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + array[i];
        }
        int slot = (hash ^ (hash >>> 8)) & (SLOTS - 1);
        String known = names[slot];
        if (known != null && isSame(known, array, from, to)) {
            return known;
        }
        String name = new String(array, from, to - from, StandardCharsets.ISO_8859_1);
        names[slot] = name;
        return name;
    }

    private static boolean isSame(String name, byte[] array, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (name.charAt(i - from) != (array[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
