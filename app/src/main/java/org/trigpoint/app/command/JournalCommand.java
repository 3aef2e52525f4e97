package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.storage.journal.JournalVerifier;
import org.trigpoint.storage.journal.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journal}: looks after the record of raw messages. */
@Command(
        name = "journal",
        description = "Checks the journal.",
        subcommands = JournalCommand.Verify.class,
        footer = {"", "Example:", "  ./trigpoint journal verify data/journal"})
public final class JournalCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code journal verify}: recomputes every checksum and hash. */
    @Command(
            name = "verify",
            description =
                    "Recomputes every checksum and follows the chain of hashes. Exits with 1 where something is damaged.",
            footer = {"", "Example:", "  ./trigpoint journal verify data/journal"})
    public static final class Verify implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", description = "Folder of the journal.")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            if (!Files.isDirectory(folder)) {
                throw new SettingsException(folder + " is no folder. The journal of a site is DATA/journal");
            }
            VerifyReport report = JournalVerifier.verify(folder);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    Locale.ROOT,
                    "%,d messages in %,d blocks of %,d segments, %,d bytes%n",
                    report.messages(),
                    report.blocks(),
                    report.segments(),
                    report.bytes());
            report.gaps().forEach(gap -> out.println("Not stored when it came: " + gap));
            report.damages().forEach(damage -> out.println("Damaged: " + damage));
            out.println("Chain: " + report.chain());
            out.println(
                    report.isWhole()
                            ? "Whole"
                            : "Damaged in " + report.damages().size() + " places");
            return report.isWhole() ? 0 : 1;
        }
    }
}
