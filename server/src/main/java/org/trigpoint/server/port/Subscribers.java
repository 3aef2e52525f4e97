package org.trigpoint.server.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.AlertId;

/** Those who are told of alerts without looking at the map, and how they are doing. */
public interface Subscribers {
    /** How somebody is told. */
    enum Kind {
        WEBHOOK,
        MAIL
    }

    /**
     * How one of them is doing.
     *
     * @param name by which it is known here
     * @param audience name of the audience whose alerts it is told of; empty for the first
     * @param kind how it is told
     * @param target where it is told, without what is secret
     * @param rules of the alerts that it wants; none for all
     * @param severity that it wants at least
     * @param orderRatio of the case that it wants at least
     * @param problem why nothing can be delivered now; empty while it can
     * @param failingSince since when; null while it can
     * @param lastDelivered when something was delivered last; null since the start
     * @param lastFailed when a try failed last; null since the start
     * @param lastProblem why it failed then; empty when none did
     * @param tries how often the message that waits longest was tried in vain
     * @param nextTry when it is tried again; null while nothing waits for that
     * @param oldestWaiting when what waits longest was put there; null when nothing waits
     * @param waiting messages that wait
     * @param delivered messages since the start
     * @param putAway messages that were given up since the start
     */
    record Health(
            String name,
            String audience,
            Kind kind,
            String target,
            List<String> rules,
            Severity severity,
            double orderRatio,
            String problem,
            @Nullable Instant failingSince,
            @Nullable Instant lastDelivered,
            @Nullable Instant lastFailed,
            String lastProblem,
            int tries,
            @Nullable Instant nextTry,
            @Nullable Instant oldestWaiting,
            int waiting,
            long delivered,
            long putAway) {
        public Health {
            rules = List.copyOf(rules);
        }
    }

    /**
     * What became of one message to one of them.
     *
     * @param subscriber name of the one that it is for
     * @param audience as of the subscriber
     * @param kind how it is told
     * @param alert what the message is about
     * @param revision of the alert that it tells
     * @param event what became of the alert, as the message says it
     * @param queued when it was made
     * @param ended when it was taken or given up; null while it waits
     * @param taken true when it was taken
     * @param reason why it was given up; empty when it was not
     */
    record Notice(
            String subscriber,
            String audience,
            Kind kind,
            AlertId alert,
            int revision,
            String event,
            Instant queued,
            @Nullable Instant ended,
            boolean taken,
            String reason) {}

    /** All of them, in the order of the settings. */
    List<Health> all();

    /** What they were told of an alert, and what waits, as far as that is kept. */
    default List<Notice> told(AlertId alert) {
        return List.of();
    }

    /** Nobody. */
    Subscribers NONE = List::of;
}
