package org.trigpoint.server.port;

import java.util.Locale;

/** What the picture shows. */
public enum Mode {
    LIVE,
    REPLAY,
    /** Of a world that does not exist. */
    SIMULATION,
    /** No feed and no recording: the page says what to do next. */
    IDLE;

    /** As the protocol writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
