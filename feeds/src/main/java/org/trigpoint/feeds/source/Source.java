package org.trigpoint.feeds.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trigpoint.model.recording.Raw;

/** Where raw messages come from: a file, a socket, a serial port, a simulation. Run by {@link Intake} on a thread of its own. */
public interface Source {
    /** How a source does. */
    enum State {
        /** Not connected, trying. */
        CONNECTING,
        /** Connected, or reading. */
        LIVE,
        /** Connected, but nothing came for a while. */
        QUIET,
        /** It came to its end, or was stopped. */
        ENDED,
        /** It cannot go on. */
        FAILED
    }

    /** What it is. */
    SourceSpec spec();

    /**
     * Hands over everything it has until it ends or its thread is interrupted.
     *
     * @throws InterruptedException when stopped
     * @throws IOException when it cannot go on; the message says why, for people
     */
    void run(Sink sink) throws InterruptedException, IOException;

    /** True when running holds its thread (files, serial ports): it then gets a thread of the platform. */
    default boolean holdsThread() {
        return false;
    }

    /** Where it takes what others send; empty when it fetches what it reads itself. */
    default Optional<Inbox> findInbox() {
        return Optional.empty();
    }

    /** How its forwardings do; may be asked from any thread. */
    default List<ForwardTally> forwards() {
        return List.of();
    }

    /** Where a source hands its raw messages: any thread, but those of one connection in order. */
    interface Sink {
        /**
         * Hands over a message; waits while the intake is full, so that the sender is slowed down.
         *
         * @param ownTimeEpochMicros the time the message carries itself, or {@link LineTime#NONE}; used where files are dated
         */
        void accept(Raw raw, long ownTimeEpochMicros) throws InterruptedException;

        /**
         * Hands over a message of a sender that cannot be slowed down; never waits.
         *
         * @return false when the intake was full: the message is dropped, and counted
         */
        boolean offer(Raw raw, long ownTimeEpochMicros);

        /** Counts a message that may not be kept. */
        void drop();

        /** Says how the source does; {@code detail} is for people and may be empty. */
        void state(State state, String detail);
    }
}
