package org.trigpoint.feeds.mavlink.message;

import java.util.List;
import org.trigpoint.feeds.mavlink.frame.NamedValue;

/**
 * A message that is known and has no record of its own.
 *
 * @param name as its definition has it
 * @param values fields by name, in the units of the definition, as sent; without extensions that were not sent, and without
 *     numbers that are none
 */
public record TableMessage(String name, List<NamedValue> values) implements MavlinkMessage {
    public TableMessage {
        values = List.copyOf(values);
    }
}
