package org.trigpoint.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.export.ExportQuestion;
import org.trigpoint.app.export.Exporter;
import org.trigpoint.app.past.Asker;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: where tracks were, as a file for others. */
@Command(
        name = "export",
        description = "Writes where tracks were to a file: the format is its ending (docs/export.md).",
        footer = {
            "",
            "Formats: gpkg, geojson, geojsonl, csv, csv.zip, kml, kmz; parquet with the optional part (./trigpoint build parquet).",
            "Hidden craft are left out unless a purpose is given, which is recorded in the audit.",
            "",
            "Examples:",
            "  ./trigpoint export solent.gpkg --bbox -1.5,50.6,-1.0,50.9 --from 2026-06-01T06:00:00Z --until 2026-06-01T18:00:00Z",
            "  ./trigpoint export ship.kmz --identity mmsi:235089034 --data /var/lib/trigpoint",
            "  ./trigpoint export then.csv --known-by 2026-06-01T12:00:00Z",
            "  ./trigpoint export now.geojson --from-station http://127.0.0.1:8080"
        })
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "File to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--history-url",
            paramLabel = "JDBC",
            description = "Database that has the history. Default: that of the settings, else the file in the folder.")
    private @Nullable String historyUrl;

    @Option(names = "--from-station", paramLabel = "URL", description = "A running station that shall make it.")
    private @Nullable URI station;

    @Option(names = "--token", paramLabel = "TOKEN", description = "Who asks the station.")
    private @Nullable String token;

    @Option(
            names = "--bbox",
            paramLabel = "W,S,E,N",
            description = "Where, in degrees; west above east lies over 180°.")
    private @Nullable String bbox;

    @Option(names = "--polygon", paramLabel = "FILE|TEXT", description = "Where: a polygon, or a file that has it.")
    private @Nullable String polygon;

    @Option(names = "--from", paramLabel = "TIME", description = "From when on: 2026-06-01T06:00:00Z.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME", description = "Until when.")
    private @Nullable String until;

    @Option(
            names = "--known-by",
            paramLabel = "TIME",
            description = "As it was known then: what became known later is left out.")
    private @Nullable String knownBy;

    @Option(names = "--track", paramLabel = "ID", description = "One track.")
    private @Nullable String track;

    @Option(names = "--identity", paramLabel = "NUMBER", description = "Tracks that reported it: mmsi:235089034.")
    private @Nullable String identity;

    @Option(names = "--format", paramLabel = "NAME", description = "Format, where the ending does not say it.")
    private @Nullable String format;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Who exports, for the record. Default: who is logged in.")
    private String person = System.getProperty("user.name", "unknown");

    @Option(names = "--audience", paramLabel = "NAME", description = "Whose picture. Default: the first.")
    private String audience = "";

    @Option(names = "--purpose", paramLabel = "TEXT", description = "Why hidden craft are to be among it; recorded.")
    private @Nullable String purpose;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        boolean watched = Terminal.isThere();
        Exporter exporter = new Exporter(spec.commandLine().getErr(), watched);
        Exporter.To to = new Exporter.To(out, format, force);
        ExportQuestion question = ExportQuestion.of(asked());
        if (station != null) {
            if (data.data != null || historyUrl != null || purpose != null || !audience.isEmpty()) {
                throw new SettingsException("--from-station exports what the station shows the holder of the token:"
                        + " --data, --history-url, --audience and --purpose are for exports without it");
            }
            return exporter.export(station, token, question.asked(), to);
        }
        if (purpose != null && purpose.isBlank()) {
            throw new SettingsException("--purpose says why, in words");
        }
        Settings settings = data.settings();
        String url = historyUrl != null ? historyUrl : settings.historyUrl();
        return exporter.export(data.data(settings), url, new Asker(person, audience, purpose), question, to);
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put("bbox", bbox, asked);
        put("polygon", polygon, asked);
        put("from", from, asked);
        put("until", until, asked);
        put("knownBy", knownBy, asked);
        put("track", track, asked);
        put("identity", identity, asked);
        return asked;
    }

    private static void put(String name, @Nullable String text, Map<String, String> asked) {
        if (text != null) {
            asked.put(name, text);
        }
    }
}
