package org.trigpoint.server.access;

/** Accounts that cannot be read, or a change of them that cannot be made; the message is for people. */
public final class AccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccountException(String message) {
        super(message);
    }
}
