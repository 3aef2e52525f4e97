package org.trigpoint.imagery.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Measures how two scenes lie by phase correlation (C. D. Kuglin and D. C. Hines, 1975) in up to 16 windows: each says a shift, to a part of a
 * pixel by the parabola through the peak; the median of those that are clear is the scene's.
 */
final class Registration {
    private static final int LARGEST_SIDE = 256;
    private static final int SMALLEST_SIDE = 32;
    private static final int WINDOWS_A_SIDE = 4;
    /** A peak is clear when so much of the whole correlation is in it; noise of a window of 64 leaves 0.02. */
    private static final double CLEAR_RATIO = 0.06;

    private static final double MOST_GAP_RATIO = 0.1;

    private final Raster before;
    private final Grid after;
    private final int band;
    private final boolean logarithm;

    Registration(Raster before, Grid after, int band, boolean logarithm) {
        this.before = before;
        this.after = after;
        this.band = band;
        this.logarithm = logarithm;
    }

    Shift measure() throws IOException {
        int side = Math.min(LARGEST_SIDE, Integer.highestOneBit(Math.min(before.width(), before.height())));
        if (side < SMALLEST_SIDE) {
            return Shift.UNKNOWN;
        }
        Fourier fourier = new Fourier(side);
        List<double[]> shifts = new ArrayList<>();
        int across = Math.min(WINDOWS_A_SIDE, before.width() / side);
        int down = Math.min(WINDOWS_A_SIDE, before.height() / side);
        for (int i = 0; i < across * down; i++) {
            int column = (int) ((before.width() - side) * (i % across + 0.5) / across);
            int line = i / across;
            int row = (int) ((before.height() - side) * (line + 0.5) / down);
            double[] shift = shift(fourier, new Window(column, row, side, side));
            if (shift.length > 0) {
                shifts.add(shift);
            }
        }
        if (shifts.isEmpty()) {
            return Shift.UNKNOWN;
        }
        double columns =
                Robust.median(shifts.stream().mapToDouble(each -> each[0]).toArray());
        double rows = Robust.median(shifts.stream().mapToDouble(each -> each[1]).toArray());
        double spread = Robust.median(shifts.stream()
                .mapToDouble(each -> Math.hypot(each[0] - columns, each[1] - rows))
                .toArray());
        return new Shift(columns, rows, shifts.size(), spread);
    }

    /** Columns and rows; empty when the window is not clear. */
    private double[] shift(Fourier fourier, Window window) throws IOException {
        int side = window.width();
        double[] re = tapered(before.read(band, window), side);
        double[] otherRe = tapered(after.bilinear(band, window), side);
        if (re.length == 0 || otherRe.length == 0) {
            return new double[0];
        }
        double[] im = new double[re.length];
        double[] otherIm = new double[re.length];
        fourier.transform(re, im, false);
        fourier.transform(otherRe, otherIm, false);
        for (int i = 0; i < re.length; i++) {
            double real = re[i] * otherRe[i] + im[i] * otherIm[i];
            double imaginary = re[i] * otherIm[i] - im[i] * otherRe[i];
            double size = Math.hypot(real, imaginary);
            // The highest frequencies are noise, and of a resampled scene nothing.
            double frequency = Math.hypot(folded(i % side, side), folded(i / side, side)) / (side / 2.0);
            double weight = size > 0 && frequency < 0.8 ? Math.exp(-frequency * frequency * 4) / size : 0;
            re[i] = real * weight;
            im[i] = imaginary * weight;
        }
        fourier.transform(re, im, true);
        return peak(re, side);
    }

    private static int folded(int index, int side) {
        return index > side / 2 ? index - side : index;
    }

    private static double[] peak(double[] surface, int side) {
        int best = 0;
        for (int i = 1; i < surface.length; i++) {
            best = surface[i] > surface[best] ? i : best;
        }
        double square = 0;
        for (double each : surface) {
            square += each * each;
        }
        if (!(surface[best] > 0 && surface[best] * surface[best] / square > CLEAR_RATIO)) {
            return new double[0];
        }
        int column = best % side;
        int row = best / side;
        double columns = parabola(
                surface[row * side + (column + side - 1) % side],
                surface[best],
                surface[row * side + (column + 1) % side]);
        double rows = parabola(
                surface[(row + side - 1) % side * side + column],
                surface[best],
                surface[(row + 1) % side * side + column]);
        return new double[] {folded(column, side) + columns, folded(row, side) + rows};
    }

    /** Of the logarithms: the peak of a smoothed correlation is a bell, and of a bell's logarithm the parabola is exact. */
    private static double parabola(double left, double middle, double right) {
        if (!(left > 0 && right > 0)) {
            return 0;
        }
        double l = Math.log(left);
        double m = Math.log(middle);
        double r = Math.log(right);
        double bend = l - 2 * m + r;
        return bend < 0 ? Math.clamp((l - r) / 2 / bend, -0.5, 0.5) : 0;
    }

    /** Less its mean and to nothing at the edges (Hann); empty when there are too many gaps or nothing to see. */
    private double[] tapered(float[] values, int side) {
        double sum = 0;
        int count = 0;
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = logarithm ? Math.log(Math.max(values[i], 1e-6f)) : values[i];
            if (!Double.isNaN(out[i]) && !Float.isNaN(values[i])) {
                sum += out[i];
                count++;
            }
        }
        if (count < values.length * (1 - MOST_GAP_RATIO)) {
            return new double[0];
        }
        double mean = sum / count;
        double most = 0;
        for (int i = 0; i < values.length; i++) {
            double column = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i % side + 0.5) / side);
            int line = i / side;
            double row = 0.5 - 0.5 * Math.cos(2 * Math.PI * (line + 0.5) / side);
            out[i] = Float.isNaN(values[i]) ? 0 : (out[i] - mean) * column * row;
            most = Math.max(most, Math.abs(out[i]));
        }
        return most > 0 ? out : new double[0];
    }
}
