package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.app.past.PrivateLists;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.lists.AircraftLists;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lists hide}: reads files of private aircraft, and keeps them for the station. */
@Command(
        name = "hide",
        description =
                "Reads a list of private aircraft. From when the station starts next, they are shown to nobody without a"
                        + " purpose, but for those in distress.",
        footer = {
            "",
            "A file has an aircraft a row: an address of six hexadecimal digits, a registration or a call sign; or it is",
            "a table with any of the columns list, address, registration, call sign. A list replaces the one of its name.",
            "",
            "Examples:",
            "  ./trigpoint lists hide ladd.txt --list LADD",
            "  ./trigpoint lists hide pia.csv --list PIA"
        })
public final class ListsHideCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 20;

    @Mixin
    private final DataOptions station = new DataOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of the list.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--list",
            paramLabel = "NAME",
            description = "Name of the list, of rows that name none. Default: ${DEFAULT-VALUE}.",
            defaultValue = "private")
    @SuppressWarnings("NullAway.Init")
    private String list;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AircraftLists.Read read = PrivateLists.read(list, files);
        read.faults().stream()
                .limit(MOST_TOLD)
                .forEach(fault -> out.println(fault.file() + ":" + fault.line() + ": " + fault.reason()));
        int entries =
                read.listings().stream().mapToInt(PrivateAircraft.Listing::size).sum();
        if (entries == 0) {
            throw new SettingsException("There is no aircraft in it: nothing is changed");
        }
        try {
            AuditLog audit = new AuditLog(station.folder(), InstantSource.system());
            audit.ready();
            Path kept = PrivateLists.keep(station.folder(), read.listings());
            for (PrivateAircraft.Listing listing : read.listings()) {
                audit.add(AuditEntry.atConsole(AuditEntry.USER, spec.qualifiedName(), listing.name(), null, null));
                out.printf(
                        Locale.ROOT,
                        "%s: %,d addresses, %,d registrations and call signs%n",
                        listing.name(),
                        listing.addresses().size(),
                        listing.names().size());
            }
            out.printf(
                    Locale.ROOT,
                    "%,d rows with faults; the lists are kept in %s%n",
                    read.faults().size(),
                    kept);
            return 0;
        } catch (IOException e) {
            throw SettingsException.of(e);
        }
    }
}
