package org.trigpoint.app.settings;

/** Settings that cannot be followed; the message is for the person who wrote them. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }

    /** What another part said of a setting. */
    public static SettingsException of(Exception cause) {
        return new SettingsException(String.valueOf(cause.getMessage()));
    }
}
