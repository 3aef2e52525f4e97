package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.zones.FeatureFile;
import org.trigpoint.app.zones.StationClient;
import org.trigpoint.app.zones.ZoneImport;
import org.trigpoint.app.zones.ZoneTable;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zones}: the zones of a running station. */
@Command(
        name = "zones",
        description = "Imports, lists and ends the zones of a running station (docs/zones.md).",
        subcommands = {ZonesCommand.Import.class, ZonesCommand.ListAll.class, ZonesCommand.End.class},
        footer = {
            "",
            "Examples:",
            "  ./trigpoint zones import cables.geojson --category cable --source 'Cable register' --date 2026-11-01",
            "  ./trigpoint zones list --category cable",
            "  ./trigpoint zones end cable-7"
        })
public final class ZonesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What talks to a station. */
    abstract static class OfStation implements Callable<Integer> {
        @Mixin
        private final StationOptions station = new StationOptions();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        final PrintWriter out() {
            return spec.commandLine().getOut();
        }

        final PrintWriter err() {
            return spec.commandLine().getErr();
        }

        @Override
        public final Integer call() throws InterruptedException {
            try (StationClient client = station.client()) {
                return with(client);
            } catch (IOException e) {
                err().println("The station was not asked to the end: " + (e.getMessage() == null ? e : e.getMessage()));
                return 1;
            }
        }

        /** Does it; gives the exit status. */
        abstract int with(StationClient client) throws IOException, InterruptedException;
    }

    /** {@code zones import}: lines, areas and points of a file become zones. */
    @Command(
            name = "import",
            description = "Sends the lines, areas and points of a GeoJSON or KML file to a station as zones.",
            footer = {
                "",
                "Each feature is a zone, its id made of its name; geometries of several parts become id-1, id-2 and so on.",
                "Imported once more, it makes new versions of those that differ. Bad features are told with their number and",
                "the reason, and the others are sent; the exit status is then 1.",
                "",
                "Examples:",
                "  ./trigpoint zones import cables.geojson --category cable --source 'Cable register' --date 2026-11-01",
                "  ./trigpoint zones import parks.kml --category wind_farm --source 'Ministry' --date 2026-10-15 --dry-run",
                "  ./trigpoint zones import ports.geojson --category port --radius 3000 --source 'Natural Earth 5.1' \\",
                "      --date 2021-12-08 --licence 'public domain' --prefix ne-"
            })
    static final class Import extends OfStation {
        private static final double MOST_METERS = Shape.MOST_METERS;
        private static final int MOST_TERMS = 200;
        private static final int MOST_PREFIX = 12;
        private static final int MOST_BAD = 50;

        @Parameters(paramLabel = "FILE", description = "GeoJSON, or KML where it ends so.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--category", required = true, paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}.")
        private ZoneCategory category = ZoneCategory.OTHER;

        @Option(names = "--source", required = true, paramLabel = "NAME", description = "Whose data it is.")
        private String source = "";

        @Option(names = "--date", required = true, paramLabel = "DATE", description = "As of when: 2026-11-01.")
        private String date = "";

        @Option(names = "--licence", paramLabel = "NAME", description = "Its licence, as its owner names it.")
        private String licence = "";

        @Option(
                names = "--width",
                paramLabel = "METERS",
                description = "To each side of a line. Default: ${DEFAULT-VALUE}.")
        private double halfWidthMeters = 500;

        @Option(
                names = "--radius",
                paramLabel = "METERS",
                description = "Around a point; needed where there are points.")
        private @Nullable Double radiusMeters;

        @Option(names = "--prefix", paramLabel = "TEXT", description = "Before each id, so that sources stay apart.")
        private String prefix = "";

        @Option(names = "--dry-run", description = "Says what would be sent, and sends nothing.")
        private boolean dryRun;

        @Override
        int with(StationClient client) throws IOException, InterruptedException {
            ZoneImport zones = new ZoneImport(FeatureFile.read(file), meaning());
            if (dryRun) {
                out().println(zones.zones().size() + " zones would be sent " + zones.kinds() + "; "
                        + zones.bad().size() + " features are bad");
                zones.zones().keySet().stream().limit(5).forEach(id -> out().println("  " + id));
            } else {
                int there = ZoneImport.alreadyThere(client, zones.zones().keySet());
                boolean watched = Terminal.isThere();
                int sent = zones.send(client, err(), watched);
                out().println(sent + " zones were sent, " + there + " of them had an earlier version; "
                        + zones.bad().size() + " are bad");
            }
            zones.bad().stream()
                    .limit(MOST_BAD)
                    .forEach(bad -> err().println("Bad: "
                            + (bad.number() > 0
                                    ? "feature " + bad.number() + " (" + bad.name() + "): "
                                    : bad.name() + ": ")
                            + bad.reason()));
            if (zones.bad().size() > MOST_BAD) {
                err().println("Bad: " + (zones.bad().size() - MOST_BAD) + " more");
            }
            return zones.bad().isEmpty() ? 0 : 1;
        }

        private ZoneImport.Meaning meaning() {
            reach("--width", halfWidthMeters);
            if (radiusMeters != null) {
                reach("--radius", radiusMeters);
            }
            if (prefix.length() > MOST_PREFIX || !prefix.matches("([A-Za-z0-9][A-Za-z0-9._-]*)?")) {
                throw new SettingsException("--prefix is " + MOST_PREFIX
                        + " letters, digits, dots, dashes and underscores at most, the first a letter or digit, not "
                        + prefix);
            }
            String stem = ZoneImport.slug(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""));
            return new ZoneImport.Meaning(
                    category, terms(), prefix, stem.isEmpty() ? "zone" : stem, halfWidthMeters, radiusMeters);
        }

        /** Licence, source and date: they go with the zone wherever it goes. */
        private String terms() {
            try {
                var _ = LocalDate.parse(date);
            } catch (DateTimeException e) {
                throw new SettingsException("--date is written as 2026-11-01, not as " + date);
            }
            String terms =
                    (licence.isBlank() ? "" : licence.strip() + "; ") + "source: " + source.strip() + ", " + date;
            if (source.isBlank() || terms.length() > MOST_TERMS || terms.chars().anyMatch(Character::isISOControl)) {
                throw new SettingsException(
                        "--source and --licence are one line of " + MOST_TERMS + " characters at most, together");
            }
            return terms;
        }

        private static void reach(String flag, double meters) {
            if (!(meters > 0 && meters <= MOST_METERS)) {
                throw new SettingsException(
                        flag + " is above 0 and at most " + (long) MOST_METERS + " m, not " + meters);
            }
        }
    }

    /** {@code zones list}: the zones as they are known now. */
    @Command(
            name = "list",
            description = "Lists the zones of a station.",
            footer = {"", "Example:", "  ./trigpoint zones list --category cable --url http://127.0.0.1:8080"})
    static final class ListAll extends OfStation {
        @Option(names = "--category", paramLabel = "NAME", description = "These alone: ${COMPLETION-CANDIDATES}.")
        private @Nullable ZoneCategory category;

        @Override
        int with(StationClient client) throws IOException, InterruptedException {
            StationClient.Answer answer = client.get("/api/zones");
            if (answer.status() != 200) {
                err().println("The station does not tell its zones (" + answer.status() + "): " + answer.body());
                return 1;
            }
            ZoneTable.write(answer.body(), category, out());
            return 0;
        }
    }

    /** {@code zones end}: takes zones away; what they were stays known. */
    @Command(
            name = "end",
            description = "Ends zones; their versions stay in the history.",
            footer = {"", "Example:", "  ./trigpoint zones end cable-7 cable-8"})
    static final class End extends OfStation {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "Zones to end.")
        private List<String> ids = new ArrayList<>();

        @Override
        int with(StationClient client) throws IOException, InterruptedException {
            int status = 0;
            for (String id : ids) {
                if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                    throw new SettingsException("There is no zone " + id + ": an id is of letters, digits, dots, dashes"
                            + " and underscores");
                }
                StationClient.Answer answer = client.delete("/api/zones/" + id);
                if (answer.status() / 100 == 2) {
                    out().println(id + " is ended");
                } else {
                    err().println(id + " is not ended (" + answer.status() + "): "
                            + answer.body().path("error").asString(""));
                    status = 1;
                }
            }
            return status;
        }
    }
}
