package org.trigpoint.storage.journal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the disk takes what the journal writes, and when it is tried again; logs changes only.
 *
 * <p>A disk on the edge takes a little, refuses, and takes again; one that fails takes everything and confirms none of it. Each
 * is one outage, which is over when what was written was taken for a while and nothing was refused or left unconfirmed.
 */
final class JournalHealth {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Duration HOLDS_FOR = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Duration retryEvery;
    private JournalState.Condition condition = JournalState.Condition.OK;
    private String reason = "";
    private @Nullable Instant since;
    private Instant retryAt = Instant.MIN;
    /** Since when the disk takes what is written, in an outage; null while it does not. */
    private @Nullable Instant takesSince;

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
        takesSince = null;
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

    /** The disk took something. Messages do not wait any more, but the outage is over only when that holds. */
    void took() {
        if (condition == JournalState.Condition.OK) {
            return;
        }
        Instant now = clock.instant();
        retryAt = Instant.MIN;
        if (takesSince == null) {
            takesSince = now;
        } else if (!now.isBefore(takesSince.plus(HOLDS_FOR))) {
            over(now);
        }
    }

    /** Nothing more will be written: what the disk took last is the last word. */
    void closed() {
        if (takesSince != null) {
            over(clock.instant());
        }
    }

    private void over(Instant now) {
        LOG.warn("The journal stores again; it could not since {}: {}.", since, reason);
        condition = JournalState.Condition.OK;
        since = now;
        takesSince = null;
        reason = "";
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
