package org.trigpoint.engine.local;

import java.util.Arrays;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;

/**
 * Messages from one producer to one consumer in one epoch, in message order, each with the consumer's key for it.
 *
 * <p>What stands beyond its size is stale and is overwritten, for to null it every epoch costs more than to keep it; arrays that
 * are mostly stale give way to smaller ones, so little of a flood stays.
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
        if (size < messages.length / 4 && messages.length > SMALLEST) {
            int capacity = Math.max(SMALLEST, messages.length / 2);
            messages = new Message<?>[capacity];
            keys = new Key[capacity];
        }
        size = 0;
    }
}
