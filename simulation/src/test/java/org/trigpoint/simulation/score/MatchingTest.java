package org.trigpoint.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The matching against trying out everything, and its speed where scenes are large and sparse. */
class MatchingTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_126L);

    private static List<Spot> cloud(Random random, int size, double meters) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            spots.add(new Spot.Plane(random.nextDouble() * meters, random.nextDouble() * meters));
        }
        return spots;
    }

    /** Least Σ min(d, c)^p (or greatest pair) of all ways to give each of the fewer one of the more. */
    private static double leastCost(List<Spot> fewer, List<Spot> more, double c, double p) {
        return leastCost(fewer, 0, more, new boolean[more.size()], c, p);
    }

    private static double leastCost(List<Spot> fewer, int i, List<Spot> more, boolean[] taken, double c, double p) {
        if (i == fewer.size()) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                double pair = Math.min(c, distance(fewer.get(i), more.get(j)));
                double rest = leastCost(fewer, i + 1, more, taken, c, p);
                least = Math.min(
                        least, p == Double.POSITIVE_INFINITY ? Math.max(pair, rest) : Math.pow(pair, p) + rest);
                taken[j] = false;
            }
        }
        return least;
    }

    private static double distance(Spot a, Spot b) {
        var offset = a.offsetTo(b);
        return Math.hypot(offset.eastMeters(), offset.northMeters());
    }

    @Test
    void ospaAndGospaAreTheLeastOfAllMatchings() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            List<Spot> truths = cloud(random, random.nextInt(7), 120);
            List<Spot> tracks = cloud(random, random.nextInt(7), 120);
            List<Spot> fewer = truths.size() <= tracks.size() ? truths : tracks;
            List<Spot> more = fewer == truths ? tracks : truths;
            int surplus = more.size() - fewer.size();
            double c = 50;
            for (double p : new double[] {1, 2, 3.5}) {
                double least = leastCost(fewer, more, c, p);
                double ospa = more.isEmpty() ? 0 : Math.pow((least + surplus * Math.pow(c, p)) / more.size(), 1 / p);
                double gospa = Math.pow(least + surplus * Math.pow(c, p) / 2, 1 / p);
                assertThat(new Ospa(c, p).distanceMeters(truths, tracks)).isCloseTo(ospa, within(1e-9));
                assertThat(new Gospa(c, p, 0).measure(truths, tracks).distanceMeters())
                        .isCloseTo(gospa, within(1e-9));
            }
            double longest = surplus > 0 ? c : leastCost(fewer, more, c, Double.POSITIVE_INFINITY);
            assertThat(new Ospa(c, Double.POSITIVE_INFINITY).distanceMeters(truths, tracks))
                    .isCloseTo(longest, within(1e-9));
        }
    }

    @Test
    void distancesAreTheSameAcrossTheAntimeridianAndAtThePole() {
        Ospa ospa = new Ospa(1000, 2);
        double degree = 111_319.49;
        assertThat(ospa.distanceMeters(List.of(new Spot.Earth(0, 179.999)), List.of(new Spot.Earth(0, -179.999))))
                .isCloseTo(0.002 * degree, within(0.01));
        assertThat(ospa.distanceMeters(List.of(new Spot.Earth(89.999, 0)), List.of(new Spot.Earth(89.999, 180))))
                .isCloseTo(0.002 * 111_694, within(0.1));
    }

    /** 2,000 truths and 2,000 tracks in 40 km, twenty instants: far below a second each, on a slow machine. */
    @Test
    @Timeout(20)
    void twoThousandByTwoThousandIsSoon() {
        Random random = new Random(SEED);
        List<Spot> truths = cloud(random, 2000, 40_000);
        List<Spot> tracks = new ArrayList<>();
        for (Spot truth : truths) {
            Spot.Plane at = (Spot.Plane) truth;
            tracks.add(new Spot.Plane(
                    at.eastMeters() + 5 * random.nextGaussian(), at.northMeters() + 5 * random.nextGaussian()));
        }
        Collections.shuffle(tracks, random);
        long began = System.nanoTime();
        double meters = 0;
        for (int k = 0; k < 20; k++) {
            meters = new Ospa(50, 2).distanceMeters(truths, tracks);
        }
        System.out.println("2,000 × 2,000: " + Duration.ofNanos((System.nanoTime() - began) / 20));
        assertThat(meters).isBetween(6.0, 8.0);
    }
}
