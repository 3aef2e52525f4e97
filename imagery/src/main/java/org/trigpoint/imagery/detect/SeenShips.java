package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.imagery.cfar.KClutter;

/**
 * How surely ships of a length are seen by radar. Their mean radar cross-section is 0.08 l^(7/3) m² (P. W. Vachon, J. W. M. Campbell, C. A. Bjerkelund, F. W.
 * Dobson, M. T. Rey, Ship detection by the RADARSAT SAR, Canadian J. Remote Sensing 23, 1997) over the cells that they fill, and fluctuates as speckle of as many
 * looks does; the sea gives back {@link #SEA_RATIO} of what a perfect reflector of its area would. That is a moderate breeze at 30 to 40° of incidence.
 */
final class SeenShips {
    private static final double SEA_RATIO = 0.03;
    private static final double[] LENGTHS_METERS = {10, 20, 30, 50, 75, 100, 150, 200, 300};
    private static final double LENGTH_TO_BEAM = 6.5;

    private SeenShips() {}

    static List<SceneLook.Seen> of(KClutter clutter, double falseProb, double resolutionMeters) {
        double threshold = clutter.powerRatio(falseProb);
        List<SceneLook.Seen> seen = new ArrayList<>();
        for (double length : LENGTHS_METERS) {
            double cell = resolutionMeters * resolutionMeters;
            double area = Math.max(cell, length * length / LENGTH_TO_BEAM);
            double contrast = 1 + 0.08 * Math.pow(length, 7.0 / 3) / (SEA_RATIO * area);
            double looks = clutter.looksCount() * Math.max(1, Math.min(4, area / cell));
            KClutter ship = new KClutter(looks, Double.POSITIVE_INFINITY);
            seen.add(new SceneLook.Seen(length, ship.aboveProb(threshold / contrast)));
        }
        return seen;
    }
}
