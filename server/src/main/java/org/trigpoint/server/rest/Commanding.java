package org.trigpoint.server.rest;

import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.port.Ports;

/** Takes what people do into the recording; says so where nothing is recorded. */
final class Commanding {
    private static final int CONFLICT = 409;

    private Commanding() {}

    static Stamp offer(Ports ports, Recorded body) {
        try {
            return ports.commands().offer(body);
        } catch (IllegalStateException e) {
            throw new Refusal(CONFLICT, String.valueOf(e.getMessage()));
        }
    }
}
