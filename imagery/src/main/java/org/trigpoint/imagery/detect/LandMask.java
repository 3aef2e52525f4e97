package org.trigpoint.imagery.detect;

import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.land.Land;
import org.trigpoint.imagery.raster.Georeference;

/**
 * Searches only what is farther than a buffer from the shores of {@link Land}, on the side of the water. Distances are taken on a lattice of 16 pixels and
 * interpolated, which is right to a few tens of metres. Not for several threads at once.
 */
public final class LandMask implements WaterMask {
    private static final int STEP = 16;
    private static final double MOST_METERS = 20_000;

    private final Georeference georeference;
    private final double bufferMeters;
    private final int nodes;
    private double[] above;
    private double[] below;
    private int band = -1;

    /** For a raster that is so wide. */
    public LandMask(Georeference georeference, int width, double bufferMeters) {
        this.georeference = georeference;
        this.bufferMeters = bufferMeters;
        nodes = (width + STEP - 1) / STEP + 1;
        above = new double[nodes];
        below = new double[nodes];
    }

    @Override
    public void row(int row, boolean[] water) {
        if (row / STEP != band) {
            band = row / STEP;
            above = distances(band * STEP);
            below = distances((band + 1) * STEP);
        }
        double down = row % STEP / (double) STEP;
        for (int column = 0; column < water.length; column++) {
            int node = column / STEP;
            double right = column % STEP / (double) STEP;
            double meters = (1 - down) * ((1 - right) * above[node] + right * above[node + 1])
                    + down * ((1 - right) * below[node] + right * below[node + 1]);
            water[column] &= meters >= bufferMeters;
        }
    }

    /** To the shore, below zero on land. Where the image shows no place, nothing is searched. */
    private double[] distances(int row) {
        double[] meters = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            Optional<Position> place = georeference.findPosition(node * STEP, row);
            meters[node] = place.map(LandMask::signedMeters).orElse(-MOST_METERS);
        }
        return meters;
    }

    private static double signedMeters(Position place) {
        double meters = Land.distanceToShoreMeters(place.latDeg(), place.lonDeg(), MOST_METERS);
        return Land.isLand(place.latDeg(), place.lonDeg()) ? -meters : meters;
    }
}
