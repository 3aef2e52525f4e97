package org.trigpoint.app.settings;

/** Settings that cannot be followed; the message is for the person who wrote them. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
