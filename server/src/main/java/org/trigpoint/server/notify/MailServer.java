package org.trigpoint.server.notify;

import org.jspecify.annotations.Nullable;

/**
 * The server that e-mail is handed to (RFC 6409, RFC 5321).
 *
 * @param host its name
 * @param port usually 587
 * @param startTls true when nothing is said to it before the connection is encrypted (RFC 3207)
 * @param user who signs in; null for nobody
 * @param password of the user
 * @param from who sends
 */
public record MailServer(
        String host,
        int port,
        boolean startTls,
        @Nullable String user,
        @Nullable String password,
        String from) {
    public MailServer {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A mail server has a host and a port, not " + host + ":" + port);
        }
        if (user != null && password == null) {
            throw new IllegalArgumentException("User " + user + " of mail server " + host + " has no password");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
