package org.trigpoint.storage.history;

import java.io.Serial;

/** The history cannot be asked, with what to do. */
public final class HistoryException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public HistoryException(String message) {
        super(message);
    }

    HistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
