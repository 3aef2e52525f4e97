package org.trigpoint.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code account}: who may use the station. */
@Command(
        name = "account",
        description = "Looks after the accounts of a station. A running one follows within seconds.",
        subcommands = {
            AccountAdd.class,
            AccountList.class,
            AccountChange.OfRole.class,
            AccountChange.OfAudience.class,
            AccountChange.OfPassword.class,
            AccountChange.OfToken.class,
            AccountChange.Revoke.class,
            AccountChange.Disable.class,
            AccountChange.Enable.class,
            AccountChange.Remove.class
        },
        footer = {
            "",
            "Examples:",
            "  ./trigpoint account add ada --role admin",
            "  printf '%s' \"$PASSWORD\" | ./trigpoint account add leo --role viewer --audience partners",
            "  ./trigpoint account token ada",
            "  ./trigpoint account list"
        })
public final class AccountCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
