package org.trigpoint.imagery.change;

/** The discrete Fourier transform of a square whose side is a power of two: J. W. Cooley and J. W. Tukey, Math. Comp. 19 (1965). In place. */
final class Fourier {
    private final int side;
    private final double[] cosines;
    private final double[] sines;

    Fourier(int side) {
        if (Integer.bitCount(side) != 1) {
            throw new IllegalArgumentException("A side of " + side + " is no power of two");
        }
        this.side = side;
        cosines = new double[side / 2];
        sines = new double[side / 2];
        for (int i = 0; i < side / 2; i++) {
            cosines[i] = StrictMath.cos(2 * StrictMath.PI * i / side);
            sines[i] = StrictMath.sin(2 * StrictMath.PI * i / side);
        }
    }

    /** Forwards, or backwards without the division by the number of points. */
    void transform(double[] real, double[] imaginary, boolean backwards) {
        for (int row = 0; row < side; row++) {
            line(real, imaginary, row * side, 1, backwards);
        }
        for (int column = 0; column < side; column++) {
            line(real, imaginary, column, side, backwards);
        }
    }

    private void line(double[] real, double[] imaginary, int start, int step, boolean backwards) {
        for (int i = 0, j = 0; i < side; i++) {
            if (i < j) {
                swap(real, start + i * step, start + j * step);
                swap(imaginary, start + i * step, start + j * step);
            }
            int bit = side >> 1;
            while (bit > 0 && (j & bit) != 0) {
                j ^= bit;
                bit >>= 1;
            }
            j |= bit;
        }
        for (int half = 1; half < side; half *= 2) {
            for (int block = 0; block < side; block += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(
                            real, imaginary, start + (block + k) * step, half * step, k * (side / 2 / half), backwards);
                }
            }
        }
    }

    private void butterfly(double[] real, double[] imaginary, int at, int apart, int turn, boolean backwards) {
        double cos = cosines[turn];
        double sin = backwards ? sines[turn] : -sines[turn];
        int other = at + apart;
        double re = real[other] * cos - imaginary[other] * sin;
        double im = real[other] * sin + imaginary[other] * cos;
        real[other] = real[at] - re;
        imaginary[other] = imaginary[at] - im;
        real[at] += re;
        imaginary[at] += im;
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
