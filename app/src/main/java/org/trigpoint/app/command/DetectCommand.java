package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.detect.ChipFolder;
import org.trigpoint.app.detect.DetectionOutput;
import org.trigpoint.app.detect.Explained;
import org.trigpoint.app.detect.LandFile;
import org.trigpoint.app.detect.RadarView;
import org.trigpoint.app.detect.SceneChoice;
import org.trigpoint.app.detect.SceneFiles;
import org.trigpoint.app.detect.StationSender;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.imagery.detect.LandMask;
import org.trigpoint.imagery.detect.LearnedShipDetector;
import org.trigpoint.imagery.detect.ModelCard;
import org.trigpoint.imagery.detect.ModelCardReader;
import org.trigpoint.imagery.detect.OpticalShipDetector;
import org.trigpoint.imagery.detect.SarShipDetector;
import org.trigpoint.imagery.detect.SceneDetection;
import org.trigpoint.imagery.detect.SceneFacts;
import org.trigpoint.imagery.detect.ScenePower;
import org.trigpoint.imagery.detect.SceneSearch;
import org.trigpoint.imagery.detect.ShipDetector;
import org.trigpoint.imagery.detect.WaterMask;
import org.trigpoint.imagery.network.Network;
import org.trigpoint.imagery.network.NetworkFormat;
import org.trigpoint.imagery.raster.Raster;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detect}: searches images. */
@Command(
        name = "detect",
        description = "Searches images (docs/detect.md).",
        subcommands = DetectCommand.Ships.class,
        footer = {"", "Examples:", "  ./trigpoint detect ships sentinel-1-vv.tif --kind sar --time 2026-06-01T06:00:00Z"
        })
