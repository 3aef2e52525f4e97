package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Accounts;
import org.trigpoint.server.access.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands that change one account. */
abstract class AccountChange extends AccountOptions {
    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    String name() {
        return name;
    }

    @Override
    String about() {
        return name + (to().isEmpty() ? "" : " " + to());
    }

    /** What it becomes, where that can be told. */
    String to() {
        return "";
    }

    static void tellToken(PrintWriter out, String token) {
        out.println("Its token, which is not shown again: " + token);
    }

    /** {@code account role}. */
    @Command(
            name = "role",
            description = "Gives it another role.",
            footer = {"", "Example:", "  ./trigpoint account role ada officer"})
    public static final class OfRole extends AccountChange {
        @Parameters(index = "1", paramLabel = "ROLE", description = "viewer, officer, analyst or admin.")
        private Role role = Role.VIEWER;

        @Override
        String to() {
            return role.name().toLowerCase(Locale.ROOT);
        }

        @Override
        void act(Accounts accounts) {
            accounts.change(name(), account -> account.withRole(role));
            out().println("Done");
        }
    }

    /** {@code account audience}. */
    @Command(
            name = "audience",
            description = "Shows it the picture of another audience.",
            footer = {"", "Example:", "  ./trigpoint account audience ada partners"})
    public static final class OfAudience extends AccountChange {
        @Parameters(index = "1", paramLabel = "AUDIENCE", description = "One of the site's audiences.")
        private String audience = "";

        @Override
        String to() {
            return audience;
        }

        @Override
        void act(Accounts accounts) {
            requireAudience(audience);
            accounts.change(name(), account -> account.withAudience(audience));
            out().println("Done");
        }
    }

    /** {@code account password}. */
    @Command(
            name = "password",
            description = "Gives it another password, asked for or read from standard input, and ends its sessions.",
            footer = {"", "Example:", "  ./trigpoint account password ada"})
    public static final class OfPassword extends AccountChange {
        @Override
        void act(Accounts accounts) throws IOException {
            PasswordHash hash = password();
            accounts.change(name(), account -> account.withPassword(hash));
            out().println("Done");
        }
    }

    /** {@code account token}. */
    @Command(
            name = "token",
            description = "Gives it one more token, for a program, and shows it once.",
            footer = {"", "Example:", "  ./trigpoint account token ada"})
    public static final class OfToken extends AccountChange {
        @Override
        void act(Accounts accounts) {
            tellToken(out(), accounts.addToken(name()));
        }
    }

    /** {@code account revoke}. */
    @Command(
            name = "revoke",
            description = "Takes a token back.",
            footer = {"", "Example:", "  ./trigpoint account revoke ada 9f86d081"})
    public static final class Revoke extends AccountChange {
        @Parameters(index = "1", paramLabel = "TOKEN", description = "Its id, as the list shows it.")
        private String token = "";

        @Override
        String to() {
            return token;
        }

        @Override
        void act(Accounts accounts) {
            accounts.change(name(), account -> account.withoutToken(token));
            out().println("Done");
        }
    }

    /** {@code account disable}. */
    @Command(
            name = "disable",
            description = "Lets nobody in by it, and ends its sessions.",
            footer = {"", "Example:", "  ./trigpoint account disable ada"})
    public static final class Disable extends AccountChange {
        @Override
        void act(Accounts accounts) {
            accounts.change(name(), account -> account.disabled(true));
            out().println("Done");
        }
    }

    /** {@code account enable}. */
    @Command(
            name = "enable",
            description = "Lets in again.",
            footer = {"", "Example:", "  ./trigpoint account enable ada"})
    public static final class Enable extends AccountChange {
        @Override
        void act(Accounts accounts) {
            accounts.change(name(), account -> account.disabled(false));
            out().println("Done");
        }
    }

    /** {@code account remove}. */
    @Command(
            name = "remove",
            description = "Removes it and ends its sessions.",
            footer = {"", "Example:", "  ./trigpoint account remove ada"})
    public static final class Remove extends AccountChange {
        @Override
        void act(Accounts accounts) {
            accounts.remove(name());
            out().println("Done");
        }
    }
}
