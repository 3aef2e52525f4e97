package org.trigpoint.threat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against closed forms, and counts drawn at random. Another seed: {@code -Dtrigpoint.seed=7}. */
class ExpectationTest {
    /** Of no event in n the negative binomial with size 1/2 has P(0) = (n / (n + 1))^(1/2). */
    @Test
    void validationAfterNothingInThirtyDays() {
        Expectation expected = Expectation.after(new int[30]);
        assertThat(expected.meanCount()).isEqualTo(0.5 / 30, within(1e-15));
        assertThat(expected.atLeastProb(1)).isEqualTo(1 - Math.sqrt(30 / 31.0), within(1e-12));
        assertThat(expected.atMostProb(0)).isEqualTo(Math.sqrt(30 / 31.0), within(1e-12));
        assertThat(expected.atLeastProb(0)).isEqualTo(1);
    }

    @Test
    void oneFireDoesNotHideTheNext() {
        int[] counts = new int[30];
        counts[7] = 200;
        assertThat(Expectation.after(counts).atLeastProb(3)).isLessThan(0.02);
    }

    @Test
    void largeCountsAreNoTrouble() {
        int[] counts = new int[20];
        java.util.Arrays.fill(counts, 4_000);
        Expectation expected = Expectation.after(counts);
        assertThat(expected.atLeastProb(4_000)).isBetween(0.45, 0.55);
        assertThat(expected.atLeastProb(4_400)).isLessThan(1e-6);
        assertThat(expected.atMostProb(3_600)).isLessThan(1e-6);
    }

    /** Counts at a steady rate are called unusual no more often than is said; a bound, since counts are whole. */
    @Test
    void steadyRatesAreSeldomUnusual() {
        Random random = new Random(Long.getLong("trigpoint.seed", 20_261_128L));
        for (double rate : new double[] {0.1, 2, 12}) {
            int alarms = 0;
            int draws = 20_000;
            for (int draw = 0; draw < draws; draw++) {
                int[] counts = new int[20];
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = poisson(rate, random);
                }
                alarms += Expectation.after(counts).atLeastProb(poisson(rate, random)) <= 0.01 ? 1 : 0;
            }
            assertThat(alarms / (double) draws).as("rate %s", rate).isLessThan(0.015);
        }
    }

    private static int poisson(double rate, Random random) {
        double left = Math.exp(-rate);
        int count = -1;
        for (double product = 1; product > left; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
