package org.trigpoint.fusion.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.fixtures.RandIndex;
import org.trigpoint.fusion.fixtures.Segmenting;
import org.trigpoint.fusion.fixtures.SharedNumber;
import org.trigpoint.model.track.TrackId;

/** Simulated ships that share a number: told apart whatever the seed. */
class SharedNumberTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);

    private record Score(double index, int tracks, int reports) {}

    private static Score score(List<SharedNumber.Sent> sent) {
        Segmenting carrier = new Segmenting();
        List<TrackId> ours = new ArrayList<>();
        List<Integer> ships = new ArrayList<>();
        for (SharedNumber.Sent one : sent) {
            ours.add(carrier.give(one.report().header().stamp(), one.report())
                    .getLast()
                    .body()
                    .track());
            ships.add(one.ship());
        }
        return new Score(RandIndex.adjusted(ours, ships), new HashSet<>(ours).size(), sent.size());
    }

    @Test
    void shipsOfOneNumberAreToldApart() {
        System.out.println("seed " + SEED);
        for (int run = 0; run < 20; run++) {
            int ships = 2 + run % 6;
            Score score = score(SharedNumber.of(SEED + run, ships, 4, true, 0));
            System.out.printf(
                    "%d ships: %d reports, %d tracks, index %.3f%n", ships, score.reports, score.tracks, score.index);
            assertThat(score.index).isGreaterThanOrEqualTo(0.95);
            assertThat(score.tracks).isBetween(ships, ships + 3);
        }
    }

    /** A false position may by chance lie where a ship that says no speed is next seen hours later: rare, and not to be told. */
    @Test
    void alsoWithoutSpeedAndWithNoise() {
        System.out.println("seed " + SEED);
        double sum = 0;
        int poor = 0;
        for (int run = 0; run < 20; run++) {
            int ships = 2 + run % 6;
            Score score = score(SharedNumber.of(SEED + 100 + run, ships, 4, false, 0.01));
            System.out.printf(
                    "noisy: %d ships: %d reports, %d tracks, index %.3f%n",
                    ships, score.reports, score.tracks, score.index);
            sum += score.index;
            poor += score.index < 0.9 ? 1 : 0;
        }
        assertThat(sum / 20).isGreaterThanOrEqualTo(0.95);
        assertThat(poor).isLessThanOrEqualTo(2);
    }
}
