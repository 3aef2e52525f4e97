package org.trigpoint.feeds.source;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** What went wrong, in words for the feeds panel. */
final class Reasons {
    private Reasons() {}

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
