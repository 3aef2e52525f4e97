package org.trigpoint.simulation.score.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CloseQuartersTruthTest {
    private static List<Run> passings(double... meters) {
        return CloseQuartersTruth.passings(new Run(0, meters.length - 1), instant -> meters[instant]);
    }

    @Test
    void whoPartsAndComesBackPassesAgain() {
        assertThat(passings(3000, 1000, 100, 900, 2500, 2900, 1500, 300, 1200))
                .containsExactly(new Run(0, 5), new Run(5, 8));
        assertThat(passings(100, 1100, 100, 1100, 100)).containsExactly(new Run(0, 1), new Run(1, 3), new Run(3, 4));
    }

    @Test
    void whoStaysNearWithoutPartingPassesOnce() {
        assertThat(passings(3000, 1000, 100, 900, 200, 1000, 150, 2000)).containsExactly(new Run(0, 7));
        assertThat(passings(500)).containsExactly(new Run(0, 0));
        assertThat(passings(200, 3000)).containsExactly(new Run(0, 1));
    }
}
