package org.trigpoint.geo.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;

/** Closest approaches against stepping both movers along their geodesics. */
class ClosestApproachTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);

    @Test
    void agreesWithSteppingAlong() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int run = 0; run < 60; run++) {
            double lat = new double[] {0, 50, -70, 85}[run % 4];
            Mover one = mover(Position.of(lat, 179.9), random);
            Position apart =
                    Geodesic.from(Position.of(lat, 179.9), 360 * random.nextDouble(), 20_000 * random.nextDouble());
            Mover other = mover(apart, random);
            ClosestApproach approach = ClosestApproach.of(one, other);
            double at = nearest(one, other, 0, 4_000, 20);
            at = nearest(one, other, at, 20, 0.1);
            double best = distance(one, other, at);
            if (Math.abs(at) < 3_900) {
                assertThat(approach.distanceMeters()).isCloseTo(best, within(25 + 0.01 * best));
                assertThat(distance(one, other, approach.timeSeconds())).isCloseTo(best, within(25 + 0.01 * best));
                assertThat(approach.isPast()).isEqualTo(approach.timeSeconds() < 0);
            }
            assertThat(approach.presentMeters()).isCloseTo(distance(one, other, 0), within(0.1));
        }
    }

    /** The time of the least distance among steps about a middle. */
    private static double nearest(Mover one, Mover other, double middle, double reach, double step) {
        double best = middle;
        for (double t = middle - reach; t <= middle + reach; t += step) {
            best = distance(one, other, t) < distance(one, other, best) ? t : best;
        }
        return best;
    }

    private static Mover mover(Position place, Random random) {
        return new Mover(place.latDeg(), place.lonDeg(), 6 * random.nextGaussian(), 6 * random.nextGaussian());
    }

    private static double distance(Mover one, Mover other, double t) {
        return Geodesic.between(one.positionAfter(t), other.positionAfter(t)).distanceMeters();
    }

    @Test
    void headOnMeetsHalfWay() {
        Position east = Geodesic.from(Position.of(0, 179.99), 90, 10_000);
        ClosestApproach approach =
                ClosestApproach.of(new Mover(0, 179.99, 5, 0), new Mover(east.latDeg(), east.lonDeg(), -5, 0));
        assertThat(approach.timeSeconds()).isCloseTo(1_000, within(0.01));
        assertThat(approach.distanceMeters()).isCloseTo(0, within(0.01));
        assertThat(approach.presentMeters()).isCloseTo(10_000, within(0.01));
    }

    @Test
    void keepingCompanyHasNoTime() {
        ClosestApproach approach = ClosestApproach.of(new Mover(50, -1, 5, 5), new Mover(50.01, -1, 5, 5));
        assertThat(approach.timeSeconds()).isZero();
        assertThat(approach.distanceMeters()).isEqualTo(approach.presentMeters());
        assertThat(approach.isPast()).isFalse();
    }

    @Test
    void fixedPointIsPassedAbeam() {
        Position mark = Geodesic.from(Geodesic.from(Position.of(50, -1), 0, 2_000), 90, 500);
        ClosestApproach approach =
                ClosestApproach.of(new Mover(50, -1, 0, 10), Mover.standingAt(mark.latDeg(), mark.lonDeg()));
        assertThat(approach.timeSeconds()).isCloseTo(200, within(0.1));
        assertThat(approach.distanceMeters()).isCloseTo(500, within(0.5));
    }
}
