package org.trigpoint.picture;

import java.util.Arrays;

/** A list of handles, used again and again. */
final class Handlist {
    private int[] handles = new int[1_024];
    private int size;

    void add(int handle) {
        if (size == handles.length) {
            handles = Arrays.copyOf(handles, size * 2);
        }
        handles[size++] = handle;
    }

    int get(int at) {
        return handles[at];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }
}
