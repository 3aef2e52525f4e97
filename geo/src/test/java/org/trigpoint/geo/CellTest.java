package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);

    @Test
    void cellHoldsItsPoints() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            int level = random.nextInt(Cell.FINEST_LEVEL + 1);
            double lat = 180 * random.nextDouble() - 90;
            double lon = 720 * random.nextDouble() - 360;
            long cell = Cell.at(level, lat, lon);
            assertThat(Cell.box(cell).contains(lat, Angles.wrapLonDeg(lon))).isTrue();
            assertThat(Cell.level(cell)).isEqualTo(level);
            Box box = Cell.box(cell);
            double lonInside = box.westDeg() + (box.eastDeg() - box.westDeg()) / 2;
            assertThat(Cell.at(level, (box.southDeg() + box.northDeg()) / 2, lonInside))
                    .isEqualTo(cell);
        }
    }

    @Test
    void cellsPartTheEarth() {
        int level = 6;
        Set<Long> cells = new HashSet<>();
        Cell.forEachIn(level, Box.EARTH, cells::add);
        double area = 0;
        for (long cell : cells) {
            Box box = Cell.box(cell);
            double height = Math.sin(Math.toRadians(box.northDeg())) - Math.sin(Math.toRadians(box.southDeg()));
            area += height * Math.toRadians(box.eastDeg() - box.westDeg());
        }
        assertThat(area).isCloseTo(4 * Math.PI, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void cellsInABoxAreThoseThatIntersectIt() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        int level = 5;
        List<Long> all = new ArrayList<>();
        Cell.forEachIn(level, Box.EARTH, all::add);
        for (int i = 0; i < 300; i++) {
            double south = 180 * random.nextDouble() - 90;
            double north = Math.min(90, south + 40 * random.nextDouble());
            Box box = new Box(360 * random.nextDouble() - 180, south, 360 * random.nextDouble() - 180, north);
            List<Long> found = new ArrayList<>();
            Cell.forEachIn(level, box, found::add);
            assertThat(found).doesNotHaveDuplicates();
            assertThat(new HashSet<>(found))
                    .as("%s", box)
                    .isEqualTo(new HashSet<>(all.stream()
                            .filter(c -> Cell.box(c).intersects(box))
                            .toList()));
        }
    }

    @Test
    void cellsAreOneToTwoTimesAsWideAsHigh() {
        int level = 10;
        for (double lat = -89; lat < 89; lat += 0.37) {
            Box box = Cell.box(Cell.at(level, lat, 10));
            double nearEquator = Math.min(Math.abs(box.southDeg()), Math.abs(box.northDeg()));
            double width = (box.eastDeg() - box.westDeg()) * Math.cos(Math.toRadians(nearEquator));
            assertThat(width / Cell.heightDeg(level)).isBetween(1.0, 2.0);
        }
    }

    @Test
    void columnsAreTheLargestPowerOfTwoThatFits() {
        for (int level = 0; level <= 14; level++) {
            for (int row = 0; row < 1 << level; row++) {
                double southDeg = row * Cell.heightDeg(level) - 90;
                double nearestDeg = southDeg >= 0 ? southDeg : Math.min(0, southDeg + Cell.heightDeg(level));
                int fitting = (int) ((2 << level) * StrictMath.cos(StrictMath.toRadians(nearestDeg)));
                assertThat(Cell.columns(level, row))
                        .as("level %d, row %d", level, row)
                        .isEqualTo(Math.max(1, Integer.highestOneBit(fitting)));
            }
        }
    }

    @Test
    void gridIsFixed() {
        // Row 800 is that of 140.8° from the south pole; it has 1,024 columns, and 178.9° from the antimeridian is
        // column 508.
        assertThat(Cell.at(10, 50.8, -1.1)).isEqualTo(10L << 58 | 800L << 29 | 508);
        assertThat(Cell.at(0, 0, -1)).isZero();
        assertThat(Cell.at(0, 0, 0)).isEqualTo(1);
        assertThat(Cell.at(3, 90, 0)).isEqualTo(Cell.at(3, 89, 0));
    }

    @Test
    void refusesWhatIsNoLevelOrLatitude() {
        assertThatThrownBy(() -> Cell.at(25, 0, 0)).hasMessageContaining("25");
        assertThatThrownBy(() -> Cell.at(-1, 0, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Cell.at(3, Double.NaN, 0)).hasMessageContaining("NaN");
    }
}
