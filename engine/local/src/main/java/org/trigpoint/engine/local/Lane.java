package org.trigpoint.engine.local;

import java.util.Arrays;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;

/**
 * Messages from one producer to one consumer in one epoch, in message order, each with the consumer's key for it.
 *
 * <p>Every epoch has arrays of its own, as large as the last one needed: to empty old arrays, and to have the garbage collector
 * look through them, costs more than new ones, and nothing of a flood stays.
 */
final class Lane {
    private static final int SMALLEST = 16;

    private Message<?>[] messages = new Message<?>[SMALLEST];
    private Key[] keys = new Key[SMALLEST];
    private int size;

    void add(Message<?> message, Key key) {
        if (size == messages.length) {
            messages = Arrays.copyOf(messages, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        messages[size] = message;
        keys[size++] = key;
    }

    int size() {
        return size;
    }

    Message<?> message(int index) {
        return messages[index];
    }

    Key key(int index) {
        return keys[index];
    }

    /** Empties it for the next epoch. */
    void clear() {
        if (size > 0) {
            int capacity = Math.max(SMALLEST, size + size / 4);
            messages = new Message<?>[capacity];
            keys = new Key[capacity];
            size = 0;
        }
    }
}
