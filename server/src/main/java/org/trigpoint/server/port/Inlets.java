package org.trigpoint.server.port;

import java.io.IOException;
import java.util.List;

/** Takes raw messages that are sent to this server, for the feeds that wait for them. */
public interface Inlets {
    /** The feeds of a format that take some, in order of their names. */
    List<String> names(String format);

    /**
     * Cuts a body into raw messages and takes them in; waits while the station is behind.
     *
     * @param name one of {@link #names}
     * @return how many there were
     * @throws IOException when the feed takes nothing now; the message is for people
     */
    int take(String name, byte[] body) throws IOException;

    /** No feed does. */
    Inlets NONE = new Inlets() {
        @Override
        public List<String> names(String format) {
            return List.of();
        }

        @Override
        public int take(String name, byte[] body) {
            throw new IllegalArgumentException("No feed takes what is sent to " + name);
        }
    };
}
