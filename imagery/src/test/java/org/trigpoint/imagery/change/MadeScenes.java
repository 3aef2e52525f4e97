package org.trigpoint.imagery.change;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;

/** Scenes that are made: their pixels are 10 m wide in a tangent plane. */
final class MadeScenes {
    static final double PIXEL_METERS = 10;

    private MadeScenes() {}

    /** Pixels of 10 m whose upper left corner lies so far from 35.6° north 10.1° east. */
    record Plane(double eastMeters, double northMeters, double pixelMeters) implements Georeference {
        private static final LocalFrame FRAME = LocalFrame.at(35.6, 10.1);

        @Override
        public Optional<Position> findPosition(double columnPixels, double rowPixels) {
            return Optional.of(
                    FRAME.positionAt(eastMeters + columnPixels * pixelMeters, northMeters - rowPixels * pixelMeters));
        }

        @Override
        public Optional<ImagePoint> findPoint(double latDeg, double lonDeg) {
            LocalFrame.Offset offset = FRAME.offsetTo(latDeg, lonDeg);
            return Optional.of(new ImagePoint(
                    (offset.eastMeters() - eastMeters) / pixelMeters,
                    (northMeters - offset.northMeters()) / pixelMeters));
        }

        @Override
        public Georeference reduced(double columnsRatio, double rowsRatio) {
            return new Plane(eastMeters, northMeters, pixelMeters * columnsRatio);
        }
    }

    static Raster raster(int width, int height, float[] values) {
        return new ArrayRaster(width, height, new Plane(0, 0, PIXEL_METERS), values);
    }

    /** Fields and hills: rough noise, smoothed at several scales, from 500 to some 3,000. */
    static float[] land(int width, int height, long seed) {
        Random random = new Random(seed);
        double[] sum = new double[width * height];
        for (int scale : new int[] {2, 5, 13}) {
            double[] noise = new double[sum.length];
            Arrays.setAll(noise, i -> random.nextGaussian());
            double[] smooth = smooth(smooth(noise, width, height, scale), width, height, scale);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += smooth[i] * scale * 260;
            }
        }
        float[] values = new float[sum.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.max(500, 1_500 + sum[i]);
        }
        return values;
    }

    private static double[] smooth(double[] values, int width, int height, int radius) {
        double[] across = new double[values.length];
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int k = -radius / 2; k <= radius / 2; k++) {
                sum += values[i / width * width + Math.floorMod(i % width + k, width)];
            }
            across[i] = sum / (radius / 2 * 2 + 1);
        }
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int k = -radius / 2; k <= radius / 2; k++) {
                sum += across[Math.floorMod(i / width + k, height) * width + i % width];
            }
            out[i] = sum / (radius / 2 * 2 + 1);
        }
        return out;
    }

    /** With noise of this size, and with gain and offset of another day. */
    static float[] otherDay(float[] values, double gain, double offset, double sigma, long seed) {
        Random random = new Random(seed);
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (values[i] * gain + offset + random.nextGaussian() * sigma);
        }
        return out;
    }

    /** Speckle of so many whole looks: amplitudes whose intensities have this mean. */
    static float[] speckled(float[] intensities, int looks, long seed) {
        Random random = new Random(seed);
        float[] out = new float[intensities.length];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            for (int k = 0; k < looks; k++) {
                sum -= Math.log(1 - random.nextDouble());
            }
            out[i] = (float) Math.sqrt(intensities[i] * sum / looks);
        }
        return out;
    }

    /** Adds to a rectangle. */
    static void plant(float[] values, int width, int column, int row, int columns, int rows, double by) {
        for (int r = row; r < row + rows; r++) {
            for (int c = column; c < column + columns; c++) {
                values[r * width + c] += (float) by;
            }
        }
    }
}
