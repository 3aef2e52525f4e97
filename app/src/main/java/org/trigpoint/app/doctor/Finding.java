package org.trigpoint.app.doctor;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param check what, in a word or two
 * @param level how it is
 * @param text why, and what to do
 */
public record Finding(String check, Level level, String text) {
    /** How a thing is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** It works, and may not for long, or not well. */
        WARN,
        /** A station would not start, or would lose data. */
        FAIL
    }

    static List<Finding> ok(String check, String text) {
        return List.of(new Finding(check, Level.OK, text));
    }

    static List<Finding> warn(String check, String text) {
        return List.of(new Finding(check, Level.WARN, text));
    }

    static List<Finding> fail(String check, String text) {
        return List.of(new Finding(check, Level.FAIL, text));
    }
}
