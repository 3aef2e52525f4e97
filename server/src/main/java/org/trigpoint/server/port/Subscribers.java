package org.trigpoint.server.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.AlertContent.Severity;

/** Those who are told of alerts without looking at the map, and how they are doing. */
public interface Subscribers {
    /**
     * How one of them is doing.
     *
     * @param name by which it is known here
     * @param audience name of the audience whose alerts it is told of; empty for the first
     * @param target where it is told, without what is secret
     * @param rules of the alerts that it wants; none for all
     * @param severity that it wants at least
     * @param orderRatio of the case that it wants at least
     * @param problem why nothing can be delivered now; empty while it can
     * @param failingSince since when; null while it can
     * @param lastDelivered when something was delivered last; null since the start
     * @param oldestWaiting when what waits longest was put there; null when nothing waits
     * @param waiting messages that wait
     * @param delivered messages since the start
     * @param putAway messages that were given up since the start
     */
    record Health(
            String name,
            String audience,
            String target,
            List<String> rules,
            Severity severity,
            double orderRatio,
            String problem,
            @Nullable Instant failingSince,
            @Nullable Instant lastDelivered,
            @Nullable Instant oldestWaiting,
            int waiting,
            long delivered,
            long putAway) {
        public Health {
            rules = List.copyOf(rules);
        }
    }

    /** All of them, in the order of the settings. */
    List<Health> all();

    /** Nobody. */
    Subscribers NONE = List::of;
}
