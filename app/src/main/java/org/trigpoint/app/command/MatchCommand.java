package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.match.MatchAnswers;
import org.trigpoint.app.match.MatchTable;
import org.trigpoint.app.match.VesselReport;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.ThingJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code match}: who is in a scene. */
@Command(
        name = "match",
        description =
                "Lays what scenes show beside recorded AIS, and tells what each thing is held to be (docs/match.md).",
        footer = {
            "",
            "A thing is matched to a track, unexplained (no track is there, and one would have been heard), or unknown (nobody",
            "could have heard one). A scene is a file of detections and looks (docs/feeds/detections.md), or a service's table of",
            "ships found in radar images with the columns scene_id and footprint. With --kind it may be an image.",
            "",
            "Examples:",
            "  ./trigpoint match scene.ndjson --ais north.nmea --ais south.nmea",
            "  ./trigpoint match detections:file:scene.csv --ais '/logs/*.nmea.gz' --format geojson --out answers.geojson",
            "  ./trigpoint match ksat-detections.csv",
            "  ./trigpoint match vv.tif --kind sar --time 2026-06-01T06:00:00Z --ais '/logs/*.nmea.gz'"
        })
public final class MatchCommand implements Callable<Integer> {
    /** How answers are written. */
    enum Format {
        TABLE,
        GEOJSON
    }

    @Parameters(paramLabel = "SCENE", arity = "1..*", description = "Files of scenes.")
    private List<String> scenes = List.of();

    @Option(
            names = "--ais",
            paramLabel = "FILE",
            description =
                    "Recorded AIS of the hours around. Files of several receivers of one time are given one by one; those that a"
                            + " pattern names are taken to follow each other.")
    private List<String> ais = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Of images among the scenes, SAR or OPTICAL: they are searched for ships first (docs/detect.md).")
    private DetectCommand.@Nullable Kind kind;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "When images were taken. Default: what a STAC item says.")
    private @Nullable String time;

    @Option(names = "--format", paramLabel = "NAME", description = "table or geojson. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes. Default: standard output.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Path> made = new ArrayList<>();
        try {
            MatchAnswers answers = MatchAnswers.of(readable(made), ais);
            write(answers);
            if (answers.rejected() > 0) {
                spec.commandLine()
                        .getErr()
                        .println("Note: " + answers.rejected()
                                + " lines were refused; why lines are: docs/feeds/detections.md, reject codes");
            }
            return 0;
        } finally {
            for (Path each : made) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** The scenes as feeds of detections read them. */
    private List<String> readable(List<Path> made) throws IOException {
        List<String> readable = new ArrayList<>();
        for (String scene : scenes) {
            Path file = Path.of(scene);
            if (Files.isRegularFile(file) && VesselReport.isOne(file)) {
                Path lines = Files.createTempFile("trigpoint-scene-", ".ndjson");
                made.add(lines);
                Files.write(lines, VesselReport.lines(file));
                readable.add(lines.toString());
            } else if (kind != null && isImage(file)) {
                Path lines = Files.createTempFile("trigpoint-scene-", ".ndjson");
                made.add(lines);
                search(scene, kind, lines);
                readable.add(lines.toString());
            } else {
                readable.add(scene);
            }
        }
        return readable;
    }

    private static boolean isImage(Path file) {
        return Files.isDirectory(file)
                || file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(tiff?|json)");
    }

    /** As the command that searches does it, with all that it says unless told. */
    private void search(String scene, DetectCommand.Kind what, Path lines) {
        List<String> arguments = new ArrayList<>(
                List.of(scene, "--kind", what.name(), "--format", "DETECTIONS", "--out", lines.toString()));
        if (time != null) {
            arguments.addAll(List.of("--time", time));
        }
        CommandLine search = new CommandLine(new DetectCommand.Ships())
                .setErr(spec.commandLine().getErr())
                .setExecutionExceptionHandler(spec.root().commandLine().getExecutionExceptionHandler());
        if (search.execute(arguments.toArray(String[]::new)) != 0) {
            throw new SettingsException(scene + " could not be searched for ships");
        }
    }

    private void write(MatchAnswers answers) throws IOException {
        if (out == null) {
            write(answers, spec.commandLine().getOut());
            return;
        }
        if (out.getParent() != null && !Files.isDirectory(out.getParent())) {
            throw new SettingsException("--out: there is no folder " + out.getParent());
        }
        try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(out))) {
            write(answers, to);
        }
    }

    private void write(MatchAnswers answers, PrintWriter to) {
        switch (format) {
            case TABLE -> MatchTable.write(answers, to);
            case GEOJSON -> {
                to.println(Json.text(ThingJson.collection(answers.answers(), _ -> true, false)));
                to.flush();
            }
        }
    }
}
