package org.trigpoint.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.imagery.raster.ImagePoint;

class OutlineTest {
    @Test
    void aRectangleHasFourCorners() {
        List<ImagePoint> ring = Outline.of(List.of(new Runs.Run(3, 10, 14), new Runs.Run(4, 10, 14)));
        assertThat(ring)
                .containsExactlyInAnyOrder(
                        new ImagePoint(10, 3), new ImagePoint(14, 3), new ImagePoint(14, 5), new ImagePoint(10, 5));
    }

    @Test
    void pixelsThatTouchAtACornerAreOneOutline() {
        List<ImagePoint> ring = Outline.of(List.of(new Runs.Run(0, 0, 2), new Runs.Run(1, 2, 4)));
        assertThat(ring).contains(new ImagePoint(0, 0), new ImagePoint(4, 2));
    }

    /** Of any blob that the scan puts together, the outline ends and lies within its box. */
    @Test
    void anyBlobHasAnOutline() throws ChangeException {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            boolean[][] mask = new boolean[20][20];
            double share = 0.2 + random.nextDouble() * 0.6;
            int total = 0;
            Runs runs = new Runs();
            for (int row = 0; row < 20; row++) {
                for (int column = 0; column < 20; column++) {
                    mask[row][column] = random.nextDouble() < share;
                    total += mask[row][column] ? 1 : 0;
                }
                for (Runs.Run run : runs(mask[row], row)) {
                    runs.add(run, true, 0, 1);
                }
                runs.endRow();
            }
            int found = 0;
            for (Runs.Blob blob : runs.blobs()) {
                found += blob.pixels;
                assertThat(Outline.of(blob.runs)).hasSizeBetween(3, 900).allSatisfy(corner -> {
                    assertThat(corner.columnPixels()).isBetween(0.0, 20.0);
                    assertThat(corner.rowPixels()).isBetween(0.0, 20.0);
                });
            }
            assertThat(found).isEqualTo(total);
            assertThat(runs.blobs()).hasSize(floods(mask));
        }
    }

    private static List<Runs.Run> runs(boolean[] row, int number) {
        List<Runs.Run> runs = new ArrayList<>();
        for (int column = 0; column < row.length; column++) {
            int begun = column;
            while (column < row.length && row[column]) {
                column++;
            }
            if (column > begun) {
                runs.add(new Runs.Run(number, begun, column));
            }
        }
        return runs;
    }

    /** How many areas a flood finds, over corners too. */
    private static int floods(boolean[][] mask) {
        boolean[][] seen = new boolean[20][20];
        int count = 0;
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 20; column++) {
                count += flood(mask, seen, row, column) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean flood(boolean[][] mask, boolean[][] seen, int row, int column) {
        if (row < 0 || column < 0 || row > 19 || column > 19 || !mask[row][column] || seen[row][column]) {
            return false;
        }
        seen[row][column] = true;
        for (int i = 0; i < 9; i++) {
            flood(mask, seen, row + i / 3 - 1, column + i % 3 - 1);
        }
        return true;
    }
}
