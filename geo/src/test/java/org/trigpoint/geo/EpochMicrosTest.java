package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochMicrosTest {
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0",
        "1969-12-31T23:59:59.999999Z, -1",
        "2026-06-01T06:00:00.000001Z, 1780293600000001",
        "2026-06-01T08:00:00+02:00, 1780293600000000"
    })
    void timesAreReadWithTheirZone(String text, long micros) {
        assertThat(EpochMicros.parse(text)).isEqualTo(micros);
        assertThat(EpochMicros.of(EpochMicros.instant(micros))).isEqualTo(micros);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-06-01", "2026-06-01T06:00:00", "+999999999-01-01T00:00:00Z"})
    void whatIsNoTimeIsToldWithHowOneIsWritten(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpochMicros.parse(text))
                .withMessage("a time is written as 2026-06-01T06:00:00Z, not as " + text);
    }

    @Test
    void nanosecondsAreCutOff() {
        assertThat(EpochMicros.of(Instant.ofEpochSecond(1, 1_999))).isEqualTo(1_000_001);
    }
}
