package org.trigpoint.app.tak;

import java.io.IOException;
import java.util.List;
import org.trigpoint.feeds.cot.message.CotEvent;

/** A way out. All but {@link #start} and {@link #close} is called by one thread, and never waits. */
interface TakLink extends AutoCloseable {
    /** Hands all that holds now to a connection that has just been made. */
    @FunctionalInterface
    interface Greeting {
        void greet(TakPeer peer);
    }

    /**
     * Begins.
     *
     * @param greeting called with each connection that is made
     * @throws IOException when it cannot; the message is for people
     */
    void start(Greeting greeting) throws IOException;

    /** Hands over events. */
    void offer(List<CotEvent> events);

    /** Looks after connections: those that are stuck are ended. */
    void tend(long nanos);

    @Override
    void close();
}
