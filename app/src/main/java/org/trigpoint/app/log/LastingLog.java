package org.trigpoint.app.log;

import java.util.logging.LogManager;

/**
 * The JDK's log manager, which takes all handlers away as soon as a signal comes, except that it keeps them: how a stop goes is
 * written to the log too.
 */
public final class LastingLog extends LogManager {
    private volatile boolean lasting;

    /** Made by the JDK, by the name in {@code java.util.logging.manager}. */
    public LastingLog() {}

    void last() {
        // Handlers are made when first asked for, and not any more once a signal has come.
        getLogger("").getHandlers();
        lasting = true;
    }

    @Override
    public void reset() {
        if (!lasting) {
            super.reset();
        }
    }
}
