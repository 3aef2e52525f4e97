package org.trigpoint.app.command;

import java.util.List;
import java.util.Locale;
import org.trigpoint.server.access.Account;
import org.trigpoint.server.access.Accounts;
import picocli.CommandLine.Command;

/** {@code account list}: who they are. */
@Command(
        name = "list",
        description = "Lists the accounts. People of the settings file are not among them.",
        footer = {"", "Example:", "  ./trigpoint account list --data /var/lib/trigpoint"})
public final class AccountList extends AccountOptions {
    @Override
    boolean changes() {
        return false;
    }

    @Override
    void act(Accounts accounts) {
        if (accounts.all().isEmpty()) {
            out().println("There are no accounts. The first: ./trigpoint account add NAME --role admin");
            return;
        }
        accounts.all().forEach(account -> out().println(line(account)));
    }

    private static String line(Account account) {
        List<String> tokens = account.tokens().stream()
                .map(token -> token.id() + " of " + token.made())
                .toList();
        return String.format(
                        Locale.ROOT,
                        "%-20s %-8s %-12s %s%s%s",
                        account.name(),
                        account.role().name().toLowerCase(Locale.ROOT),
                        account.audience(),
                        account.password() != null ? "password" : "",
                        tokens.isEmpty() ? "" : " tokens " + String.join(", ", tokens),
                        account.disabled() ? " disabled" : "")
                .stripTrailing();
    }
}
