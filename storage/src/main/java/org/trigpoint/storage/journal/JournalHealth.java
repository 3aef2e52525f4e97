package org.trigpoint.storage.journal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the disk takes what the journal writes, and when it is tried again; logs changes only. */
final class JournalHealth {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final InstantSource clock;
    private final Duration retryEvery;
    private JournalState.Condition condition = JournalState.Condition.OK;
    private String reason = "";
    private @Nullable Instant since;
    private Instant retryAt = Instant.MIN;
    private long failedSyncs;

    JournalHealth(InstantSource clock, Duration retryEvery) {
        this.clock = clock;
        this.retryEvery = retryEvery;
    }

    boolean mayTry() {
        return condition == JournalState.Condition.OK || !clock.instant().isBefore(retryAt);
    }

    void failed(IOException cause) {
        Instant now = clock.instant();
        retryAt = now.plus(retryEvery);
        reason = reasonOf(cause);
        if (condition == JournalState.Condition.OK) {
            condition = JournalState.Condition.FAILING;
            since = now;
            LOG.error("The journal cannot store what comes in: {}. The picture goes on; it is tried again.", reason);
        }
    }

    void syncFailed(IOException cause) {
        failedSyncs++;
        failed(cause);
    }

    void works() {
        if (condition == JournalState.Condition.FAILING) {
            LOG.warn("The journal stores again; it could not since {}: {}.", since, reason);
            condition = JournalState.Condition.OK;
            since = clock.instant();
            reason = "";
        }
    }

    String reason() {
        return reason;
    }

    JournalState state(Backlog backlog) {
        return new JournalState(
                condition, reason, since, backlog.size(), backlog.lostMessages(), backlog.lostBytes(), failedSyncs);
    }

    private static String reasonOf(IOException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
