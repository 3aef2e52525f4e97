package org.trigpoint.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.trigpoint.app.past.PrivateLists;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lists unhide}: takes a list of private aircraft out, with a line in the audit. */
@Command(
        name = "unhide",
        description =
                "Takes out a list of private aircraft. They are shown again from when the station starts next; the audit"
                        + " says so.",
        footer = {"", "Example:", "  ./trigpoint lists unhide LADD"})
public final class ListsUnhideCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions station = new DataOptions();

    @Parameters(paramLabel = "NAME", description = "Name of the list.")
    @SuppressWarnings("NullAway.Init")
    private String list;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            AuditLog audit = new AuditLog(station.folder(), InstantSource.system());
            audit.ready();
            Path kept = PrivateLists.drop(station.folder(), list);
            audit.add(AuditEntry.atConsole(AuditEntry.USER, spec.qualifiedName(), list, null, null));
            spec.commandLine().getOut().println(list + " is taken out of " + kept);
            return 0;
        } catch (IOException e) {
            throw SettingsException.of(e);
        }
    }
}
