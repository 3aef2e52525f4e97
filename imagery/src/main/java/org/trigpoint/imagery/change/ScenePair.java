package org.trigpoint.imagery.change;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Polygon;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/** Two scenes on the pixels of the earlier one, with all that is masked taken out of both. */
final class ScenePair {
    /**
     * Classes of Sentinel-2's scene classification (S2 MSI Level-2A ATBD) that hide the ground: no data, saturated, cloud shadow, clouds of
     * medium and high probability, cirrus, snow.
     */
    private static final boolean[] HIDING = {true, true, false, true, false, false, false, false, true, true, true, true
    };

    private final Raster before;
    private final Grid after;
    private final int band;
    private final List<Grid> classes;
    private final List<Polygon> areas;
    private Optional<CloudMask> clouds = Optional.empty();

    /**
     * @param band of both, from 0
     * @param classes scene classifications, of either scene
     * @param areas only there; everywhere when empty
     */
    ScenePair(Raster before, Grid after, int band, List<Grid> classes, List<Polygon> areas) {
        this.before = before;
        this.after = after;
        this.band = band;
        this.classes = classes;
        this.areas = areas;
    }

    Raster before() {
        return before;
    }

    /** From now on, what looks like clouds is masked too. */
    void clouds(CloudMask mask) {
        clouds = Optional.of(mask);
    }

    /** Values of both, NaN in both where either has none. */
    static final class Values {
        private final Window window;
        private final float[] before;
        private final float[] after;

        Values(Window window, float[] before, float[] after) {
            this.window = window;
            this.before = before;
            this.after = after;
        }

        Window window() {
            return window;
        }

        /** Row after row, as all arrays here. */
        float[] before() {
            return before;
        }

        float[] after() {
            return after;
        }

        /** How many are compared. */
        long count() {
            long count = 0;
            for (float each : before) {
                count += Float.isNaN(each) ? 0 : 1;
            }
            return count;
        }
    }

    Values read(Window window) throws IOException {
        float[] one = before.read(band, window);
        float[] other = after.bilinear(band, window);
        boolean[] hidden = new boolean[one.length];
        for (Grid each : classes) {
            float[] values = each.nearest(0, window);
            for (int i = 0; i < values.length; i++) {
                int value = Float.isNaN(values[i]) ? 0 : (int) values[i];
                hidden[i] |= value >= 0 && value < HIDING.length && HIDING[value];
            }
        }
        if (!areas.isEmpty()) {
            outside(window, hidden);
        }
        for (int i = 0; i < one.length; i++) {
            if (hidden[i] || Float.isNaN(one[i]) || Float.isNaN(other[i])) {
                one[i] = Float.NaN;
                other[i] = Float.NaN;
            }
        }
        Values values = new Values(window, one, other);
        clouds.ifPresent(mask -> mask.hide(values));
        return values;
    }

    private void outside(Window window, boolean[] hidden) {
        double[] latsDeg = new double[hidden.length];
        double[] lonsDeg = new double[hidden.length];
        Grid.positions(before.georeference(), window, latsDeg, lonsDeg);
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                double latDeg = latsDeg[i];
                double lonDeg = lonsDeg[i];
                hidden[i] = areas.stream().noneMatch(area -> area.contains(latDeg, lonDeg));
            }
        }
    }

    /** Up to 36 windows of 128 by 128 that are spread over the scene: what statistics are made of. */
    List<Window> samples() {
        int side = 128;
        int across = Math.min(6, (before.width() + side - 1) / side);
        int down = Math.min(6, (before.height() + side - 1) / side);
        Window[] windows = new Window[across * down];
        Arrays.setAll(
                windows,
                i -> new Window(
                        (int) ((long) before.width() * (i % across) / across),
                        (int) ((long) before.height() * (i / across) / down),
                        Math.min(side, (before.width() + across - 1) / across),
                        Math.min(side, (before.height() + down - 1) / down)));
        return List.of(windows);
    }
}
