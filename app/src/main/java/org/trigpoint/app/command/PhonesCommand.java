package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.trigpoint.app.phones.Enrolments;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code phones}: whose phones may report to a station. */
@Command(
        name = "phones",
        description = "Invites holders of phones, and lists those that have joined. A running station follows at once.",
        subcommands = {PhonesCommand.Invite.class, PhonesCommand.All.class, PhonesCommand.Remove.class},
        footer = {
            "",
            "A phone appears only when its holder has enrolled it, with a code, on the page /phone of the station.",
            "",
            "Examples:",
            "  ./trigpoint phones invite Ada",
            "  ./trigpoint phones list",
            "  ./trigpoint phones remove pq3xk7am"
        })
public final class PhonesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What every one of them does. */
    abstract static class Act implements Callable<Integer> {
        @Mixin
        private final DataOptions station = new DataOptions();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public final Integer call() {
            AuditLog audit = new AuditLog(station.folder(), InstantSource.system());
            try {
                if (!about().isEmpty()) {
                    audit.ready();
                }
                act(
                        Enrolments.of(station.folder(), InstantSource.system()),
                        spec.commandLine().getOut());
                if (!about().isEmpty()) {
                    audit.add(AuditEntry.atConsole(AuditEntry.USER, spec.qualifiedName(), about(), null, null));
                }
                return 0;
            } catch (IOException e) {
                throw SettingsException.of(e);
            }
        }

        /** Whom it is about; empty for one that changes nothing, and does not stand in the audit. */
        abstract String about();

        abstract void act(Enrolments enrolments, PrintWriter out);
    }

    /** {@code phones invite}. */
    @Command(
            name = "invite",
            description = "Makes a code with which the holder of one phone may enrol it, and shows it once.",
            footer = {"", "Example:", "  ./trigpoint phones invite Ada"})
    public static final class Invite extends Act {
        @Parameters(paramLabel = "NAME", description = "Whom it is for, for the list alone: the holder gives the name.")
        private String name = "";

        @Override
        String about() {
            return name;
        }

        @Override
        void act(Enrolments enrolments, PrintWriter out) {
            String code = enrolments.invite(name);
            out.println("The code, which is good for one phone and for " + Enrolments.CODE_LASTS.toDays()
                    + " days and is not shown again: " + code);
            out.println("On the phone, at the address of the station: /phone#" + code);
        }
    }

    /** {@code phones list}. */
    @Command(
            name = "list",
            description = "Lists the phones that are enrolled, and the invitations that were not used.",
            footer = {"", "Example:", "  ./trigpoint phones list --data /var/lib/trigpoint"})
    public static final class All extends Act {
        @Override
        String about() {
            return "";
        }

        @Override
        void act(Enrolments enrolments, PrintWriter out) {
            List<String> lines = enrolments.lines();
            if (lines.isEmpty()) {
                out.println("Nobody has joined and nobody is invited: ./trigpoint phones invite NAME");
            }
            lines.forEach(out::println);
        }
    }

    /** {@code phones remove}. */
    @Command(
            name = "remove",
            description = "Ends the enrolment of a phone. What it reported goes when it is a day old.",
            footer = {"", "Example:", "  ./trigpoint phones remove pq3xk7am"})
    public static final class Remove extends Act {
        @Parameters(paramLabel = "HANDLE", description = "Of the phone, as the list shows it.")
        private String handle = "";

        @Override
        String about() {
            return handle;
        }

        @Override
        void act(Enrolments enrolments, PrintWriter out) {
            if (!enrolments.remove(handle)) {
                throw new SettingsException("No phone is enrolled as " + handle);
            }
            out.println("Done");
        }
    }
}
