package org.trigpoint.storage.history;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts rows that cannot be read, and says so of the first. */
final class DamagedRows {
    private static final Logger LOG = LoggerFactory.getLogger(DamagedRows.class);

    private final AtomicLong count = new AtomicLong();

    void add(long serial, String why) {
        if (count.getAndIncrement() == 0) {
            LOG.error(
                    "Row {} of the history cannot be read and is left out: {}. Others like it are counted",
                    serial,
                    why);
        }
    }

    long count() {
        return count.get();
    }
}
