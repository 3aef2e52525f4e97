package org.trigpoint.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.access.AccountException;
import org.trigpoint.server.access.AccountFile;
import org.trigpoint.server.access.Accounts;
import org.trigpoint.server.access.PasswordHash;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command about accounts takes and does: finds the file, asks for passwords, tells what went wrong. */
abstract class AccountOptions implements Callable<Integer> {
    @Mixin
    private final DataOptions station = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public final Integer call() {
        AuditLog audit = new AuditLog(station.folder(), InstantSource.system());
        try {
            if (changes()) {
                audit.ready();
            }
            act(accounts());
            if (changes()) {
                audit.add(AuditEntry.atConsole(AuditEntry.USER, spec.qualifiedName(), about(), null, null));
            }
            return 0;
        } catch (AccountException | IllegalArgumentException | IOException e) {
            throw SettingsException.of(e);
        }
    }

    /** The account that it is about. */
    String about() {
        return "";
    }

    /** True for a command that changes something, and stands in the audit. */
    boolean changes() {
        return true;
    }

    abstract void act(Accounts accounts) throws IOException;

    private Accounts accounts() {
        return Accounts.of(List.of(), station.folder().resolve(AccountFile.NAME));
    }

    private Settings settings() {
        return station.settings();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Refuses the name of an audience that the settings do not have. */
    void requireAudience(String audience) {
        List<String> all = settings().audiences();
        if (!audience.isEmpty() && !all.isEmpty() && !all.contains(audience)) {
            throw new SettingsException("This site has no audience " + audience + "; it has " + String.join(", ", all));
        }
    }

    /** A password, asked for twice on a terminal, else the first line of what comes in. */
    @SuppressWarnings(
            "SystemConsoleNull") // The console of the JDK itself, which is the usual one, is null without a terminal.
    PasswordHash password() throws IOException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null) {
                throw new SettingsException("Send the password on standard input, or call this on a terminal");
            }
            return PasswordHash.of(line);
        }
        char[] first = console.readPassword("Password, %d characters or more: ", PasswordHash.LEAST_CHARS);
        char[] second = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new SettingsException("The two are not the same");
        }
        return PasswordHash.of(new String(first));
    }
}
