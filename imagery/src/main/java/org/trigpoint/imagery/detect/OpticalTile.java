package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.imagery.cfar.RingSums;
import org.trigpoint.imagery.cfar.Strip;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/** A part of an optical scene with what is around it: its bands, its water, and how far each pixel stands out. */
final class OpticalTile {
    /** More than a ship and half of its ring. */
    private static final int OVERLAP = 96;

    private static final RingSums RING = new RingSums(41, 5);
    private static final double LEAST_RING_RATIO = 0.05;
    /** Standard deviations of the water that a ship stands out from it, in the near infrared and in the mean of the visible bands. */
    static final float INFRARED_SIGMAS = 6;

    private static final float VISIBLE_SIGMAS = 2;
    /** Of those, what its outermost pixels stand out. */
    private static final float EDGE_RATIO = 0.5f;
    /** Water is never taken for more even than this, in what the bands count in. */
    private static final float LEAST_SIGMA = 1;
    /** A ship is brighter than the water by at least this part of what land gives back: crests of waves and wakes are less. */
    private static final double LEAST_LAND_RATIO = 0.15;

    private static final int BLOCK = 256;
    private static final int BLOCK_OVERLAP = 48;

    private final Window core;
    private final Window all;
    private final int width;
    private final int height;
    private final float[] infrared;
    private final float[] visible;
    /** All water, and without the pixels beside other things. */
    private final boolean[] water;

    private final boolean[] open;
    private final boolean[] tested;
    private final boolean[] clouded;
    private final float leastAbove;
    private final QuaySpectra spectra;

    private OpticalTile(
            Window core, Window all, float[][] bands, boolean[][] water, double landInfrared, double pixelMeters2) {
        leastAbove = (float) (LEAST_LAND_RATIO * landInfrared);
        this.core = core;
        this.all = all;
        width = all.width();
        height = all.height();
        infrared = bands[3];
        visible = new float[infrared.length];
        for (int i = 0; i < visible.length; i++) {
            visible[i] = (bands[0][i] + bands[1][i] + bands[2][i]) / 3;
        }
        spectra = new QuaySpectra(bands, width, height);
        this.water = water[0];
        open = eroded(water[0]);
        tested = eroded(water[1]);
        clouded = new CloudGuard(bands, water[0], width, height).clouded(pixelMeters2);
        for (int i = 0; i < clouded.length; i++) {
            open[i] &= !clouded[i];
            tested[i] &= !clouded[i];
        }
    }

    static OpticalTile read(Raster scene, WaterFinder finder, WaterMask mask, Window core, double pixelMeters2)
            throws IOException {
        int column = Math.max(0, core.column() - OVERLAP);
        int row = Math.max(0, core.row() - OVERLAP);
        Window all = new Window(
                column,
                row,
                Math.min(scene.width(), core.column() + core.width() + OVERLAP) - column,
                Math.min(scene.height(), core.row() + core.height() + OVERLAP) - row);
        float[][] bands = new float[4][];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = scene.read(band, all);
        }
        boolean[] searched = new boolean[scene.width()];
        for (int r = 0; r < all.height(); r++) {
            Arrays.fill(searched, true);
            mask.row(row + r, searched);
            for (int c = 0; c < all.width(); c++) {
                if (!searched[column + c]) {
                    bands[1][r * all.width() + c] = Float.NaN;
                }
            }
        }
        return new OpticalTile(
                core,
                all,
                bands,
                finder.water(bands[1], bands[3], all.width(), all.height(), pixelMeters2),
                finder.landInfrared(),
                pixelMeters2);
    }

    /** Pixels of the tile alone that were tested. */
    long waterPixels() {
        long pixels = 0;
        for (int i = 0; i < tested.length; i++) {
            if (tested[i] && isInCore(all.column() + i % width + 0.5, all.row() + i / width + 0.5)) {
                pixels++;
            }
        }
        return pixels;
    }

    /** Passes on what stands out and has its middle in the tile itself. */
    void blobs(Consumer<Blob> sink) {
        float[] waterInfrared = waterMean(infrared, false);
        float[] infraredSigma = sigma(infrared, waterInfrared);
        float[] waterVisible = waterMean(visible, false);
        float[] visibleSigma = sigma(visible, waterVisible);
        BlobRows rows = new BlobRows(width, blob -> {
            blob.shift(all.column(), all.row());
            if (isInCore(blob.centreColumn(), blob.centreRow())) {
                sink.accept(blob);
            }
        });
        float[] over = new float[width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int at = row * width + column;
                float above = infrared[at] - waterInfrared[at];
                float most = tested[at]
                        ? Math.min(
                                above / Math.max(leastAbove, INFRARED_SIGMAS * infraredSigma[at]),
                                (visible[at] - waterVisible[at]) / (VISIBLE_SIGMAS * visibleSigma[at]))
                        : 0;
                over[column] = most >= EDGE_RATIO ? most : 0;
            }
            rows.row(row, over, infrared, waterInfrared, row * width);
        }
        rows.end();
    }

    /** What is shaped like a ship at the shore, and is of other material than it. */
    List<Bar> bars(double pixelMeters, QuayBounds bounds) {
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < height; row += BLOCK) {
            for (int column = 0; column < width; column += BLOCK) {
                int fromColumn = Math.max(0, column - BLOCK_OVERLAP);
                int fromRow = Math.max(0, row - BLOCK_OVERLAP);
                int toColumn = Math.min(width, column + BLOCK + BLOCK_OVERLAP);
                int toRow = Math.min(height, row + BLOCK + BLOCK_OVERLAP);
                bars.addAll(new ShoreBars(
                                water, width, fromColumn, fromRow, toColumn - fromColumn, toRow - fromRow, pixelMeters)
                        .find());
            }
        }
        return ShoreBars.best(bars).stream()
                .filter(bar -> isInCore(bar.column() + all.column(), bar.row() + all.row()))
                .filter(bar -> bar.lengthPixels() * pixelMeters >= bounds.leastLengthMeters())
                .filter(bar -> !clouded[((int) bar.row()) * width + (int) bar.column()])
                .filter(bar -> spectra.isShip(bar, bounds))
                .map(bar -> bar.shifted(all.column(), all.row()))
                .toList();
    }

    private boolean isInCore(double column, double row) {
        return column >= core.column()
                && column < core.column() + core.width()
                && row >= core.row()
                && row < core.row() + core.height();
    }

    /** Mean over the open water around each pixel, of values or of their squares. */
    private float[] waterMean(float[] values, boolean squared) {
        float[] water = new float[values.length];
        for (int i = 0; i < water.length; i++) {
            water[i] = !open[i] ? Float.NaN : squared ? values[i] * values[i] : values[i];
        }
        float[] means = new float[values.length];
        RING.means(Strip.whole(water, width, height), 0, height, LEAST_RING_RATIO, means);
        return means;
    }

    private float[] sigma(float[] values, float[] means) {
        float[] sigma = waterMean(values, true);
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.max(LEAST_SIGMA, (float) Math.sqrt(Math.max(0, sigma[i] - means[i] * means[i])));
        }
        return sigma;
    }

    /** Without the pixels beside others: those are of two kinds. What lies beyond the edge is as what lies at it. */
    private boolean[] eroded(boolean[] mask) {
        boolean[] eroded = mask.clone();
        for (int i = 0; i < mask.length; i++) {
            int row = i / width;
            int column = i % width;
            for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                    eroded[i] &= mask[r * width + c];
                }
            }
        }
        return eroded;
    }
}
