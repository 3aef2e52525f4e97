package org.trigpoint.feeds.json;

/** Which of the objects and arrays around a place are which. */
final class Nesting {
    /** A bit for each, the innermost lowest: 1 for an object. */
    private long kinds;

    private int depth;

    int depth() {
        return depth;
    }

    boolean isFull() {
        return depth == JsonReader.MOST_DEPTH;
    }

    void clear() {
        depth = 0;
    }

    void open(boolean object) {
        kinds = kinds << 1 | (object ? 1 : 0);
        depth++;
    }

    void close() {
        kinds >>>= 1;
        depth--;
    }

    boolean inObject() {
        return (kinds & 1) != 0;
    }
}
