package org.trigpoint.threat.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/** Which zones hold a position, against what is said slowly and plainly. */
class ZoneIndexTest {
    /** The error that circles and corridors may have. */
    private static final double MOST_ERROR_METERS = 0.01;

    private static List<Integer> holding(ZoneIndex index, double latDeg, double lonDeg) {
        List<Integer> numbers = new ArrayList<>();
        index.forEachHolding(latDeg, lonDeg, numbers::add);
        return numbers;
    }

    private static boolean isOnBorder(Shape shape, Position at) {
        return !(shape instanceof Shape.Area)
                && Math.abs(PlainZones.borderMeters(shape, at.latDeg(), at.lonDeg())) < MOST_ERROR_METERS;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysWhatIsSaidPlainly(long seed) {
        RandomShapes random = new RandomShapes(seed);
        List<Shape> shapes = random.list(300);
        ZoneIndex index = ZoneIndex.of(shapes);
        int held = 0;
        for (int i = 0; i < 600; i++) {
            Position at = random.near(shapes.get(i % shapes.size()));
            List<Integer> numbers = holding(index, at.latDeg(), at.lonDeg());
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
            for (int number = 0; number < shapes.size(); number++) {
                Shape shape = shapes.get(number);
                boolean plain = PlainZones.holds(shape, at.latDeg(), at.lonDeg());
                assertThat(numbers.contains(number) == plain || isOnBorder(shape, at))
                        .as("seed %d: zone %d, %s at %s is %s", seed, number, shape, at, plain)
                        .isTrue();
            }
            held += numbers.size();
        }
        assertThat(held).isGreaterThan(600);
    }
}
