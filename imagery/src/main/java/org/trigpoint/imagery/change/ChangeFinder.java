package org.trigpoint.imagery.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Finds what changed between two scenes.
 *
 * <ol>
 *   <li>The later scene is read on the pixels of the earlier one; how far it lies beside is measured and taken out.
 *   <li>What is masked in either, or has no data in either, is left out of both.
 *   <li>Each pixel is judged by {@link OpticalSignificance} or {@link RadarSignificance}.
 *   <li>A pixel is changed above the threshold that so many false alarms allow, both signs together. One without another of its sign beside it is left
 *       out, and a gap with five changed neighbours is filled.
 *   <li>Pixels that touch are an area, which has an outline, a size and a bound on its being chance.
 * </ol>
 */
public final class ChangeFinder {
    /** Rows that are read at once. */
    private static final int STRIP_ROWS = 128;
    /** Below it a measured shift is not better than none. */
    static final double LEAST_SHIFT_PIXELS = 0.05;

    private static final double LEAST_OVERLAP_RATIO = 0.001;

    private final ChangeSettings settings;

    public ChangeFinder(ChangeSettings settings) {
        this.settings = settings;
    }

    /**
     * Compares.
     *
     * @param before the earlier scene, on whose pixels changes are
     * @param after the later one, on any pixels
     * @param band of both, from 0
     * @param classes scene classifications of Sentinel-2, of either scene; may be empty
     * @throws ChangeException when they cannot be compared
     */
    public ChangeReport compare(Raster before, Raster after, int band, List<Raster> classes)
            throws IOException, ChangeException {
        if (band < 0 || band >= before.bands() || band >= after.bands()) {
            throw new ChangeException("There is no band " + (band + 1) + " in both: they have " + before.bands()
                    + " and " + after.bands());
        }
        boolean radar = settings.kind() != SceneKind.OPTICAL;
        Shift shift = new Registration(before, new Grid(before.georeference(), after, 0, 0), band, radar).measure();
        if (shift.distancePixels() > settings.mostShiftPixels() && !settings.force()) {
            throw new ChangeException(String.format(
                    Locale.ROOT,
                    "The later scene lies %.1f pixels right and %.1f down of the earlier one, and %.1f are allowed: it is not"
                            + " registered; --force-shift compares it with that taken out",
                    shift.columnsPixels(),
                    shift.rowsPixels(),
                    settings.mostShiftPixels()));
        }
        boolean moved = shift.distancePixels() >= LEAST_SHIFT_PIXELS;
        ScenePair pair = new ScenePair(
                before,
                moved ? shifted(before, after, shift) : new Grid(before.georeference(), after, 0, 0),
                band,
                classes.stream()
                        .map(each -> new Grid(before.georeference(), each, 0, 0))
                        .toList(),
                settings.areas());
        if (settings.brightClouds() && !radar) {
            pair.clouds(clouds(pair));
        }
        if (radar) {
            RadarSignificance significance = RadarSignificance.of(pair, settings);
            return report(pair, significance, shift, significance.gainRatio(), 0, significance.looksCount());
        }
        OpticalSignificance significance = OpticalSignificance.of(pair);
        return report(pair, significance, shift, significance.gainRatio(), significance.offsetNumber(), 0);
    }

    /** The shift is in pixels of the earlier scene, and those of the later may be larger. */
    static Grid shifted(Raster before, Raster after, Shift shift) {
        double column = before.width() / 2.0;
        double row = before.height() / 2.0;
        Optional<ImagePoint> here = point(before, after, column, row);
        Optional<ImagePoint> there = point(before, after, column + shift.columnsPixels(), row + shift.rowsPixels());
        double columns = here.isPresent() && there.isPresent()
                ? there.get().columnPixels() - here.get().columnPixels()
                : shift.columnsPixels();
        double rows = here.isPresent() && there.isPresent()
                ? there.get().rowPixels() - here.get().rowPixels()
                : shift.rowsPixels();
        return new Grid(before.georeference(), after, columns, rows);
    }

