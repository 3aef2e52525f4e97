package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Finds ships in optical images of four bands, blue, green, red and near infrared: what is brighter than the open water around it, in the near infrared, where water is
 * nearly black, and in the visible bands as well. How much brighter it must be follows how uneven the water is, so that glint and waves raise the bound.
 *
 * <p>What water surrounds is found by that. What lies at a quay is one with the land, and is found by its shape ({@link ShoreBars}) and by what it is made of
 * ({@link QuaySpectra}): about three in five of those are ships. Clouds and what is near them are not searched ({@link CloudGuard}).
 */
public final class OpticalShipDetector implements ShipDetector {
    private static final int TILE = 2048;
    private static final double MOST_LENGTH_METERS = 450;
    private static final double MOST_WIDTH_METERS = 90;
    private static final int LEAST_PIXELS = 3;
    /** What is shorter than so many pixels is a boat whose length cannot be told from a crest of a wave. */
    private static final double LEAST_LENGTHS_RATIO = 2;
    /** Share of what is shaped like a ship at a shore that was one, in two ports that others were chosen on. */
    private static final double AT_QUAY_PROB = 0.6;

    /** Of the outermost pixels of a blob, in means of the water: about what half of the bound is. */
    private static final double EDGE_RATIO = 2;

    private static final double FALSE_PER_KM2 = 0.01;
    private static final double[] LENGTHS_METERS = {10, 20, 30, 50, 100, 200, 300};

    private final QuayBounds quay;
    private final int tilePixels;

    public OpticalShipDetector() {
        this(QuayBounds.USUAL);
    }

    public OpticalShipDetector(QuayBounds quay) {
        this(quay, TILE);
    }

    OpticalShipDetector(QuayBounds quay, int tilePixels) {
        this.quay = quay;
        this.tilePixels = tilePixels;
    }

    @Override
    public SceneSearch search(Raster scene, SceneFacts facts, WaterMask water, Progress progress) throws IOException {
        if (scene.bands() < 4) {
            throw new IllegalArgumentException(
                    "An optical image has four bands, blue, green, red, near infrared, not " + scene.bands());
        }
        double pixelMeters2 = PixelFrame.at(scene.georeference(), scene.width() / 2.0, scene.height() / 2.0)
                .orElseThrow(() -> new IllegalArgumentException("The middle of the scene has no place on the earth"))
                .areaMeters2();
        WaterFinder finder = finder(scene);
        Measured measured = new Measured(scene.georeference(), facts);
        List<SceneDetection> found = new ArrayList<>();
        long searched = 0;
        for (int row = 0; row < scene.height(); row += tilePixels) {
            for (int column = 0; column < scene.width(); column += tilePixels) {
                Window core = new Window(
                        column,
                        row,
                        Math.min(tilePixels, scene.width() - column),
                        Math.min(tilePixels, scene.height() - row));
                OpticalTile tile = OpticalTile.read(scene, finder, water, core, pixelMeters2);
                searched += tile.waterPixels();
                tile.blobs(blob -> {
                    if (blob.pixels >= LEAST_PIXELS) {
                        measured.of(blob, EDGE_RATIO, confidence(blob, pixelMeters2))
                                .filter(each -> each.lengthMeters() >= LEAST_LENGTHS_RATIO * facts.resolutionMeters())
                                .map(OpticalShipDetector::judged)
                                .ifPresent(found::add);
                    }
                });
                for (Bar bar : tile.bars(Math.sqrt(pixelMeters2), quay)) {
                    if (found.stream().noneMatch(each -> isAt(each, bar))) {
                        measured.of(bar, AT_QUAY_PROB).ifPresent(found::add);
                    }
                }
            }
            progress.at(Math.min(1, (row + tilePixels) / (double) scene.height()));
        }
        return new SceneSearch(
                found,
                new SceneLook(
                        SceneOutline.of(scene),
                        seen(facts.resolutionMeters()),
                        FALSE_PER_KM2,
                        searched * pixelMeters2));
    }

    private static boolean isAt(SceneDetection detection, Bar bar) {
        return Math.hypot(
                        detection.point().columnPixels() - bar.column(),
                        detection.point().rowPixels() - bar.row())
                <= Math.max(5, bar.lengthPixels() / 2);
    }

    private static WaterFinder finder(Raster scene) throws IOException {
        WaterFinder finder = new WaterFinder();
        int rows = 64;
        for (int row = 0; row < scene.height(); row += rows) {
            Window strip = new Window(0, row, scene.width(), Math.min(rows, scene.height() - row));
            finder.count(scene.read(1, strip), scene.read(3, strip));
        }
        return finder;
    }

    private static SceneDetection judged(SceneDetection detection) {
        return detection.lengthMeters() > MOST_LENGTH_METERS || detection.widthMeters() > MOST_WIDTH_METERS
                ? detection.withSuspicion(Suspicion.TOO_LARGE)
                : detection;
    }

    /** Of water whose brightness is normally distributed. */
    private static double confidence(Blob blob, double pixelMeters2) {
        double sigmas = OpticalTile.INFRARED_SIGMAS * blob.margin;
        double aboveProb = Math.exp(-sigmas * sigmas / 2) / (sigmas * Math.sqrt(2 * Math.PI));
        return Math.exp(-aboveProb * 1e10 / pixelMeters2);
    }

    /** A ship is seen about half of the time when it is as long as two pixels, where the sky is clear. */
    private static List<SceneLook.Seen> seen(double resolutionMeters) {
        List<SceneLook.Seen> seen = new ArrayList<>();
        for (double length : LENGTHS_METERS) {
            double pixels = length / resolutionMeters;
            seen.add(new SceneLook.Seen(length, 0.95 * (1 - Math.exp(-pixels * pixels / 6))));
        }
        return seen;
    }
}
