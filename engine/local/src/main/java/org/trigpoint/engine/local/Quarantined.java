package org.trigpoint.engine.local;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;

/**
 * An input or alarm on which a step threw, and that was left out.
 *
 * @param stage name of the step
 * @param stamp of the input or alarm: the reference to its bytes
 * @param key of the instance; null when the step threw while it told the key
 * @param error what was thrown, with its place in the step
 */
public record Quarantined(
        String stage, Stamp stamp, @Nullable Key key, String error) {
    public Optional<Key> findKey() {
        return Optional.ofNullable(key);
    }

    static Quarantined of(String stage, Stamp stamp, @Nullable Key key, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return new Quarantined(stage, stamp, key, trace.length == 0 ? thrown.toString() : thrown + " at " + trace[0]);
    }
}
