package org.trigpoint.model.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What steps make of a notice, such as an index, made once for as long as the notice is in force. One may be made of another. For any thread. */
final class Derived {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Map<Class<?>, Object> made = Map.of();

    /** What is of this type, made when it is asked for the first time. */
    <T> T get(Class<T> type, Supplier<T> maker) {
        Object known = made.get(type);
        return type.cast(known != null ? known : make(type, maker));
    }

    private Object make(Class<?> type, Supplier<?> maker) {
        lock.lock();
        try {
            Object known = made.get(type);
            if (known != null) {
                return known;
            }
            Object fresh = maker.get();
            Map<Class<?>, Object> then = new HashMap<>(made);
            then.put(type, fresh);
            made = then;
            return fresh;
        } finally {
            lock.unlock();
        }
    }
}
