package org.trigpoint.server.tls;

/** Certificate or key of no use; the message is for people. */
public final class TlsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TlsException(String message) {
        super(message);
    }
}
