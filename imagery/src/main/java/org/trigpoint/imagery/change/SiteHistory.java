package org.trigpoint.imagery.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Polygon;
import org.trigpoint.imagery.raster.Raster;

/**
 * A site that is watched scene by scene: how much changes in it from each scene to the next, held against how much did before. One thread at a
 * time; the last scene that could be compared stays open.
 */
public final class SiteHistory {
    /** With fewer measures nothing is usual yet. */
    private static final int FEWEST_MEASURES = 5;
    /** Less than half of the site tells nothing of it. */
    private static final double LEAST_SEEN_RATIO = 0.5;
    /** Shares of a thousandth are noise whatever the history: no smaller spread is taken. */
    private static final double LEAST_SPREAD_RATIO = 0.001;

    /**
     * What a scene says of the site.
     *
     * @param epochMicros when it was taken
     * @param comparedRatio share of the site that it and the scene before it show
     * @param changedRatio share of that which changed
     * @param changes the areas
     * @param robustSigmaRatio how far the share is above the median of the measures before it, in robust standard deviations; NaN while there are fewer than
     *     five
     */
    public record Measure(
            long epochMicros,
            double comparedRatio,
            double changedRatio,
            List<Change> changes,
            double robustSigmaRatio) {
        public Measure {
            changes = List.copyOf(changes);
        }
    }

    private final ChangeSettings settings;
    private final int band;
    private final List<Measure> measures = new ArrayList<>();
    private Optional<Raster> last = Optional.empty();
    /** True once the last scene was compared with another: before, it may be the one that shows nothing. */
    private boolean lastIsGood;

    /**
     * Begins one.
     *
     * @param usual what counts as change; its areas are replaced
     * @param site outline
     * @param band of all scenes, from 0
     */
    public SiteHistory(ChangeSettings usual, Polygon site, int band) {
        this.settings = new ChangeSettings(
                usual.kind(),
                usual.falseAlarmProb(),
                usual.leastAreaMeters2(),
                List.of(site),
                usual.looksCount(),
                usual.boxPixels(),
                usual.mostShiftPixels(),
                usual.force(),
                usual.brightClouds());
        this.band = band;
    }

    /**
     * Adds the next scene, in order of time. It is compared with the last one that showed at least half of the site.
     *
     * @return what it says; empty for the first one, and for one that shows too little of the site or cannot be compared
     */
    public Optional<Measure> add(long epochMicros, Raster scene, List<Raster> classes) throws IOException {
        if (last.isEmpty()) {
            last = Optional.of(scene);
            return Optional.empty();
        }
        Optional<ChangeReport> compared =
                compare(last.get(), scene, classes).filter(each -> each.comparedRatio() >= LEAST_SEEN_RATIO);
        if (compared.isPresent() || !lastIsGood) {
            last = Optional.of(scene);
        }
        lastIsGood |= compared.isPresent();
        return compared.map(report -> measure(epochMicros, report));
    }

    private Optional<ChangeReport> compare(Raster before, Raster after, List<Raster> classes) throws IOException {
        try {
            return Optional.of(new ChangeFinder(settings).compare(before, after, band, classes));
        } catch (ChangeException e) {
            return Optional.empty();
        }
    }

    private Measure measure(long epochMicros, ChangeReport report) {
        double changed =
                report.changes().stream().mapToLong(Change::pixelCount).sum() / (double) report.comparedCount();
        Measure measure = new Measure(epochMicros, report.comparedRatio(), changed, report.changes(), sigmas(changed));
        measures.add(measure);
        return measure;
    }

    private double sigmas(double changed) {
        double[] before = measures.stream().mapToDouble(Measure::changedRatio).toArray();
        return before.length < FEWEST_MEASURES
                ? Double.NaN
                : (changed - Robust.median(before)) / Math.max(Robust.sigma(before), LEAST_SPREAD_RATIO);
    }

    /** All measures so far, in order of time. */
    public List<Measure> measures() {
        return List.copyOf(measures);
    }
}
