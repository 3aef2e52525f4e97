package org.trigpoint.engine.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one stage's step threw on: counted, the newest kept to show, the first logged. For any thread. */
final class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final int KEPT = 64;

    private final Deque<Quarantined> newest = new ArrayDeque<>();
    private long count;

    synchronized void add(Quarantined entry) {
        if (count++ == 0) {
            LOG.warn(
                    "Step {} threw on {}; the message is left out, later ones are counted only: {}",
                    entry.stage(),
                    entry.stamp(),
                    entry.error());
        }
        if (newest.size() == KEPT) {
            newest.removeFirst();
        }
        newest.addLast(entry);
    }

    synchronized long count() {
        return count;
    }

    synchronized List<Quarantined> newest() {
        return List.copyOf(newest);
    }
}
