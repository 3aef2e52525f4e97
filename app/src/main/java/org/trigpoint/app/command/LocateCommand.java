package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.photos.LocatedPhoto;
import org.trigpoint.app.photos.ModelGround;
import org.trigpoint.app.photos.OrthoWriter;
import org.trigpoint.app.photos.PhotoJson;
import org.trigpoint.app.photos.PhotoRun;
import org.trigpoint.app.photos.PhotoTable;
import org.trigpoint.app.photos.SigmaOptions;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.photo.Attitude;
import org.trigpoint.imagery.photo.Ground;
import org.trigpoint.imagery.photo.PhotoSetup;
import org.trigpoint.imagery.raster.ImagePoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code locate}: where a pixel of a photo lies. */
@Command(
        name = "locate",
        description =
                "Tells where pixels of photos lie on the ground, with the ellipse that holds each with 95 %, and what each"
                        + " photo shows (docs/photos.md).",
        footer = {
            "",
            "Without --pixel the middle of each photo is located.",
            "",
            "Examples:",
            "  ./trigpoint locate DJI_0042.JPG --pixel 2000,1500 --dem N60E024.hgt",
            "  ./trigpoint locate flight/ --dem dem.tif --geoid egm96.dat --format geojson --out flight.geojson",
            "  ./trigpoint locate flight/ --dem dem.tif --ortho laid; ./trigpoint scene add laid",
            "  ./trigpoint locate photo.jpg --at 60.2,24.9 --height 80 --yaw 135 --pitch -60"
        })