    private static Optional<ImagePoint> point(Raster before, Raster after, double column, double row) {
        return before.georeference()
                .findPosition(column, row)
                .flatMap(place -> after.georeference().findPoint(place.latDeg(), place.lonDeg()));
    }

    private static CloudMask clouds(ScenePair pair) throws IOException {
        List<float[]> before = new ArrayList<>();
        List<float[]> after = new ArrayList<>();
        for (Window window : pair.samples()) {
            ScenePair.Values values = pair.read(window);
            before.add(values.before());
            after.add(values.after());
        }
        return new CloudMask(known(before), known(after));
    }

    private static double[] known(List<float[]> parts) {
        return parts.stream()
                .flatMapToDouble(part -> IntStream.range(0, part.length)
                        .filter(i -> !Float.isNaN(part[i]))
                        .mapToDouble(i -> part[i]))
                .toArray();
    }

    private ChangeReport report(
            ScenePair pair, Significance significance, Shift shift, double gain, double offset, double looks)
            throws IOException, ChangeException {
        Raster before = pair.before();
        double threshold = Tails.upperNormal(Math.log(settings.falseAlarmProb() / 2));
        Runs runs = new Runs();
        long compared = 0;
        int margin = significance.marginPixels() + 1 + (settings.brightClouds() ? CloudMask.marginPixels() : 0);
        for (int top = 0; top < before.height(); top += STRIP_ROWS) {
            int rows = Math.min(STRIP_ROWS, before.height() - top);
            Window window = new Window(-margin, top - margin, before.width() + 2 * margin, rows + 2 * margin);
            ScenePair.Values values = pair.read(window);
            float[] sigmas = new float[values.before().length];
            float[] levels = new float[sigmas.length];
            if (values.count() > 0) {
                significance.judge(values, sigmas, levels);
            } else {
                Arrays.fill(sigmas, Float.NaN);
            }
            for (int row = 0; row < rows; row++) {
                compared += row(
                        runs,
                        top + row,
                        (row + margin) * window.width() + margin,
                        window.width(),
                        before.width(),
                        sigmas,
                        levels,
                        threshold);
                runs.endRow();
            }
        }
        long asked = asked(before);
        if (compared < Math.max(1, LEAST_OVERLAP_RATIO * asked)) {
            throw new ChangeException("The scenes have " + compared + " pixels in common that are not masked");
        }
        List<Change> changes = changes(runs, before, compared);
        return new ChangeReport(
                changes,
                compared,
                Math.min(1, compared / (double) asked),
                shift,
                gain,
                offset,
                threshold,
                compared * settings.falseAlarmProb(),
                looks);
    }

    /** Adds the runs of a row; gives how many of its pixels are compared. */
    private static long row(
            Runs runs, int row, int start, int line, int width, float[] sigmas, float[] levels, double threshold)
            throws ChangeException {
        long compared = 0;
        int begun = -1;
        int sign = 0;
        double levelSum = 0;
        double peak = 0;
        for (int column = 0; column <= width; column++) {
            int at = start + column;
            int now = column < width ? cleaned(sigmas, at, line, threshold) : 0;
            compared += column < width && !Float.isNaN(sigmas[at]) ? 1 : 0;
            if (now != sign) {
                if (sign != 0) {
                    runs.add(new Runs.Run(row, begun, column), sign > 0, levelSum, peak);
                }
                begun = column;
                sign = now;
                levelSum = 0;
                peak = 0;
            }
            if (now != 0) {
                levelSum += levels[at];
                peak = Math.max(peak, Math.abs(sigmas[at]));
            }
        }
        return compared;
    }

