package org.trigpoint.feeds.source;

import java.io.IOException;

/** A broker is not there, or will not have us. The message is for people. */
final class MqttException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean otherVersion;

    /** @param otherVersion true when the broker may want another version of the protocol */
    MqttException(String message, boolean otherVersion, Throwable cause) {
        super(message, cause);
        this.otherVersion = otherVersion;
    }

    boolean mayWantOtherVersion() {
        return otherVersion;
    }
}