public final class LocateCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Form {
        TABLE,
        JSON,
        GEOJSON,
        CSV
    }

    @Parameters(paramLabel = "PHOTO|FOLDER", description = "JPEG with EXIF and XMP, or a folder of such.")
    private Path photos = Path.of("");

    @Option(names = "--pixel", paramLabel = "COLUMN,ROW", description = "From the upper left corner. May be repeated.")
    private List<String> pixels = List.of();

    @Option(
            names = "--shown",
            description = "Pixels are of the photo as it is shown, turned as its EXIF says; else as it is stored.")
    private boolean shown;

    @Option(names = "--dem", paramLabel = "FILE", description = "Heights of the ground: GeoTIFF or .hgt.")
    private @Nullable Path dem;

    @Option(
            names = "--geoid",
            paramLabel = "FILE",
            description = "Heights of the geoid (egm96.dat): for photos whose heights are above the ellipsoid.")
    private @Nullable Path geoid;

    @Option(
            names = "--takeoff-height",
            paramLabel = "METERS",
            description = "Height of take-off, as --dem has heights.")
    private double takeoffMeters = Double.NaN;

    @Option(names = "--height", paramLabel = "METERS", description = "Height of the camera above the ground below it.")
    private double heightMeters = Double.NaN;

    @Option(names = "--at", paramLabel = "LAT,LON", description = "Where the camera was.")
    private @Nullable String at;

    @Option(names = "--yaw", paramLabel = "DEG", description = "Direction of the camera from true north, clockwise.")
    private double yawDeg = Double.NaN;

    @Option(names = "--pitch", paramLabel = "DEG", description = "Tilt of the camera: 0 level, -90 straight down.")
    private double pitchDeg = Double.NaN;

    @Option(names = "--roll", paramLabel = "DEG", description = "Roll of the camera: right side down is positive.")
    private double rollDeg = Double.NaN;

    @Option(names = "--focal", paramLabel = "PIXELS", description = "Focal length in pixels.")
    private double focalPixels = Double.NaN;

    @Option(names = "--sigma-position", paramLabel = "METERS", description = "Accuracy of the place, along each axis.")
    private double sigmaHorizontalMeters = Double.NaN;

    @Option(names = "--sigma-height", paramLabel = "METERS", description = "Accuracy of the camera's height.")
    private double sigmaVerticalMeters = Double.NaN;

    @Option(names = "--sigma-yaw", paramLabel = "DEG", description = "Accuracy of the direction.")
    private double sigmaYawDeg = Double.NaN;

    @Option(names = "--sigma-pitch", paramLabel = "DEG", description = "Accuracy of the tilt.")
    private double sigmaPitchDeg = Double.NaN;

    @Option(names = "--sigma-roll", paramLabel = "DEG", description = "Accuracy of the roll.")
    private double sigmaRollDeg = Double.NaN;

    @Option(names = "--sigma-ground", paramLabel = "METERS", description = "Accuracy of the height of the ground.")
    private double sigmaGroundMeters = Double.NaN;

    @Option(
            names = "--sigma-focal",
            paramLabel = "RATIO",
            description = "Accuracy of the focal length, as a share of it.")
    private double sigmaFocalRatio = Double.NaN;

    @Option(
            names = "--ortho",
            paramLabel = "DIR",
            description =
                    "Lays each photo on the ground: a cloud-optimised GeoTIFF and a STAC item there, for scene add.")
    private @Nullable Path ortho;

    @Option(
            names = "--ortho-pixel",
            paramLabel = "METERS",
            description = "With --ortho: of the ground. Default: as fine as the photo.")
    private double orthoPixelMeters = Double.NaN;

    @Option(
            names = "--utc-offset",
            paramLabel = "+HH:MM",
            description = "With --ortho: of the camera's clock, where the photo does not say it.")
    private @Nullable String utcOffset;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Form format = Form.TABLE;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (geoid != null && dem == null) {
            throw new SettingsException(
                    "--geoid brings the heights of --dem onto the ellipsoid, and there is no --dem");
        }
        List<Path> files = PhotoRun.files(photos);
        try (ModelGround model = dem == null ? null : ModelGround.open(dem, geoid)) {
            PhotoRun run = run(Optional.ofNullable(model));
            List<LocatedPhoto> located = files.stream().map(run::locate).toList();
            output.write(text(located), spec.commandLine().getOut());
            boolean laid = ortho == null || laid(located, ortho, err);
            return laid && located.stream().allMatch(each -> each.problems().isEmpty()) ? 0 : 1;
        } catch (IOException e) {
            err.println("It was not located: " + (e.getMessage() == null ? e : e.getMessage()));
        } catch (UncheckedIOException e) {
            err.println("It was not located: " + e.getCause());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
        return 1;
    }

    /** Says what was written, and of what was not why. */
    private boolean laid(List<LocatedPhoto> located, Path folder, PrintWriter err) throws IOException {
        OrthoWriter writer = new OrthoWriter(folder, orthoPixelMeters, Optional.ofNullable(utcOffset));
        boolean all = true;
        for (LocatedPhoto each : located) {
            if (each.ready().isPresent()) {
                OrthoWriter.Outcome outcome = writer.write(each);
                err.println(each.file() + ": " + outcome.words());
                all &= outcome.written();
            }
        }
        return all;
    }

    private PhotoRun run(Optional<Ground> model) {
        return new PhotoRun(
                pixels.stream()
                        .map(each -> {
                            double[] pair = pair("--pixel", each, "2000,1500");
                            return new ImagePoint(pair[0], pair[1]);
                        })
                        .toList(),
                shown,
                Optional.ofNullable(at).map(each -> {
                    double[] pair = pair("--at", each, "60.2,24.9");
                    return Position.of(pair[0], pair[1]);
                }),
                new PhotoSetup(new Attitude(yawDeg, pitchDeg, rollDeg), heightMeters, takeoffMeters, 0, focalPixels),
                new SigmaOptions(
                        sigmaHorizontalMeters,
                        sigmaVerticalMeters,
                        sigmaYawDeg,
                        sigmaPitchDeg,
                        sigmaRollDeg,
                        sigmaGroundMeters,
                        sigmaFocalRatio),
                model,
                geoid != null);
    }

    private static double[] pair(String option, String text, String example) {
        String[] parts = text.split(",", -1);
        try {
            double[] pair = {Double.parseDouble(parts[0]), Double.parseDouble(parts[parts.length - 1])};
            if (parts.length == 2 && Double.isFinite(pair[0] + pair[1])) {
                return pair;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new SettingsException(option + " is two numbers, as " + example + ", not " + text);
    }

    private String text(List<LocatedPhoto> located) {
        return switch (format) {
            case JSON -> PhotoJson.text(located);
            case GEOJSON -> PhotoJson.features(located);
            case CSV -> PhotoTable.csv(located);
            case TABLE -> {
                StringWriter text = new StringWriter();
                PhotoTable.write(located, new PrintWriter(text));
                yield text.toString();
            }
        };
    }
}
