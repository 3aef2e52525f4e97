package org.trigpoint.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileLineTest {
    private static final TileNumber TILE = new TileNumber(1, 0, 1);

    private static double[] sides(double... units) {
        double[] sides = new double[units.length];
        for (int i = 0; i < units.length; i++) {
            sides[i] = units[i] / VectorLayer.EXTENT / 2;
        }
        return sides;
    }

    /** Parts of a line in tile 1/0/1, whose corner is at 4096 units from the west and 0 from the north. */
    private static List<int[]> parts(double[] xs, double[] ys) {
        double[] moved = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            moved[i] = xs[i] + VectorLayer.EXTENT;
        }
        return TileLine.parts(TILE, sides(moved), sides(ys));
    }

    @Test
    void aLineWithinIsItself() {
        assertThat(parts(new double[] {1, 5, 5}, new double[] {1, 1, 9})).containsExactly(new int[] {1, 1, 5, 1, 5, 9});
    }

    @Test
    void aLineIsCutAtTheMargin() {
        assertThat(parts(new double[] {-1_000, 5_000}, new double[] {10, 10}))
                .containsExactly(new int[] {-64, 10, 4_160, 10});
    }

    @Test
    void aLineThatLeavesAndComesBackIsTwo() {
        assertThat(parts(new double[] {100, 100, 300, 300}, new double[] {100, -1_000, -1_000, 100}))
                .containsExactly(new int[] {100, 100, 100, -64}, new int[] {300, -64, 300, 100});
    }

    @Test
    void aLineOutsideShowsNothing() {
        assertThat(parts(new double[] {5_000, 6_000}, new double[] {10, 900})).isEmpty();
        assertThat(parts(new double[] {-3_000, 3_000}, new double[] {2_000, -4_000}))
                .isEmpty();
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        double[] xs = new double[1_000];
        double[] ys = new double[1_000];
        for (int i = 0; i < 1_000; i++) {
            xs[i] = i;
            ys[i] = 50 + 0.9 * Math.sin(i);
        }
        assertThat(parts(xs, ys).getFirst()).hasSizeLessThan(40);
        assertThat(parts(new double[] {5, 5.3, 5.2}, new double[] {7.1, 7.2, 7.3}))
                .as("a line within a unit")
                .isEmpty();
    }

    @Test
    void nothingIsFartherFromWhatIsShownThanAUnitAndItsRounding() {
        long seed = Long.getLong("seed", 3);
        Random random = new Random(seed);
        double[] xs = new double[500];
        double[] ys = new double[500];
        double x = 2_000;
        double y = 2_000;
        for (int i = 0; i < 500; i++) {
            x = Math.clamp(x + random.nextGaussian() * 8, 0, 4_000);
            y = Math.clamp(y + random.nextGaussian() * 8, 0, 4_000);
            xs[i] = x;
            ys[i] = y;
        }
        int[] shown = parts(xs, ys).getFirst();
        for (int i = 0; i < 500; i++) {
            assertThat(distance(xs[i], ys[i], shown)).as("seed " + seed).isLessThan(1 + Math.sqrt(2));
        }
    }

    private static double distance(double x, double y, int[] line) {
        double least = Double.MAX_VALUE;
        for (int i = 2; i < line.length; i += 2) {
            double dx = line[i] - line[i - 2];
            double dy = line[i + 1] - line[i - 1];
            double along = Math.clamp(((x - line[i - 2]) * dx + (y - line[i - 1]) * dy) / (dx * dx + dy * dy), 0, 1);
            least = Math.min(least, Math.hypot(x - line[i - 2] - along * dx, y - line[i - 1] - along * dy));
        }
        return least;
    }
}
