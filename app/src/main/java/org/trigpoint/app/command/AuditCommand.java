package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.audit.AuditLog;
import org.trigpoint.server.audit.AuditReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit}: who did what. */
@Command(
        name = "audit",
        description = "Shows who did what, and checks that nothing of it was changed.",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Show.class},
        footer = {
            "",
            "Examples:",
            "  ./trigpoint audit show --last 20",
            "  ./trigpoint audit verify --data /var/lib/trigpoint"
        })
public final class AuditCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Where the log is. */
    abstract static class OfFolder implements Callable<Integer> {
        @Mixin
        private final DataOptions station = new DataOptions();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        Path folder() {
            return station.folder();
        }

        PrintWriter out() {
            return spec.commandLine().getOut();
        }
    }

    /** {@code audit verify}: recomputes every hash. */
    @Command(
            name = "verify",
            description = "Recomputes the hash of every line. Exits with 1 where one was changed or is missing.",
            footer = {"", "Example:", "  ./trigpoint audit verify"})
    public static final class Verify extends OfFolder {
        @Override
        public Integer call() throws IOException {
            AuditReport report = AuditReport.verify(folder());
            out().println(report.lines() + " lines hang together");
            report.damages().forEach(damage -> out().println("Damaged: " + damage));
            if (report.torn()) {
                out().println("The last line is not whole: the machine stopped while it was written");
            }
            out().println(report.isWhole() ? "Whole" : "Damaged");
            return report.isWhole() ? 0 : 1;
        }
    }

    /** {@code audit show}: the newest lines, as they are. */
    @Command(
            name = "show",
            description = "Prints the newest lines, oldest first: one JSON object each.",
            footer = {"", "Example:", "  ./trigpoint audit show --last 20"})
    public static final class Show extends OfFolder {
        @Option(names = "--last", paramLabel = "N", description = "How many lines. Default 100.")
        private int last = 100;

        @Override
        public Integer call() throws IOException {
            if (last < 1) {
                throw new SettingsException("--last is 1 or more, not " + last);
            }
            new AuditLog(folder(), InstantSource.system()).newest(last).forEach(out()::println);
            return 0;
        }
    }
}
