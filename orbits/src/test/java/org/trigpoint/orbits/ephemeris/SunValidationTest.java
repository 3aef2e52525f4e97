package org.trigpoint.orbits.ephemeris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.ephemeris.Sun.Light;

/** Validation: the sun as published. */
class SunValidationTest {
    private static long at(String time) {
        return EpochMicros.of(Instant.parse(time));
    }

    /** Meeus, <i>Astronomical Algorithms</i>, example 25.b (by VSOP87): on 1992-10-13 0 h TD declination −7°47′06.37″, 0.99760775 AU. */
    @Test
    void meeus() {
        Sun.Place sun = Sun.place(at("1992-10-12T23:59:01Z"));
        double declinationDeg = Math.toDegrees(Math.asin(sun.zMeters() / sun.distanceMeters()));
        assertThat(declinationDeg).isCloseTo(-(7 + 47 / 60.0 + 6.37 / 3600), within(0.01));
        assertThat(sun.distanceMeters() / 149_597_870_700.0).isCloseTo(0.997_607_75, within(0.0002));
        double turnDeg = Math.toDegrees(EarthRotation.gmstRad(at("1992-10-12T23:59:01Z")));
        double ascensionDeg = (Math.toDegrees(Math.atan2(sun.yMeters(), sun.xMeters())) + turnDeg + 720) % 360;
        assertThat(ascensionDeg).isCloseTo((13 + 13 / 60.0 + 30.749 / 3600) * 15, within(0.01));
    }

    /** The solar position algorithm of NREL (Reda and Andreas, 2004), appendix A.5: zenith 50.11162° with 0.01° of refraction in it. */
    @Test
    void nrel() {
        double elevationDeg = Sun.elevationDeg(new Position(39.742476, -105.1786, 1830.14), at("2003-10-17T19:30:30Z"));
        assertThat(elevationDeg).isCloseTo(90 - 50.11162 - 0.016, within(0.01));
    }

    @Test
    void shadowLiesBehindTheEarth() {
        long time = at("2026-08-12T12:00:00Z");
        Sun.Place sun = Sun.place(time);
        double scale = 7_000_000 / sun.distanceMeters();
        assertThat(Sun.light(state(time, sun, scale, 0))).isEqualTo(Light.FULL);
        assertThat(Sun.light(state(time, sun, -scale, 0))).isEqualTo(Light.UMBRA);
        assertThat(Sun.light(state(time, sun, -scale, 6_370_000))).isEqualTo(Light.PENUMBRA);
        assertThat(Sun.light(state(time, sun, -scale, 6_450_000))).isEqualTo(Light.FULL);
    }

    /** So far along the line to the sun, and so far across it. */
    private static EarthState state(long time, Sun.Place sun, double scale, double acrossMeters) {
        double across = acrossMeters / Math.hypot(sun.xMeters(), sun.yMeters());
        return new EarthState(
                time,
                sun.xMeters() * scale - sun.yMeters() * across,
                sun.yMeters() * scale + sun.xMeters() * across,
                sun.zMeters() * scale,
                0,
                0,
                0);
    }
}
