package org.trigpoint.model.alert;

import org.trigpoint.flow.Stamp;

/**
 * Name of a case for ever: that of the alert that began it, or made in the same way from the stamp of the command that did.
 *
 * @param high upper 64 bits, as of an {@link AlertId}
 * @param low lower 64 bits, as of an {@link AlertId}
 */
public record CaseId(long high, long low) implements Comparable<CaseId> {
    /** The case that this alert begins. */
    public static CaseId of(AlertId first) {
        return new CaseId(first.high(), first.low());
    }

    /** The case that a command begins, which begins no alert. */
    public static CaseId of(Stamp command, int audience) {
        return of(AlertId.of(command, audience, 0));
    }

    /** Number of the audience whose picture it is in. */
    public int audience() {
        return asAlert().audience();
    }

    /** When what began it arrived. */
    public long beganEpochMicros() {
        return asAlert().beganEpochMicros();
    }

    private AlertId asAlert() {
        return new AlertId(high, low);
    }

    /** 32 hexadecimal digits: the form that people and URLs use. */
    @Override
    public String toString() {
        return asAlert().toString();
    }

    /** Reads what {@link #toString} wrote; throws IllegalArgumentException that names the text. */
    public static CaseId parse(String text) {
        if (!text.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not a case id (32 hexadecimal digits): " + text);
        }
        return of(AlertId.parse(text));
    }

    @Override
    public int compareTo(CaseId other) {
        return asAlert().compareTo(other.asAlert());
    }
}
