package org.trigpoint.app.command;

import java.io.IOException;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Account;
import org.trigpoint.server.access.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account add}: makes one. */
@Command(
        name = "add",
        description = "Makes an account. Its password is asked for, or read from standard input.",
        footer = {
            "",
            "Examples:",
            "  ./trigpoint account add ada --role admin",
            "  ./trigpoint account add harbour-log --role viewer --token"
        })
public final class AccountAdd extends AccountOptions {
    @Parameters(paramLabel = "NAME", description = "What the person is called, at the sign-in and in the audit.")
    private String name = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "What the person may do: viewer, officer, analyst or admin.")
    private Role role = Role.VIEWER;

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            description = "Whose picture the person sees; the site's unless set.")
    private String audience = "";

    @Option(names = "--token", description = "Give it a token instead of a password: for programs.")
    private boolean token;

    @Override
    String about() {
        return name + " " + role.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    void act(Accounts accounts) throws IOException {
        requireAudience(audience);
        Account bare = Account.of(name, role, audience);
        accounts.add(token ? bare : bare.withPassword(password()));
        out().println("Account " + name + " was made");
        if (token) {
            AccountChange.tellToken(out(), accounts.addToken(name));
        }
    }
}
