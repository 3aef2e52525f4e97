package org.trigpoint.threat.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/** Which zones a way from one position to the next touches, against many positions on the way. */
class ZoneCrossingTest {
    private static final int SAMPLES = 4_000;

    private static List<Integer> crossing(ZoneIndex index, Position from, Position to) {
        List<Integer> numbers = new ArrayList<>();
        index.forEachCrossing(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg(), numbers::add);
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatPositionsOnTheWayAreIn(long seed) {
        RandomShapes random = new RandomShapes(seed);
        SplittableRandom lengths = new SplittableRandom(seed);
        List<Shape> shapes = random.list(400);
        ZoneIndex index = ZoneIndex.of(shapes);
        int onlyTouched = 0;
        for (int i = 0; i < 300; i++) {
            Position from = random.near(shapes.get(i));
            double meters = random.size(1, 2_000_000);
            Position to = Geodesic.from(from, lengths.nextDouble(360), meters);
            List<Integer> crossed = crossing(index, from, to);
            assertThat(crossed).isSorted().doesNotHaveDuplicates();
            assertThat(crossing(index, to, from)).as("the way back").isEqualTo(crossed);
            TreeSet<Integer> seen = new TreeSet<>();
            int[] numbers = new int[shapes.size()];
            double turn = Angles.turnDeg(from.lonDeg(), to.lonDeg());
            for (int k = 0; k <= SAMPLES; k++) {
                double ratio = (double) k / SAMPLES;
                double latDeg = from.latDeg() + ratio * (to.latDeg() - from.latDeg());
                int count = index.holding(Math.clamp(latDeg, -90, 90), from.lonDeg() + ratio * turn, numbers);
                for (int n = 0; n < count; n++) {
                    seen.add(numbers[n]);
                }
            }
            assertThat(crossed).as("%s to %s", from, to).containsAll(seen);
            for (int number : crossed) {
                if (!seen.contains(number)) {
                    onlyTouched++;
                    // The samples left a gap there: the way passes that near.
                    assertThat(leastMeters(index, number, from, to))
                            .as("zone %d, %s, %s to %s", number, shapes.get(number), from, to)
                            .isLessThan(6 * Math.max(meters, wayMeters(from, to)) / SAMPLES + 0.02);
                }
            }
        }
        assertThat(onlyTouched).isLessThan(100);
    }

    private static double wayMeters(Position from, Position to) {
        return PlainZones.meters(from.latDeg(), from.lonDeg(), to.latDeg(), from.lonDeg())
                + PlainZones.meters(from.latDeg(), from.lonDeg(), from.latDeg(), to.lonDeg());
    }

    private static double leastMeters(ZoneIndex index, int number, Position from, Position to) {
        double least = Double.POSITIVE_INFINITY;
        double turn = Angles.turnDeg(from.lonDeg(), to.lonDeg());
        for (int k = 0; k <= SAMPLES; k += 2) {
            double ratio = (double) k / SAMPLES;
            double latDeg = Math.clamp(from.latDeg() + ratio * (to.latDeg() - from.latDeg()), -90, 90);
            least = Math.min(least, index.distanceMeters(number, latDeg, from.lonDeg() + ratio * turn));
        }
        return least;
    }

    /** 20 kn and three minutes between two reports: 1,852 m, over a cable 200 m to each side. */
    @Test
    void aFerryCrossesACableBetweenTwoReports() {
        Shape cable = new Shape.Corridor(List.of(Position.of(59, 24), Position.of(60, 25)), 200);
        ZoneIndex index = ZoneIndex.of(List.of(cable));
        Position before = Geodesic.from(Position.of(59.5, 24.5), 300, 926);
        Position after = Geodesic.from(Position.of(59.5, 24.5), 120, 926);
        assertThat(index.holds(0, before.latDeg(), before.lonDeg())).isFalse();
        assertThat(index.holds(0, after.latDeg(), after.lonDeg())).isFalse();
        assertThat(crossing(index, before, after)).containsExactly(0);
        assertThat(crossing(index, before, before)).isEmpty();
    }

    @Test
    void aWayOverTheAntimeridianIsShort() {
        Shape east = new Shape.Circle(Position.of(10, 179.9), 1_000);
        Shape west = new Shape.Area(
                List.of(List.of(Position.of(9, -179.9), Position.of(9, -179.8), Position.of(11, -179.8))));
        Shape over = new Shape.Corridor(List.of(Position.of(9, 179.95), Position.of(11, -179.95)), 10);
        Shape far = new Shape.Circle(Position.of(10, 0), 1_000_000);
        ZoneIndex index = ZoneIndex.of(List.of(east, west, over, far));
        assertThat(crossing(index, Position.of(10, 179), Position.of(10, -179))).containsExactly(0, 1, 2);
        assertThat(crossing(index, Position.of(10, -179), Position.of(10, 179))).containsExactly(0, 1, 2);
    }

    /** The closed area is touched at a corner and along an edge, also where it holds no point of the way. */
    @Test
    void touchingIsEnough() {
        Shape square = new Shape.Area(
                List.of(List.of(Position.of(1, 1), Position.of(1, 2), Position.of(2, 2), Position.of(2, 1))));
        ZoneIndex index = ZoneIndex.of(List.of(square));
        assertThat(crossing(index, Position.of(2, 0), Position.of(2, 3))).containsExactly(0);
        assertThat(crossing(index, Position.of(1, 3), Position.of(3, 1))).containsExactly(0);
        assertThat(crossing(index, Position.of(2.0001, 0), Position.of(2.0001, 3)))
                .isEmpty();
    }

    @Test
    void aWayWithinAHoleTouchesNothing() {
        List<Position> shell = List.of(Position.of(0, 0), Position.of(0, 4), Position.of(4, 4), Position.of(4, 0));
        List<Position> hole = List.of(Position.of(1, 1), Position.of(1, 3), Position.of(3, 3), Position.of(3, 1));
        ZoneIndex index = ZoneIndex.of(List.of(new Shape.Area(List.of(shell, hole))));
        assertThat(crossing(index, Position.of(2, 1.5), Position.of(2, 2.5))).isEmpty();
        assertThat(crossing(index, Position.of(2, 1.5), Position.of(2, 3.5))).containsExactly(0);
        assertThat(crossing(index, Position.of(0.5, 0.5), Position.of(0.6, 0.5)))
                .containsExactly(0);
    }
}
