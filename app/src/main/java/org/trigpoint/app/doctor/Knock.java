package org.trigpoint.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Whether a server answers at an address within three seconds. Nothing is said to it. */
final class Knock {
    private static final int LONGEST_MILLIS = 3_000;

    private Knock() {}

    /** Why it does not answer; empty when it does. */
    static Optional<String> refusal(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), LONGEST_MILLIS);
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
