package org.trigpoint.orbits.ephemeris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.EpochMicros;

/** Validation: sidereal time and the turning of the earth as published. */
class EarthRotationValidationTest {
    /** Meeus, <i>Astronomical Algorithms</i> (2nd edition), examples 12.a and 12.b, printed to a ten-thousandth of a second of time. */
    @Test
    void meeus() {
        assertThat(gmstSeconds("1987-04-10T00:00:00Z")).isCloseTo(13 * 3600 + 10 * 60 + 46.3668, within(1e-4));
        assertThat(gmstSeconds("1987-04-10T19:21:00Z")).isCloseTo(8 * 3600 + 34 * 60 + 57.0896, within(1e-4));
    }

    private static double gmstSeconds(String time) {
        return EarthRotation.gmstRad(EpochMicros.of(Instant.parse(time))) / (2 * Math.PI) * 86_400;
    }

    /**
     * Vallado et al., AIAA 2006-6753, appendix C: TEME to the frame of the turning earth without the motion of the pole (PEF), on
     * 2004-04-06 07:51:28.386009 UTC with UT1 − UTC = −0.4399619 s. We are given the time in UT1, which we take for UTC.
     */
    @Test
    void vallado() {
        long ut1Micros = EpochMicros.of(Instant.parse("2004-04-06T07:51:27.946047Z"));
        EarthState state = EarthRotation.earthState(
                ut1Micros, 5_094_180.16210, 6_127_644.65950, 6_380_344.53270, -4_746.131487, 785.818041, 5_531.931288);
        assertThat(state.xMeters()).isCloseTo(-1_033_475.03130, within(0.01));
        assertThat(state.yMeters()).isCloseTo(7_901_305.58560, within(0.01));
        assertThat(state.zMeters()).isCloseTo(6_380_344.53270, within(0.01));
        assertThat(state.vxMps()).isCloseTo(-3_225.632747, within(0.001));
        assertThat(state.vyMps()).isCloseTo(-2_872.442511, within(0.001));
        assertThat(state.vzMps()).isCloseTo(5_531.931288, within(0.001));
    }
}
