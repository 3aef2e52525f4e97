package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.imagery.cfar.KClutter;
import org.trigpoint.imagery.cfar.TailThresholds;
import org.trigpoint.imagery.raster.Raster;

/**
 * Finds ships in radar images: what is brighter than the sea around it, at a rate of false alarms that is the same for calm and for rough sea (D. J. Crisp,
 * The state of the art in ship detection in SAR imagery, DSTO-RR-0272, 2004).
 *
 * <p>Two tests look at each pixel: it alone against a small ring, for small ships on a sea whose brightness changes with the swell; and the mean of three by
 * three pixels against a wide ring, for large and for faint ones. The scene is read twice. First it is measured how far the clutter of each part of it
 * reaches above its mean, and how many looks its speckle has ({@link ClutterMap}); K distributions of that reach give the thresholds. Then pixels above
 * them are found, with those around them that stand out less. Strips of any height give the same result to the bit.
 */
public final class SarShipDetector implements ShipDetector {
    /** Wanted probability of a false alarm in a pixel, when nothing else is said. */
    public static final double USUAL_FALSE_PROB = 1e-7;

    private static final int STRIP_PIXELS = 2_000_000;
    private static final double LONGEST_METERS = 600;
    /** A pixel that three by three around it make a target must itself stand out so much. */
    private static final float OWN_RATIO = 1.5f;

    private final ScenePower kind;
    private final double falseProb;
    private final double looks;
    private final int stripRows;

    /**
     * A detector.
     *
     * @param falseProb wanted probability of a false alarm in a pixel
     * @param looksCount equivalent number of looks, when the product tells; NaN to measure it
     */
    public SarShipDetector(ScenePower kind, double falseProb, double looksCount) {
        this(kind, falseProb, looksCount, 0);
    }

    /** With strips of so many rows; 0 for as many as go well into memory. */
    SarShipDetector(ScenePower kind, double falseProb, double looksCount, int stripRows) {
        if (!(falseProb >= 1e-15 && falseProb <= 1e-2)) {
            throw new IllegalArgumentException("A rate of false alarms is 1e-15 to 0.01 a pixel, not " + falseProb);
        }
        this.kind = kind;
        this.falseProb = falseProb;
        this.looks = looksCount;
        this.stripRows = stripRows;
    }

    @Override
    public SceneSearch search(Raster scene, SceneFacts facts, WaterMask water, Progress progress) throws IOException {
        ClutterMap map = new ClutterMap(scene.width(), scene.height());
        strips(scene, water, field -> map.add(field), done -> progress.at(done / 2));
        Thresholds thresholds = new Thresholds(map);
        Measured measured = new Measured(scene.georeference(), facts);
        List<SceneDetection> found = new ArrayList<>();
        double pixelsPer10000Km2 = 1e10 / pixelMeters2(scene);
        BlobRows blobs = new BlobRows(
                scene.width(),
                blob -> measured.of(
                                blob, thresholds.grow(blob), Math.exp(-thresholds.aboveProb(blob) * pixelsPer10000Km2))
                        .map(SarShipDetector::judged)
                        .ifPresent(found::add));
        float[] over = new float[scene.width()];
        strips(
                scene,
                water,
                field -> {
                    for (int row = 0; row < field.rows; row++) {
                        thresholds.over(field, row, over);
                        blobs.row(field.firstRow + row, over, field.power, field.clutter, row * field.width);
                    }
                },
                done -> progress.at(0.5 + done / 2));
        blobs.end();
        double searchedMeters2 = map.tested() * pixelMeters2(scene);
        double falsePerKm2 = 2 * falseProb * 1e6 / pixelMeters2(scene);
        return new SceneSearch(
                found,
                new SceneLook(
                        SceneOutline.of(scene),
                        SeenShips.of(thresholds.middle(), falseProb, facts.resolutionMeters()),
                        falsePerKm2,
                        searchedMeters2));
    }

    private static SceneDetection judged(SceneDetection detection) {
        return detection.lengthMeters() > LONGEST_METERS ? detection.withSuspicion(Suspicion.TOO_LARGE) : detection;
    }

    private static double pixelMeters2(Raster scene) {
        return PixelFrame.at(scene.georeference(), scene.width() / 2.0, scene.height() / 2.0)
                .orElseThrow(() -> new IllegalArgumentException("The middle of the scene has no place on the earth"))
                .areaMeters2();
    }

    /** Takes what is read. */
    private interface FieldSink {
        void take(SarField field);
    }

    private void strips(Raster scene, WaterMask water, FieldSink sink, Progress progress) throws IOException {
        int rows = stripRows > 0 ? stripRows : Math.clamp(STRIP_PIXELS / scene.width(), 16, 1024);
        for (int row = 0; row < scene.height(); row += rows) {
            sink.take(SarField.read(scene, 0, kind, water, row, Math.min(rows, scene.height() - row)));
            progress.at(Math.min(1, (row + rows) / (double) scene.height()));
        }
    }

    /** The thresholds of a scene, block by block. */
    private final class Thresholds {
        private final ClutterMap map;
        private final ClutterMap.Reach[] pointReach;
        private final float[] points;
        private final float[] patches;
        private final TailThresholds tails;

        Thresholds(ClutterMap map) {
            this.map = map;
            tails = new TailThresholds(Double.isNaN(looks) ? map.pointLooks() : looks, falseProb);
            pointReach = map.pointReach();
            points = thresholds(tails, pointReach);
            patches = thresholds(new TailThresholds(map.patchLooks(), falseProb), map.patchReach());
        }

        private static float[] thresholds(TailThresholds tails, ClutterMap.Reach[] reach) {
            float[] thresholds = new float[reach.length];
            for (int i = 0; i < reach.length; i++) {
                thresholds[i] = (float) (reach[i].meanRatio() * tails.thresholdRatio(reach[i].reachRatio()));
            }
            return thresholds;
        }

        void over(SarField field, int row, float[] over) {
            for (int column = 0; column < field.width; column++) {
                int at = row * field.width + column;
                int block = map.block(field.firstRow + row, column);
                float point = field.pointRatio[at] / points[block];
                float own = field.power[at] / field.clutter[at];
                float patch = own >= OWN_RATIO ? field.patchRatio[at] / patches[block] : 0;
                float most = Math.max(point, patch);
                over[column] = most >= 1 ? most : own >= pointReach[block].reachRatio() ? 0.5f : 0;
            }
        }

        private int blockOf(Blob blob) {
            return map.block(blob.peakRow, blob.peakColumn);
        }

        double grow(Blob blob) {
            return pointReach[blockOf(blob)].reachRatio();
        }

        double aboveProb(Blob blob) {
            double reach = pointReach[blockOf(blob)].reachRatio();
            return tails.clutter(reach).aboveProb(blob.margin * tails.thresholdRatio(reach));
        }

        /** Clutter of the block in the middle of all, by how far it reaches. */
        KClutter middle() {
            double[] sorted = Arrays.stream(pointReach)
                    .mapToDouble(ClutterMap.Reach::reachRatio)
                    .sorted()
                    .toArray();
            return tails.clutter(sorted[sorted.length / 2]);
        }
    }
}
