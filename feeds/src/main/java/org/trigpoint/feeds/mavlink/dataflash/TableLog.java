package org.trigpoint.feeds.mavlink.dataflash;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.frame.NamedValue;

/**
 * A record of a type that has no class of its own.
 *
 * @param name name of the type
 * @param bootMicros time since boot, µs; null when the type has none
 * @param values the other columns by name, in the units that FMTU records say; without numbers that are none
 */
public record TableLog(String name, @Nullable Long bootMicros, List<NamedValue> values) implements LogMessage {
    public TableLog {
        values = List.copyOf(values);
    }
}
