package org.trigpoint.fusion.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a sensor that does not say what it searches is likely to see, from when it saw it before. */
class RhythmTest {
    private static final long SECOND = 1_000_000;

    @Test
    void whatIsSeenAtEachTurnIsSeenAtTheNext() {
        Rhythm rhythm = new Rhythm();
        for (int turn = 0; turn < 20; turn++) {
            rhythm.scan(turn * 3 * SECOND, 4, 4);
            for (long id = 0; id < 4; id++) {
                rhythm.saw(id);
            }
        }
        rhythm.scan(60 * SECOND, 4, 4);
        assertThat(rhythm.seenProb(2)).isGreaterThan(0.8);
    }

    @Test
    void manyThatAreSeenAtOnceAreSeenAtTheNextTurn() {
        Rhythm rhythm = new Rhythm();
        rhythm.scan(0, 0, 1_000);
        for (long id = 0; id < 1_000; id++) {
            rhythm.began(id);
        }
        rhythm.scan(3 * SECOND, 1_000, 1_000);
        assertThat(rhythm.seenProb(500)).isGreaterThan(0.3);
    }

    @Test
    void whatTellsOfItselfAtItsPaceIsNotSeenBetween() {
        Rhythm rhythm = new Rhythm();
        for (int second = 0; second <= 600; second++) {
            rhythm.scan(second * SECOND, 50, 1);
            if (second % 100 == 0) {
                rhythm.saw(7);
            }
        }
        rhythm.scan(603 * SECOND, 50, 1);
        double soon = rhythm.seenProb(7);
        rhythm.scan(700 * SECOND, 50, 1);
        double due = rhythm.seenProb(7);
        rhythm.scan(5_000 * SECOND, 50, 1);
        double longAfter = rhythm.seenProb(7);
        assertThat(due).isGreaterThan(10 * soon);
        assertThat(due).isGreaterThan(10 * longAfter);
        assertThat(longAfter).isPositive();
    }

    @Test
    void newThingsAreFewerTheLongerItLooks() {
        Rhythm rhythm = new Rhythm();
        double first = rhythm.newRatio();
        for (int second = 0; second < 1_000; second++) {
            rhythm.scan(second * SECOND, 10, 1);
            if (second < 10) {
                rhythm.began(second);
            }
        }
        assertThat(rhythm.newRatio()).isLessThan(first);
    }
}