public final class DetectCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{0,9})?");

    /** What took the image. */
    enum Kind {
        SAR,
        OPTICAL
    }

    /** {@code detect ships}: the ships in an image. */
    @Command(
            name = "ships",
            description = "Finds ships in an image of radar or in an optical one.",
            footer = {
                "",
                "An optical image has four bands, blue, green, red and near infrared: in one file, or in one file each in this order.",
                "",
                "Examples:",
                "  ./trigpoint detect ships sentinel-1-vv.tif --kind sar --time 2026-06-01T06:00:00Z",
                "  ./trigpoint detect ships B02.tif B03.tif B04.tif B08.tif --kind optical --land none --time 2026-06-01T11:00:00Z",
                "  ./trigpoint detect ships vv.tif --kind sar --time 2026-06-01T06:00:00Z --format detections --out ships.ndjson",
                "  ./trigpoint detect ships S2A_29RKH_20200219_0_L2A --kind optical --to http://127.0.0.1:8080",
                "  ./trigpoint detect ships vv.tif --kind sar --time 2026-06-01T06:00:00Z --model ships.onnx"
            })
    static final class Ships implements Callable<Integer> {
        @Parameters(
                paramLabel = "SCENE",
                arity = "0..*",
                description =
                        "GeoTIFF files of one scene; or a folder with a file a band, a STAC item, or the id of a scene of the"
                                + " station.")
        private List<String> named = List.of();

        @Option(
                names = "--bands",
                paramLabel = "BAND=FILE",
                split = ",",
                description = "Instead of SCENE: B02=FILE,B03=FILE,B04=FILE,B08=FILE.")
        private Map<String, Path> bands = Map.of();

        @Mixin
        private DataOptions station = new DataOptions();

        @Option(names = "--kind", required = true, paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}.")
        private Kind kind = Kind.SAR;

        @Option(
                names = "--time",
                paramLabel = "TIME",
                description = "When it was taken, ISO 8601. Default: what a STAC item or the station says.")
        private @Nullable String time;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "Of the scene. Default: its id, else name of the first file.")
        private @Nullable String name;

        @Option(
                names = "--sensor",
                paramLabel = "NAME",
                description = "Of what took it. Default: the platform that a STAC item names, else the kind.")
        private @Nullable String sensor;

        @Option(
                names = "--power",
                paramLabel = "WHAT",
                description = "What radar's numbers are: ${COMPLETION-CANDIDATES}. Default ${DEFAULT-VALUE}.")
        private ScenePower power = ScenePower.AMPLITUDE;

        @Option(
                names = "--pfa",
                paramLabel = "PROB",
                description = "Radar: false alarms a pixel, by each test. Default ${DEFAULT-VALUE}.")
        private double falseProb = SarShipDetector.USUAL_FALSE_PROB;

        @Option(
                names = "--looks",
                paramLabel = "N",
                description = "Radar: equivalent number of looks. Default: measured.")
        private double looks = Double.NaN;

        @Option(
                names = "--resolution",
                paramLabel = "METERS",
                description = "Of the image. Default 20 radar, 10 optical.")
        private @Nullable Double resolutionMeters;

        @Option(
                names = "--geolocation",
                paramLabel = "METERS",
                description = "Error of the image's places, one standard deviation. Default ${DEFAULT-VALUE}.")
        private double geolocationSigmaMeters = 10;

        @Option(
                names = "--land",
                paramLabel = "METERS|none|FILE",
                description = {
                    "How far from the shore is searched. Default 1000, or none for optical images, which show it themselves.",
                    "A file is land of your own, polygons in GeoJSON or KML, beside that; may be given several times."
                })
        private List<String> land = List.of();

        @Option(
                names = "--structures",
                paramLabel = "FILE",
                description =
                        "Turbines, platforms and other things that stand still: points and polygons in GeoJSON or KML.")
        private @Nullable Path structures;

        @Option(
                names = "--learned",
                paramLabel = "DIR|FILE",
                description =
                        "What was found in earlier scenes, a file each, as detections or GeoJSON: what three of them show stands still.")
        private List<Path> learned = List.of();

        @Option(
                names = "--ambiguity",
                paramLabel = "METERS,DEG",
                description =
                        "Radar: how far azimuth ghosts are displaced, and the heading. Default: guessed from pairs.")
        private @Nullable String ambiguity;

        @Option(
                names = "--model",
                paramLabel = "FILE",
                description = {
                    "A network of yours that finds ships, ONNX, instead of the program's own search; an optional part,"
                            + " ./trigpoint build onnx.",
                    "Beside it lies its card, of the same name with .json (docs/detect.md)."
                })
        private @Nullable Path model;

        @Option(names = "--card", paramLabel = "FILE", description = "With --model: its card, where it lies elsewhere.")
        private @Nullable Path card;

        @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}. Default table.")
        private DetectionOutput.Format format = DetectionOutput.Format.TABLE;

        @ArgGroup(exclusive = false, heading = "How a radar flew and looked, for its look line:%n")
        private @Nullable RadarOptions radar;

        @Option(names = "--chips", paramLabel = "DIR", description = "Where a small picture of each thing goes.")
        private @Nullable Path chips;

        @Option(
                names = "--to",
                paramLabel = "URL",
                description = "A running station, which is sent the lines and the pictures.")
        private @Nullable URI to;

        @Option(
                names = "--feed",
                paramLabel = "NAME",
                description = "With --to: its feed, declared as detections:http:?name=NAME. Default ${DEFAULT-VALUE}.")
        private String feed = "images";

        @Option(names = "--token", paramLabel = "TOKEN", description = "With --to: says who sends.")
        private @Nullable String token;

        @Option(names = "--out", paramLabel = "FILE", description = "Where it goes. Default standard output.")
        private @Nullable Path out;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                SceneChoice choice = choice();
                Instant taken = taken(choice);
                try (Raster scene = SceneFiles.open(choice.files())) {
                    return give(choice, taken, scene, search(scene));
                }
            } catch (IOException e) {
                spec.commandLine().getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
                return 1;
            }
        }

        private int give(SceneChoice choice, Instant taken, Raster scene, SceneSearch search) throws IOException {
            Map<SceneDetection, byte[]> pictures = chips == null && to == null
                    ? Map.of()
                    : ChipFolder.cut(scene, search.detections(), kind == Kind.SAR);
            Map<SceneDetection, String> names = new HashMap<>();
            pictures.forEach((each, png) -> names.put(each, ChipFolder.name(png)));
            DetectionOutput output = new DetectionOutput(
                    sensor == null ? choice.platform().orElse(kind.name().toLowerCase(Locale.ROOT)) : sensor,
                    name == null ? choice.name() : name,
                    taken,
                    search,
                    names,
                    view(choice, scene));
            if (chips != null) {
                ChipFolder.write(chips, pictures.values());
            }
            String text = output.text(format);
            PrintWriter print = spec.commandLine().getOut();
            if (out != null) {
                Files.writeString(out, text);
            } else {
                print.print(text);
            }
            if (to != null) {
                int lines = StationSender.send(
                        to, token, feed, output.text(DetectionOutput.Format.DETECTIONS), pictures.values());
                spec.commandLine().getErr().println(lines + " lines were taken by feed " + feed);
            }
            print.flush();
            return 0;
        }

        private @Nullable RadarView view(SceneChoice choice, Raster scene) {
            if (kind == Kind.OPTICAL && radar == null) {
                return null;
            }
            try {
                if (radar != null) {
                    return radar.view(scene);
                }
                RadarView view = choice.radar().orElse(null);
                if (view == null && (to != null || format == DetectionOutput.Format.DETECTIONS)) {
                    spec.commandLine()
                            .getErr()
                            .println(
                                    "How the radar flew and looked is not known, so what moves will be sought where it is,"
                                            + " not where the radar shows it: say --shift-seconds with --flight-deg or --orbit"
                                            + " (an item of Sentinel-1 with view:incidence_angle says it too)");
                }
                return view;
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }

        private SceneChoice choice() throws IOException {
            if (named.isEmpty() == bands.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "Name a scene, or the files of its --bands");
            }
            return bands.isEmpty()
                    ? SceneChoice.of(named, kind == Kind.OPTICAL, station.folder())
                    : SceneChoice.ofBands(bands);
        }

        private Instant taken(SceneChoice choice) {
            if (time == null && choice.time().isPresent()) {
                return choice.time().get();
            }
            try {
                return Instant.parse(time == null ? "" : time);
            } catch (DateTimeException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--time is as 2026-06-01T06:00:00Z, not " + (time == null ? "absent" : time),
                        e);
            }
        }

        private SceneSearch search(Raster scene) throws IOException {
            double usual = kind == Kind.SAR ? 20 : 10;
            PrintWriter err = spec.commandLine().getErr();
            boolean watched = Terminal.isThere();
            try {
                SceneFacts facts =
                        new SceneFacts(resolutionMeters == null ? usual : resolutionMeters, geolocationSigmaMeters);
                SceneSearch search = search(scene, facts, done -> {
                    if (watched) {
                        err.printf("\rsearching %3.0f %%", 100 * done);
                        err.flush();
                    }
                });
                if (watched) {
                    err.println();
                }
                return new Explained(structures, learned, kind == Kind.SAR, ambiguity).mark(search, facts);
            } catch (IllegalArgumentException | SettingsException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }

        private SceneSearch search(Raster scene, SceneFacts facts, ShipDetector.Progress progress) throws IOException {
            WaterMask water = water(scene);
            if (model == null) {
                ShipDetector detector =
                        kind == Kind.SAR ? new SarShipDetector(power, falseProb, looks) : new OpticalShipDetector();
                return detector.search(scene, facts, water, progress);
            }
            ModelCard said = ModelCardReader.read(card == null ? cardOf(model) : card);
            try (Network network = NetworkFormat.openAny(model)) {
                return new LearnedShipDetector(network, said).search(scene, facts, water, progress);
            }
        }

        private static Path cardOf(Path network) {
            String name = String.valueOf(network.getFileName());
            int dot = name.lastIndexOf('.');
            return network.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".json");
        }

        private WaterMask water(Raster scene) {
            double meters = kind == Kind.SAR ? 1000 : Double.NaN;
            List<WaterMask> own = new ArrayList<>();
            for (String asked : land) {
                if (asked.equals("none")) {
                    meters = Double.NaN;
                } else if (NUMBER.matcher(asked).matches()) {
                    meters = Double.parseDouble(asked);
                } else {
                    own.add(LandFile.read(Path.of(asked), scene));
                }
            }
            WaterMask coast =
                    Double.isNaN(meters) ? WaterMask.ALL : new LandMask(scene.georeference(), scene.width(), meters);
            return (row, water) -> {
                coast.row(row, water);
                own.forEach(each -> each.row(row, water));
            };
        }
    }
}
