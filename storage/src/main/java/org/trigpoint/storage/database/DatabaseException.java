package org.trigpoint.storage.database;

import java.io.Serial;

/** A database that this program cannot use however often it tries, with what to do. */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
