package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.match.MatchAnswers;
import org.trigpoint.app.match.MatchTable;
import org.trigpoint.app.match.VesselReport;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.ThingJson;
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
            "ships found in radar images with the columns scene_id and footprint.",
            "",
            "Examples:",
            "  ./trigpoint match scene.ndjson --ais north.nmea --ais south.nmea",
            "  ./trigpoint match detections:file:scene.csv --ais '/logs/*.nmea.gz' --format geojson --out answers.geojson",
            "  ./trigpoint match ksat-detections.csv"
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
                                + " lines were refused; ./trigpoint decode detections FILE tells which and why");
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
            } else {
                readable.add(scene);
            }
        }
        return readable;
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
