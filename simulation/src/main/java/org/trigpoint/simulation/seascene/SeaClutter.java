package org.trigpoint.simulation.seascene;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Clutter of the sea: speckle of so many looks, gamma distributed and different in each pixel, on a texture of mean 1 that is gamma distributed too and changes slowly from
 * pixel to pixel. The texture is made of a Gaussian field whose correlation falls by e along a row and along a column over so many pixels, of which each
 * value is put to the same place of the gamma distribution (R. J. A. Tough, K. D. Ward, J. Phys. D 32, 1999).
 *
 * @param looksCount whole looks
 * @param orderCount order of the texture; infinite for none
 * @param correlationPixels of the texture
 */
public record SeaClutter(int looksCount, double orderCount, double correlationPixels) {
    public SeaClutter {
        if (looksCount < 1 || !(orderCount > 0) || !(correlationPixels > 0)) {
            throw new IllegalArgumentException("A sea of " + looksCount + " looks, order " + orderCount
                    + " and correlation over " + correlationPixels + " pixels is none");
        }
    }

    /** Powers of mean 1, row after row. */
    public float[] powers(int width, int height, SplittableRandom random) {
        return speckled(textures(width, height, random), random);
    }

    /** What the power of each pixel is without speckle, row after row; its mean is 1. */
    float[] textures(int width, int height, SplittableRandom random) {
        float[] textures = new float[Math.multiplyExact(width, height)];
        if (Double.isInfinite(orderCount)) {
            Arrays.fill(textures, 1);
        } else {
            texture(textures, width, random);
        }
        return textures;
    }

    float[] speckled(float[] textures, SplittableRandom random) {
        float[] powers = new float[textures.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = (float) (textures[i] * speckle(random));
        }
        return powers;
    }

    /** A speckle of mean 1. */
    double speckle(SplittableRandom random) {
        double product = 1;
        for (int look = 0; look < looksCount; look++) {
            product *= 1 - random.nextDouble();
        }
        return -Math.log(Math.max(product, Double.MIN_NORMAL)) / looksCount;
    }

    private void texture(float[] texture, int width, SplittableRandom random) {
        float along = (float) Math.exp(-1 / correlationPixels);
        float fresh = 1 - along * along;
        float[] above = new float[width];
        GammaTable table = new GammaTable(orderCount);
        for (int column = 0; column < width; column++) {
            above[column] = (float) random.nextGaussian();
        }
        smooth(above, along);
        float edge = (float) Math.sqrt(fresh);
        for (int from = 0; from < texture.length; from += width) {
            float left = 0;
            float leftAbove = 0;
            for (int column = 0; column < width; column++) {
                float noise = (float) random.nextGaussian();
                float value = column == 0
                        ? along * above[0] + edge * noise
                        : along * (left + above[column]) - along * along * leftAbove + fresh * noise;
                leftAbove = above[column];
                left = value;
                above[column] = value;
                texture[from + column] = table.texture(value);
            }
        }
    }

    private static void smooth(float[] row, float along) {
        float fresh = (float) Math.sqrt(1 - along * along);
        for (int i = 1; i < row.length; i++) {
            row[i] = along * row[i - 1] + fresh * row[i];
        }
    }
}
