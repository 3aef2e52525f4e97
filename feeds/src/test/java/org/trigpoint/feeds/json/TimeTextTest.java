package org.trigpoint.feeds.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as senders write them. */
class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "2026-06-01T06:00:02Z,2026-06-01T06:00:02Z",
        "2026-06-01t06:00:02.5z,2026-06-01T06:00:02.5Z",
        "2026-06-01 08:00:02.123456+02:00,2026-06-01T06:00:02.123456Z",
        "2026-06-01T08:00:02+0200,2026-06-01T06:00:02Z",
        "1780293602,2026-06-01T06:00:02Z",
        "1780293602.25,2026-06-01T06:00:02.25Z",
        "1780293602500,2026-06-01T06:00:02.5Z",
        "0,1970-01-01T00:00:00Z"
    })
    void isUnderstood(String text, Instant expected) {
        assertThat(TimeText.either(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-06-01",
                "2026-06-01T06:00:02",
                "2026-02-29T06:00:02Z",
                "2026-06-01T24:00:00Z",
                "2010-12-23T10:20:00-0700Z",
                "1969-12-31T23:59:59Z",
                "+12026-06-01T06:00:02Z",
                "-1",
                "1e300",
                "NaN",
                "0x10"
            })
    void isNone(String text) {
        assertThat(TimeText.either(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01T06:00:02", "2026-06-01T06:00:02Z", "2026-06-01 06:00:02"})
    void withoutItsZoneIsInUtcWhereThatIsTheRule(String text) {
        assertThat(TimeText.isoInUtc(text)).isEqualTo(Instant.parse("2026-06-01T06:00:02Z"));
    }
}
