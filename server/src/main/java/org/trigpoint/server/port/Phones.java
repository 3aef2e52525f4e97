package org.trigpoint.server.port;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Phones that their holders enrol: joins them, takes their reports, lets them leave. For any thread. */
public interface Phones {
    /**
     * A phone that has joined.
     *
     * @param handle by which it is known here
     * @param name that its holder gave
     * @param secret that it sends with each report; shown once
     */
    record Joined(String handle, String name, String secret) {}

    /** The feeds that take reports, in order of their names. */
    List<String> feeds();

    /**
     * Takes a report in; waits while the station is behind.
     *
     * @param feed one of {@link #feeds}
     * @param topic that it came under, empty for none
     * @return false when no phone that is enrolled has sent it: nothing of it is kept
     * @throws IOException when the feed takes nothing now; the message is for people
     */
    boolean report(String feed, String topic, byte[] body) throws IOException;

    /**
     * Enrols the phone of whoever has this code, which is used up by that; empty when it is good for nothing.
     *
     * @throws IllegalArgumentException when a phone cannot be called so
     */
    Optional<Joined> join(String code, String name);

    /** Ends the enrolment of the phone with this secret; false when there is none. */
    boolean leave(String secret);

    /** None is enrolled, and none can be. */
    Phones NONE = new Phones() {
        @Override
        public List<String> feeds() {
            return List.of();
        }

        @Override
        public boolean report(String feed, String topic, byte[] body) {
            return false;
        }

        @Override
        public Optional<Joined> join(String code, String name) {
            return Optional.empty();
        }

        @Override
        public boolean leave(String secret) {
            return false;
        }
    };
}
