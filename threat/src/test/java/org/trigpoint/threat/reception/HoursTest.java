package org.trigpoint.threat.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoursTest {
    private final Hours hours = new Hours();

    private void take(long hour, int reports) {
        hours.take(hour * Hours.MICROS + 5, reports, 0);
    }

    @Test
    void countsByTheHourOverMidnightAndForgetsWhatIsOld() {
        take(20, 3);
        take(25, 2);
        take(20, 1);
        assertThat(hours.between(20, 21)).isEqualTo(4);
        assertThat(hours.between(0, 25)).isEqualTo(4);
        assertThat(hours.between(20, 40)).isEqualTo(6);
        take(20 + Hours.COUNT, 1);
        assertThat(hours.between(0, 25)).isZero();
        assertThat(hours.between(0, 100)).isEqualTo(3);
        take(20, 9);
        assertThat(hours.between(0, 100)).as("too old").isEqualTo(3);
        take(500, 1);
        assertThat(hours.between(0, 1_000)).isEqualTo(1);
    }

    @Test
    void remembersHowLateThingsCame() {
        hours.take(0, 1, 7_000_000);
        hours.take(0, 1, 100 * Hours.MICROS);
        assertThat(hours.delayMicros()).isEqualTo(6 * Hours.MICROS);
    }
}
