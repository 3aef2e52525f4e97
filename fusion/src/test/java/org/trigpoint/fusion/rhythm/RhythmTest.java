package org.trigpoint.fusion.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
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
        LongStream.range(0, 1_000).forEach(rhythm::began);
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

    @Test
    void whatHasAPeriodIsDueAtItsNextStepsAndNotBetween() {
        Rhythm rhythm = new Rhythm();
        int[] steps = {5, 6, 5, 7, 5, 5, 6, 5};
        int second = 0;
        for (int step : steps) {
            second += step * 30;
            rhythm.scan(second * SECOND, 50, 1);
            rhythm.saw(7);
        }
        rhythm.scan((second + 8 * 30) * SECOND, 50, 1);
        double due = rhythm.seenProb(7);
        rhythm.scan((second + 8 * 30 + 15) * SECOND, 50, 1);
        assertThat(due).as("eight steps were never seen").isGreaterThan(3 * rhythm.seenProb(7));
    }

    @Test
    void whatOneThingShowsOfPeriodsHoldsForAnotherThatWasSeenOnce() {
        Rhythm rhythm = new Rhythm();
        for (int second = 0; second <= 6_000; second += 150) {
            for (int id = 0; id < 10; id++) {
                rhythm.scan((second + id) * SECOND, 10, 1);
                rhythm.saw(id);
            }
        }
        rhythm.scan(6_020 * SECOND, 11, 1);
        Beat once = rhythm.first();
        rhythm.scan(6_170 * SECOND, 11, 1);
        double due = rhythm.seenLog(once);
        rhythm.scan(6_185 * SECOND, 11, 1);
        assertThat(due).isGreaterThan(rhythm.seenLog(once) + 1);
    }
}
