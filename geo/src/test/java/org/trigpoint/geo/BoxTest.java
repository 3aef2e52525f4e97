package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);
    private static final Box DATE_LINE = new Box(170, -20, -170, 20);

    private static Box randomBox(Random random) {
        double south = Math.rint(180 * random.nextDouble() - 90);
        double north = Math.min(90, south + random.nextInt(60));
        return new Box(random.nextInt(361) - 180, south, random.nextInt(361) - 180, north);
    }

    @Test
    void boxesIntersectWhenAPointOfALatticeIsInBoth() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            Box one = randomBox(random);
            Box other = randomBox(random);
            assertThat(one.intersects(other)).as("%s %s", one, other).isEqualTo(shareALatticePoint(one, other));
            assertThat(other.intersects(one)).isEqualTo(one.intersects(other));
        }
    }

    private static boolean shareALatticePoint(Box one, Box other) {
        for (int lat = -90; lat <= 90; lat++) {
            for (int lon = -180; lon <= 180; lon++) {
                if (one.contains(lat, lon) && other.contains(lat, lon)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void antimeridianIsOneMeridian() {
        assertThat(DATE_LINE.contains(0, 180)).isTrue();
        assertThat(DATE_LINE.contains(0, -180)).isTrue();
        assertThat(DATE_LINE.contains(0, 169.9)).isFalse();
        assertThat(DATE_LINE.widthDeg()).isEqualTo(20);
        assertThat(new Box(170, 0, 180, 1).contains(0, -180)).isTrue();
        assertThat(new Box(170, 0, 180, 1).intersects(new Box(-180, 0, -170, 1)))
                .isTrue();
        assertThat(Box.EARTH.intersects(DATE_LINE)).isTrue();
        assertThat(DATE_LINE.intersects(new Box(-10, -5, 10, 5))).isFalse();
    }

    @Test
    void boxAroundAPointHoldsItsCircle() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            Position centre = Position.of(180 * random.nextDouble() - 90, 360 * random.nextDouble());
            double radius = Math.pow(10, 1 + 5.3 * random.nextDouble());
            Box box = Box.around(centre.latDeg(), centre.lonDeg(), radius);
            for (int bearing = 0; bearing < 360; bearing += 9) {
                Position edge = Geodesic.from(centre, bearing, radius * random.nextDouble());
                assertThat(box.contains(edge.latDeg(), edge.lonDeg()))
                        .as("%s %s m from %s", edge, radius, centre)
                        .isTrue();
            }
        }
    }

    @Test
    void boxAroundAPointIsNotMuchLarger() {
        Box box = Box.around(60, 179.9, 10_000);
        assertThat(box.crossesAntimeridian()).isTrue();
        assertThat(box.northDeg() - box.southDeg()).isBetween(0.178, 0.185);
        assertThat(box.widthDeg()).isBetween(0.355, 0.37);
        assertThat(Box.around(89.99, 0, 10_000).widthDeg()).isEqualTo(360);
        assertThat(Box.around(0, 0, 3e7)).isEqualTo(Box.EARTH);
    }

    @Test
    void refusesWhatBoundsNoArea() {
        assertThatThrownBy(() -> new Box(0, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(Double.NaN, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(90.1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(0, 180, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatPeopleWrite() {
        assertThat(Box.parse("170,-10,-170,10")).isEqualTo(new Box(170, -10, -170, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Box.parse("1,2,3"))
                .withMessageEndingWith("not 3 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Box.parse("1,2,3,x"))
                .withMessageEndingWith("\"x\" is no number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Box.parse("1,20,3,10"))
                .withMessageStartingWith("South 20.0");
    }
}
