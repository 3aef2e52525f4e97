package org.trigpoint.imagery.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AzimuthGhostsTest {
    private static final double EAST = 900;
    private static final double NORTH = 4700;

    @Test
    void ghostsAreWhereTheFactsPutThem() {
        double meters = Math.hypot(EAST, NORTH);
        double heading = Math.toDegrees(Math.atan2(EAST, NORTH));
        List<SceneDetection> found = List.of(
                Found.at(0, 0, 40),
                Found.at(EAST + 15, NORTH - 10, 16),
                Found.at(-EAST, -NORTH, 14),
                Found.at(EAST, NORTH + 800, 15),
                Found.at(-EAST, NORTH, 15));
        assertThat(AzimuthGhosts.of(meters, heading, 60).mark(found))
                .extracting(SceneDetection::suspicion)
                .containsExactly(
                        Suspicion.NONE,
                        Suspicion.AZIMUTH_GHOST,
                        Suspicion.AZIMUTH_GHOST,
                        Suspicion.NONE,
                        Suspicion.NONE);
    }

    @Test
    void shipsOfLikePowerAreNoGhosts() {
        List<SceneDetection> found = List.of(Found.at(0, 0, 25), Found.at(EAST, NORTH, 20));
        assertThat(new AzimuthGhosts(EAST, NORTH, 60).mark(found)).isEqualTo(found);
    }

    @Test
    void whatIsNotKnownIsGuessedFromPairs() {
        SplittableRandom random = new SplittableRandom(4);
        List<SceneDetection> found = ships(random, 30);
        List<SceneDetection> withGhosts = new ArrayList<>(found);
        for (SceneDetection ship : found.subList(0, 6)) {
            var at = Found.FRAME.offsetTo(ship.position());
            withGhosts.add(Found.at(at.eastMeters() + EAST, at.northMeters() + NORTH, ship.totalDb() - 25));
        }
        assertThat(AzimuthGhosts.guessed(withGhosts, 40))
                .hasValueSatisfying(ghosts -> assertThat(ghosts.mark(withGhosts))
                        .filteredOn(each -> each.suspicion() == Suspicion.AZIMUTH_GHOST)
                        .containsAll(ghosts.mark(withGhosts).subList(30, 36))
                        .hasSizeLessThan(9));
    }

    @Test
    void chanceIsNoGhost() {
        for (int seed = 1; seed <= 30; seed++) {
            assertThat(AzimuthGhosts.guessed(ships(new SplittableRandom(seed), 60), 40))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** In a square of 60 km. */
    private static List<SceneDetection> ships(SplittableRandom random, int count) {
        List<SceneDetection> ships = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ships.add(Found.at(
                    60_000 * random.nextDouble() - 30_000,
                    60_000 * random.nextDouble() - 30_000,
                    20 + 25 * random.nextDouble()));
        }
        return ships;
    }
}
