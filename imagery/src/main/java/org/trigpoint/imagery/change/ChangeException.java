package org.trigpoint.imagery.change;

/** Two scenes that cannot be compared. */
public final class ChangeException extends Exception {
    private static final long serialVersionUID = 1L;

    ChangeException(String message) {
        super(message);
    }
}
