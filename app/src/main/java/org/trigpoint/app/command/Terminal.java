package org.trigpoint.app.command;

import java.io.Console;
import java.util.Optional;

/** Whether a person watches what a command prints. */
final class Terminal {
    private Terminal() {}

    /** True of a terminal, not of a pipe or file: who reads that wants no progress. */
    static boolean isThere() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
