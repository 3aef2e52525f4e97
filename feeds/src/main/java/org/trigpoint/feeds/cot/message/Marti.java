package org.trigpoint.feeds.cot.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a server shall pass the event to ({@code marti}).
 *
 * @param destinations each alone is enough
 * @param rest what else the element held
 */
public record Marti(
        List<Destination> destinations, @Nullable Rest rest) {
    public Marti {
        destinations = List.copyOf(destinations);
    }
}
