package org.trigpoint.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.change.ChangeJson;
import org.trigpoint.app.change.ChangeTable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.who.TargetFile;
import org.trigpoint.geo.Polygon;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.change.ChangeException;
import org.trigpoint.imagery.change.ChangeFinder;
import org.trigpoint.imagery.change.ChangePicture;
import org.trigpoint.imagery.change.ChangeReport;
import org.trigpoint.imagery.change.ChangeSettings;
import org.trigpoint.imagery.change.SceneKind;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.tiff.TiffRaster;
import org.trigpoint.model.zone.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change}: what changed between two scenes. */
@Command(
        name = "change",
        description =
                "Tells what changed between two scenes of a place, with how sure each change is (docs/change.md).",
        footer = {
            "",
            "Examples:",
            "  ./trigpoint change may/B04.tif june/B04.tif --mask may/SCL.tif --mask june/SCL.tif",
            "  ./trigpoint change before-vv.tiff after-vv.tiff --kind sar_amplitude --format geojson --out change.geojson",
            "  ./trigpoint change may/B04.tif june/B04.tif --to http://127.0.0.1:8080 --time 2026-06-11T10:41:00Z"
        })
public final class ChangeCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Form {
        TABLE,
        JSON,
        GEOJSON
    }

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier scene, a GeoTIFF.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later one.")
    private Path after = Path.of("");

    @Option(names = "--band", description = "Band of both, from 1. Default: ${DEFAULT-VALUE}.")
    private int band = 1;

    @Option(names = "--kind", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private SceneKind kind = SceneKind.OPTICAL;

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description = "A scene classification of Sentinel-2 (SCL), of either scene. May be repeated.")
    private List<Path> masks = List.of();

    @Option(names = "--bright-clouds", description = "Leave out large bright areas, and dark ones beside them.")
    private boolean brightClouds;

    @Option(names = "--min-area", paramLabel = "M2", description = "Leave out smaller changes.")
    private double leastAreaMeters2;

    @Option(
            names = "--false-alarm",
            paramLabel = "PROB",
            description = "That an unchanged pixel is taken for changed. Default: ${DEFAULT-VALUE}.")
    private double falseAlarmProb = 1e-6;

    @Option(names = "--looks", description = "Radar: looks of a pixel. Default: ${DEFAULT-VALUE}, Sentinel-1 IW GRD.")
    private double looks = 4.4;

    @Option(
            names = "--box",
            paramLabel = "PIXELS",
            description = "Radar: side of the square. Default: ${DEFAULT-VALUE}.")
    private int boxPixels = 5;

    @Option(
            names = "--most-shift",
            paramLabel = "PIXELS",
            description = "Refuse scenes that lie farther beside each other. Default: ${DEFAULT-VALUE}.")
    private double mostShiftPixels = 2;

    @Option(names = "--force-shift", description = "Take any shift out.")
    private boolean forceShift;

    @Option(names = "--area", paramLabel = "FILE", description = "Only there: areas, GeoJSON or KML.")
    private @Nullable Path area;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Form format = Form.TABLE;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "A PNG of before, after, and the changes, side by side.")
    private @Nullable Path picture;

    @Mixin
    private final SendOptions sending = new SendOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Raster> open = new ArrayList<>();
        try {
            sending.check();
            ChangeReport report = compare(open);
            if (picture != null) {
                output.write(ChangePicture.png(open.get(0), open.get(1), band - 1, kind, report), picture);
            }
            output.write(
                    switch (format) {
                        case TABLE -> ChangeTable.text(report);
                        case JSON -> ChangeJson.text(report);
                        case GEOJSON -> ChangeJson.features(report);
                    },
                    spec.commandLine().getOut());
            sending.send(report, before, after, spec.commandLine().getErr());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ChangeException | IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("They were not compared: " + (e.getMessage() == null ? e : e.getMessage()));
            return 1;
        } finally {
            open.forEach(ChangeCommand::close);
        }
    }

    private ChangeReport compare(List<Raster> open) throws IOException, ChangeException {
        ChangeSettings settings;
        try {
            settings = new ChangeSettings(
                    kind,
                    falseAlarmProb,
                    leastAreaMeters2,
                    areas(),
                    looks,
                    boxPixels,
                    mostShiftPixels,
                    forceShift,
                    brightClouds);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
        Raster one = open(before, open);
        Raster other = open(after, open);
        List<Raster> classes = new ArrayList<>();
        for (Path mask : masks) {
            classes.add(open(mask, open));
        }
        return new ChangeFinder(settings).compare(one, other, band - 1, classes);
    }

    private List<Polygon> areas() {
        List<Polygon> areas = new ArrayList<>();
        if (area != null) {
            TargetFile.read(area, false).parts().forEach(part -> {
                if (part.shape() instanceof Shape.Area each) {
                    areas.add(new Polygon(each.rings().getFirst()));
                }
            });
        }
        return areas;
    }

    private static Raster open(Path file, List<Raster> open) throws IOException {
        Raster raster = TiffRaster.open(ByteSource.file(file));
        open.add(raster);
        return raster;
    }

    private static void close(Raster raster) {
        try {
            raster.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
