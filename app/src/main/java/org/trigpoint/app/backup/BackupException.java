package org.trigpoint.app.backup;

/** A backup that cannot be made or used; the message is for the person who asked for it. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }
}
