package org.trigpoint.server.notify;

import java.io.IOException;

/** Brings letters to a subscriber. */
interface Carrier extends AutoCloseable {
    /** That this letter will not be taken, however often it is sent. */
    final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * Delivers a letter; returns when it was taken, within half a minute.
     *
     * @throws RefusedException when just this letter was turned down
     * @throws IOException when nothing can be delivered now
     */
    void deliver(Letter letter) throws IOException, InterruptedException;

    @Override
    default void close() {}
}
