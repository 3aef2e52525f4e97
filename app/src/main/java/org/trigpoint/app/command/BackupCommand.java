package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.app.backup.BackupException;
import org.trigpoint.app.backup.BackupProgress;
import org.trigpoint.app.backup.BackupSummary;
import org.trigpoint.app.backup.Restore;
import org.trigpoint.app.backup.StationBackup;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: the data of a station in one file. */
@Command(
        name = "backup",
        description = "Puts the data of a station, running or not, into one tar file; or checks such a file.",
        footer = {
            "",
            "Examples:",
            "  ./trigpoint backup station.tar --data /var/lib/trigpoint",
            "  ./trigpoint backup --verify station.tar"
        })
public final class BackupCommand implements Callable<Integer> {
    private static final String ELSEWHERE =
            "The history is in a database of its own (historyUrl) and not in this backup: "
                    + "back it up with its own means, pg_dump for one, after this";

    @Mixin
    private final DataOptions station = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "The tar file. One that is there already is not written over.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--verify", description = "Recomputes every hash of the file, and changes nothing.")
    private boolean verify;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            if (verify) {
                tell(
                        "Whole",
                        Restore.verify(
                                file, new BackupProgress(spec.commandLine().getErr(), "Verifying")));
            } else {
                tell("Backup in " + file, write());
            }
        } catch (BackupException e) {
            throw SettingsException.of(e);
        } catch (IOException e) {
            throw new SettingsException("The backup was not made: " + e);
        }
        return 0;
    }

    private BackupSummary write() throws IOException, InterruptedException {
        Settings settings = station.settings();
        BackupProgress progress = new BackupProgress(spec.commandLine().getErr(), "Backup");
        List<String> notes = settings.historyUrl() == null ? List.of() : List.of(ELSEWHERE);
        return new StationBackup(station.data(settings), station.file().orElse(null), notes, progress).write(file);
    }

    private void tell(String what, BackupSummary summary) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s: %,d files, %,d bytes%n", what, summary.files(), summary.bytes());
        out.println(summary.cut().isEmpty() ? "No messages are in it" : "Last message: " + summary.cut());
        summary.notes().forEach(note -> out.println("Note: " + note));
        out.flush();
    }
}
