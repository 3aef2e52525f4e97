package org.trigpoint.model.recording;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What steps make of a notice, such as an index, made once for as long as the notice is in force. For any thread. */
final class Derived {
    private final ConcurrentHashMap<Class<?>, Object> made = new ConcurrentHashMap<>(2);

    /** What is of this type, made when it is asked for the first time. */
    <T> T get(Class<T> type, Supplier<T> maker) {
        Object known = made.get(type);
        return type.cast(known != null ? known : made.computeIfAbsent(type, each -> maker.get()));
    }
}
