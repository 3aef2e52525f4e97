package org.trigpoint.engine.local;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;

/** Messages from one producer to one consumer in one epoch, in message order, each with the consumer's key for it. */
final class Lane {
    private final List<Message<?>> messages = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();

    void add(Message<?> message, Key key) {
        messages.add(message);
        keys.add(key);
    }

    int size() {
        return messages.size();
    }

    Message<?> message(int index) {
        return messages.get(index);
    }

    Key key(int index) {
        return keys.get(index);
    }

    /** Empties it and keeps its memory for the next epoch. */
    void clear() {
        messages.clear();
        keys.clear();
    }
}
