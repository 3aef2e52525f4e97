package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.imagery.cfar.TailThresholds;
import org.trigpoint.imagery.raster.Raster;

/**
 * Finds ships in radar images: what is brighter than the sea around it, at a rate of false alarms that is the same for calm and for rough sea (D. J. Crisp,
 * The state of the art in ship detection in SAR imagery, DSTO-RR-0272, 2004).
 *
 * <p>Tests of several shapes look at each pixel ({@link SarTests}): it alone, squares, and lines of three to nine pixels in four directions. The scene is read twice. First it is
 * measured how far the clutter of each part of it reaches above its mean by each test, and how many looks its speckle has ({@link ClutterMap}); K distributions of that reach
 * give the thresholds. Then pixels above them are found, with those around them that stand out less. Strips of any height give the same result to the bit.
 */
public final class SarShipDetector implements ShipDetector {
    /** Wanted probability of a false alarm in a pixel by each test, when nothing else is said: at 20 m a pixel, of all tests 3 in 10,000 km². */
    public static final double USUAL_FALSE_PROB = 2.5e-8;

    private static final int STRIP_PIXELS = 2_000_000;
    private static final double LONGEST_METERS = 600;
    /** So rare a power tells whether clutter reaches as far as it is taken to; few enough pixels of ships are among so many. */
    private static final double TAIL_PROB = 1e-4;

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
        double pixelMeters2 = pixelMeters2(scene);
        return new SceneSearch(
                new LandSidelobes(scene, kind, water, facts.resolutionMeters() / Math.sqrt(pixelMeters2)).mark(found),
                new SceneLook(
                        SceneOutline.of(scene),
                        thresholds.seen(pixelMeters2, facts.resolutionMeters()),
                        thresholds.falseProb() * 1e6 / pixelMeters2,
                        map.tested() * pixelMeters2));
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
        private final float[][] thresholds = new float[SarTests.COUNT][];
        private final TailThresholds tails;

        Thresholds(ClutterMap map) {
            this.map = map;
            tails = tails(SarTests.POINT, falseProb);
            pointReach = map.reach(SarTests.POINT);
            for (int test = 0; test < SarTests.COUNT; test++) {
                thresholds[test] = thresholds(test == SarTests.POINT ? tails : tails(test, falseProb), map.reach(test));
            }
        }

        private TailThresholds tails(int test, double prob) {
            double count = test == SarTests.POINT && !Double.isNaN(looks) ? looks : map.looks(test);
            return new TailThresholds(count, prob);
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
                float most = field.ratios[SarTests.POINT][at] / thresholds[SarTests.POINT][block];
                float own = field.power[at] / field.clutter[at];
                float reach = (float) pointReach[block].reachRatio();
                if (own >= reach) {
                    for (int test = SarTests.SHORT; test < SarTests.COUNT; test++) {
                        most = Math.max(most, field.ratios[test][at] / thresholds[test][block]);
                    }
                }
                over[column] = most >= 1 ? most : own >= reach ? 0.5f : 0;
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

        /** Probability of a false alarm in a pixel, as far as what was measured of clutter tells. */
        double falseProb() {
            double sum = 0;
            for (int test = 0; test < SarTests.COUNT; test++) {
                sum += falseProb * map.tailRatio(test, tails(test, TAIL_PROB));
            }
            return sum;
        }

        List<SceneLook.Seen> seen(double pixelMeters2, double resolutionMeters) {
            double[] middle = new double[SarTests.COUNT];
            for (int test = 0; test < SarTests.COUNT; test++) {
                middle[test] = median(thresholds[test]);
            }
            double[] reach = Arrays.stream(pointReach)
                    .mapToDouble(ClutterMap.Reach::reachRatio)
                    .sorted()
                    .toArray();
            return new SeenShips(
                            tails.clutter(reach[reach.length / 2]),
                            middle,
                            kind == ScenePower.AMPLITUDE ? SeenShips.USUAL_SEA_RATIO : map.meanPower(),
                            pixelMeters2,
                            resolutionMeters)
                    .all();
        }

        private static double median(float[] values) {
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
