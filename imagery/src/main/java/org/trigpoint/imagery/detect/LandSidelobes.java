package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Streaks over water, along a row or a column, of bright things where nothing is searched: quays, cranes, tanks. The side lobes of a point stand, a distance d away and a resolution r wide,
 * 1/(π d/r)² below it, by the envelope of the sinc that a spectrum without weights gives (I. G. Cumming, F. H. Wong, Digital Processing of Synthetic Aperture Radar
 * Data, 2005, section 2.3). What is not brighter than twice that may be no more than a side lobe.
 */
final class LandSidelobes {
    private static final int REACH = 400;
    private static final double MARGIN_RATIO = 2;

    private final Raster scene;
    private final ScenePower kind;
    private final WaterMask water;
    private final double resolutionPixels;

    LandSidelobes(Raster scene, ScenePower kind, WaterMask water, double resolutionPixels) {
        this.scene = scene;
        this.kind = kind;
        this.water = water;
        this.resolutionPixels = Math.max(1, resolutionPixels);
    }

    /** The detections, those marked that such a streak explains. */
    List<SceneDetection> mark(List<SceneDetection> detections) throws IOException {
        List<SceneDetection> marked = new ArrayList<>();
        for (SceneDetection each : detections) {
            marked.add(
                    each.suspicion() == Suspicion.NONE && isStreak(each)
                            ? each.withSuspicion(Suspicion.LAND_SIDELOBE)
                            : each);
        }
        return marked;
    }

    private boolean isStreak(SceneDetection detection) throws IOException {
        int column = (int) detection.point().columnPixels();
        int row = (int) detection.point().rowPixels();
        double peak = peak(column, row);
        return lobe(new Window(column - REACH, row - 1, 2 * REACH + 1, 3), column, row) * MARGIN_RATIO >= peak
                || lobe(new Window(column - 1, row - REACH, 3, 2 * REACH + 1), column, row) * MARGIN_RATIO >= peak;
    }

    private double peak(int column, int row) throws IOException {
        double peak = 0;
        for (float value : scene.read(0, new Window(column - 1, row - 1, 3, 3))) {
            float power = kind.power(value);
            if (power > peak) {
                peak = power;
            }
        }
        return peak;
    }

    /** The most that a pixel of a window that is not searched can put to a place. */
    private double lobe(Window window, int column, int row) throws IOException {
        float[] values = scene.read(0, window);
        boolean[] searched = new boolean[scene.width()];
        double most = 0;
        for (int r = Math.max(0, window.row()); r < Math.min(scene.height(), window.row() + window.height()); r++) {
            Arrays.fill(searched, true);
            water.row(r, searched);
            int first = Math.max(0, window.column());
            for (int c = first; c < Math.min(scene.width(), window.column() + window.width()); c++) {
                if (!searched[c]) {
                    float power = kind.power(values[(r - window.row()) * window.width() + c - window.column()]);
                    double away = Math.PI * Math.max(Math.abs(c - column), Math.abs(r - row)) / resolutionPixels;
                    double put = power / Math.max(1, away * away);
                    most = put > most ? put : most;
                }
            }
        }
        return most;
    }
}
