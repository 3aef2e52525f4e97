package org.trigpoint.imagery.cfar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RingSumsTest {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 131;

    @Test
    void sumsAreThoseOfASlowOracle() {
        for (int[] ring : new int[][] {{41, 21}, {11, 5}, {5, 3}, {9, 1}}) {
            long seed = 7 + ring[0];
            float[] image = image(seed);
            float[] sums = new float[image.length];
            new RingSums(ring[0], ring[1])
                    .over(
                            Strip.whole(image, WIDTH, HEIGHT),
                            0,
                            HEIGHT,
                            (row, column, some, count) -> System.arraycopy(some, 0, sums, row * WIDTH + column, count));
            for (int at = 0; at < sums.length; at++) {
                double expected = slowly(image, at % WIDTH, at / WIDTH, ring[0] / 2, ring[1] / 2);
                assertThat(Math.abs(sums[at] - expected) / expected)
                        .as("seed %d, ring %d, pixel %d", seed, ring[0], at)
                        .isLessThan(2e-6);
            }
        }
    }

    @Test
    void aPartOfTheSceneGivesTheSameBits() {
        float[] image = image(3);
        float[] whole = new float[image.length];
        RingSums ring = new RingSums(41, 21);
        ring.means(Strip.whole(image, WIDTH, HEIGHT), 0, HEIGHT, 0.3, whole);
        for (int from = 0; from < HEIGHT; from += 17) {
            int to = Math.min(HEIGHT, from + 17);
            int first = Math.max(0, from - 20);
            int last = Math.min(HEIGHT, to + 20);
            float[] rows = Arrays.copyOfRange(image, first * WIDTH, last * WIDTH);
            float[] part = new float[(to - from) * WIDTH];
            ring.means(new Strip(rows, WIDTH, first, last - first, HEIGHT), from, to, 0.3, part);
            assertThat(part).isEqualTo(Arrays.copyOfRange(whole, from * WIDTH, to * WIDTH));
        }
    }

    @Test
    void whatIsNotThereIsNotCounted() {
        float[] image = new float[WIDTH * HEIGHT];
        Arrays.fill(image, 3);
        for (int row = 0; row < HEIGHT; row++) {
            Arrays.fill(image, row * WIDTH, row * WIDTH + 60, Float.NaN);
        }
        float[] means = new float[image.length];
        new RingSums(41, 21).means(Strip.whole(image, WIDTH, HEIGHT), 0, HEIGHT, 0.3, means);
        assertThat(means[50 * WIDTH + 10]).isNaN();
        assertThat(means[50 * WIDTH + 60]).isEqualTo(3);
        assertThat(means[50 * WIDTH + 120]).isEqualTo(3);
    }

    private static float[] image(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] image = new float[WIDTH * HEIGHT];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) -Math.log(1 - random.nextDouble()) + (i % 997 == 0 ? 1e6f : 0);
        }
        return image;
    }

    private static double slowly(float[] image, int column, int row, int reach, int guard) {
        double sum = 0;
        for (int r = row - reach; r <= row + reach; r++) {
            for (int c = column - reach; c <= column + reach; c++) {
                if (Math.max(Math.abs(r - row), Math.abs(c - column)) > guard) {
                    int mr = r < 0 ? -1 - r : r >= HEIGHT ? 2 * HEIGHT - 1 - r : r;
                    int mc = c < 0 ? -1 - c : c >= WIDTH ? 2 * WIDTH - 1 - c : c;
                    sum += image[mr * WIDTH + mc];
                }
            }
        }
        return sum;
    }
}
