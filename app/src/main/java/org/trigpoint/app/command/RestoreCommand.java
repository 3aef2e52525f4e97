package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.app.backup.BackupException;
import org.trigpoint.app.backup.BackupProgress;
import org.trigpoint.app.backup.BackupSummary;
import org.trigpoint.app.backup.Restore;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: a backup becomes the data of a station. */
@Command(
        name = "restore",
        description = "Puts a backup into a folder, when every byte of it is as it was written.",
        footer = {"", "Example:", "  ./trigpoint restore station.tar --data /var/lib/trigpoint"})
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What ./trigpoint backup wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "A folder that is new or empty.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--force", description = "Put aside what is in the folder, as before-restore-N within it.")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            BackupProgress progress = new BackupProgress(spec.commandLine().getErr(), "Restore");
            BackupSummary summary = new Restore(file, data, force, progress).run();
            out.printf(Locale.ROOT, "Restored to %s: %,d files, %,d bytes%n", data, summary.files(), summary.bytes());
            summary.notes().forEach(note -> out.println("Note: " + note));
            out.println("Start it with: ./trigpoint run --data " + data);
            out.flush();
            return 0;
        } catch (BackupException e) {
            throw SettingsException.of(e);
        } catch (IOException e) {
            throw new SettingsException("Nothing was restored: " + e);
        }
    }
}
