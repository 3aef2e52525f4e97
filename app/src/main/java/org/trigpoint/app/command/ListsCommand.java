package org.trigpoint.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.station.VesselLists;
import org.trigpoint.feeds.lists.ReadList;
import org.trigpoint.model.recording.VesselList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lists}: lists of vessels, such as those under sanctions, and of private aircraft. */
@Command(
        name = "lists",
        description =
                "Takes in lists: of vessels, such as those under sanctions, and of private aircraft that are not shown.",
        subcommands = {ListsCommand.Import.class, ListsHideCommand.class, ListsUnhideCommand.class},
        footer = {
            "",
            "Examples:",
            "  ./trigpoint lists import sdn.csv alt.csv --kind ofac-sdn --date 2026-11-20",
            "  ./trigpoint lists hide ladd.txt --list LADD"
        })
public final class ListsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code lists import}: reads files, and keeps the vessels in them for the station. */
    @Command(
            name = "import",
            description =
                    "Reads files of a list and keeps the vessels in them. The station reads them when it starts next.",
            footer = {
                "",
                "Persons, organisations and aircraft are passed over.",
                "",
                "Examples:",
                "  ./trigpoint lists import sdn.csv alt.csv --kind ofac-sdn --date 2026-11-20",
                "  ./trigpoint lists import eu.csv --kind csv"
            })
    public static final class Import implements Callable<Integer> {
        private static final int MOST_TOLD = 20;

        @Mixin
        private final DataOptions station = new DataOptions();

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description = "Files of the list: of ofac-sdn, sdn.csv and alt.csv.")
        @SuppressWarnings("NullAway.Init")
        private List<Path> files;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                required = true,
                description = "ofac-sdn, or csv for a table: imo,mmsi,name,former names,list,programme,date")
        @SuppressWarnings("NullAway.Init")
        private String kind;

        @Option(
                names = "--date",
                paramLabel = "DATE",
                description = "Day of the list, as 2026-11-20. Default: that of the newest file.")
        @Nullable
        private LocalDate date;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            ReadList read = VesselLists.read(kind, date, files);
            read.faults().stream()
                    .limit(MOST_TOLD)
                    .forEach(fault -> out.println(fault.file() + ":" + fault.line() + ": " + fault.reason()));
            out.printf(
                    Locale.ROOT,
                    "%,d vessels, %,d rows about others passed over, %,d rows with faults%n",
                    read.vessels(),
                    read.others(),
                    read.faults().size());
            if (read.vessels() == 0) {
                throw new SettingsException("There is no vessel in it: nothing is changed");
            }
            for (VesselList.Listing listing : read.listings()) {
                out.println(listing.name() + " of " + listing.date() + " is kept in "
                        + VesselLists.keep(station.folder(), listing));
            }
            return 0;
        }
    }
}