    /** 1 for brighter, −1 for darker, 0 for neither: by itself and its eight neighbours. */
    private static int cleaned(float[] sigmas, int at, int line, double threshold) {
        if (Float.isNaN(sigmas[at])) {
            return 0;
        }
        int brighter = 0;
        int darker = 0;
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                float each = sigmas[at + row * line + column];
                if (row != 0 || column != 0) {
                    brighter += each > threshold ? 1 : 0;
                    darker += each < -threshold ? 1 : 0;
                }
            }
        }
        if (sigmas[at] > threshold) {
            return brighter >= 1 ? 1 : 0;
        }
        if (sigmas[at] < -threshold) {
            return darker >= 1 ? -1 : 0;
        }
        return brighter >= 5 && sigmas[at] > 0 ? 1 : darker >= 5 && sigmas[at] < 0 ? -1 : 0;
    }

    /** Pixels that were asked about: of the areas, or all. */
    private long asked(Raster before) {
        if (settings.areas().isEmpty()) {
            return (long) before.width() * before.height();
        }
        long asked = 0;
        for (int top = 0; top < before.height(); top += STRIP_ROWS) {
            Window window = new Window(0, top, before.width(), Math.min(STRIP_ROWS, before.height() - top));
            double[] latsDeg = new double[window.width() * window.height()];
            double[] lonsDeg = new double[latsDeg.length];
            Grid.positions(before.georeference(), window, latsDeg, lonsDeg);
            for (int i = 0; i < latsDeg.length; i++) {
                double latDeg = latsDeg[i];
                double lonDeg = lonsDeg[i];
                asked += settings.areas().stream().anyMatch(area -> area.contains(latDeg, lonDeg)) ? 1 : 0;
            }
        }
        return asked;
    }

    private List<Change> changes(Runs runs, Raster before, long compared) {
        List<Change> changes = new ArrayList<>();
        for (Runs.Blob blob : runs.blobs()) {
            if (blob.pixels >= 2) {
                change(blob, before.georeference(), compared)
                        .filter(each -> each.areaMeters2() >= settings.leastAreaMeters2())
                        .ifPresent(changes::add);
            }
        }
        changes.sort(Comparator.comparingDouble(Change::falseProb)
                .thenComparing(
                        Comparator.comparingDouble(Change::peakSigmaRatio).reversed())
                .thenComparing(Comparator.comparingDouble(Change::areaMeters2).reversed()));
        return changes;
    }

    private Optional<Change> change(Runs.Blob blob, Georeference georeference, long compared) {
        List<ImagePoint> ring = Outline.of(blob.runs);
        List<Position> outline = new ArrayList<>();
        for (ImagePoint corner : ring) {
            georeference.findPosition(corner.columnPixels(), corner.rowPixels()).ifPresent(outline::add);
        }
        double column =
                middle(ring.stream().mapToDouble(ImagePoint::columnPixels).summaryStatistics());
        double row = middle(ring.stream().mapToDouble(ImagePoint::rowPixels).summaryStatistics());
        Optional<Position> center = georeference.findPosition(column, row);
        if (outline.size() < ring.size() || center.isEmpty()) {
            return Optional.empty();
        }
        double area = blob.pixels * pixelMeters2(georeference, column, row);
        double logProb = Math.log(2.0 * compared) + Tails.logUpperNormal(blob.peakSigmas);
        return Optional.of(new Change(
                outline,
                ring,
                center.get(),
                blob.pixels,
                area,
                blob.levelSum / blob.pixels,
                settings.kind() != SceneKind.OPTICAL,
                blob.peakSigmas,
                Math.exp(Math.min(0, logProb))));
    }

    private static double middle(DoubleSummaryStatistics statistics) {
        return (statistics.getMin() + statistics.getMax()) / 2;
    }

    /** Of the parallelogram of a pixel's sides; 0 where there is none. */
    static double pixelMeters2(Georeference georeference, double column, double row) {
        Optional<Position> corner = georeference.findPosition(column, row);
        Optional<Position> right = georeference.findPosition(column + 1, row);
        Optional<Position> below = georeference.findPosition(column, row + 1);
        if (corner.isEmpty() || right.isEmpty() || below.isEmpty()) {
            return 0;
        }
        LocalFrame frame = LocalFrame.at(corner.get().latDeg(), corner.get().lonDeg());
        LocalFrame.Offset along =
                frame.offsetTo(right.get().latDeg(), right.get().lonDeg());
        LocalFrame.Offset down =
                frame.offsetTo(below.get().latDeg(), below.get().lonDeg());
        return Math.abs(along.eastMeters() * down.northMeters() - along.northMeters() * down.eastMeters());
    }
}
