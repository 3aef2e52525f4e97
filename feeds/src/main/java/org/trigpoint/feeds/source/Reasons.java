package org.trigpoint.feeds.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** What went wrong, in words for the feeds panel. */
final class Reasons {
    private Reasons() {}

    /**
     * Why a port is listened on no longer.
     *
     * @throws InterruptedException when it was because its source was stopped
     */
    static IOException ofListening(SourceUri uri, IOException e) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("Stopped listening on port " + uri.port());
        }
        return new IOException("cannot listen on port " + uri.port() + ": " + of(e), e);
    }

    static String of(Exception e) {
        String message = e.getMessage();
        return switch (e) {
            case UnknownHostException unknown -> "no host is named " + unknown.getMessage();
            case SocketTimeoutException timeout -> "no answer in time";
            case ConnectException refused -> message == null ? "refused" : message;
            case java.nio.file.NoSuchFileException missing -> "no such file: " + missing.getMessage();
            case java.nio.file.AccessDeniedException denied -> "not allowed to read " + denied.getMessage();
            default -> message == null ? e.getClass().getSimpleName() : message;
        };
    }
}
