package org.trigpoint.orbits.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.ephemeris.EarthState;

/** Geometry between satellites and places, against itself the other way round and by differences. */
class SightingTest {
    private static EarthState above(
            double latDeg, double lonDeg, double heightMeters, double vx, double vy, double vz) {
        Site site = Site.of(new Position(latDeg, lonDeg, heightMeters));
        return new EarthState(0, site.x, site.y, site.z, vx, vy, vz);
    }

    private static EarthState later(EarthState state, double seconds) {
        return new EarthState(
                state.epochMicros(),
                state.xMeters() + seconds * state.vxMps(),
                state.yMeters() + seconds * state.vyMps(),
                state.zMeters() + seconds * state.vzMps(),
                state.vxMps(),
                state.vyMps(),
                state.vzMps());
    }

    @Test
    void thePointBelowIsThatAboveWhichItWasPut() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            double lat = Math.toDegrees(Math.asin(random.nextDouble(-1, 1)));
            double lon = random.nextDouble(-180, 180);
            double height = random.nextDouble(0, 50_000_000);
            Position below = SubPoint.of(above(lat, lon, height, 0, 0, 0));
            assertThat(below.latDeg()).isCloseTo(lat, within(1e-9));
            assertThat(below.lonDeg()).isCloseTo(lon, within(1e-9));
            assertThat(below.heightMeters()).isCloseTo(height, within(1e-3));
        }
        assertThat(SubPoint.of(above(90, 0, 700_000, 0, 0, 0)).latDeg()).isCloseTo(90, within(1e-9));
    }

    @Test
    void aSatelliteOverheadIsAtNadirWithoutIncidence() {
        Sighting sighting = Sighting.of(Site.of(Position.of(45, 7)), above(45, 7, 700_000, 1, 0, 0));
        assertThat(sighting.elevationDeg()).isCloseTo(90, within(1e-5));
        assertThat(sighting.offNadirDeg()).isCloseTo(0, within(1e-5));
        assertThat(sighting.rangeMeters()).isCloseTo(700_000, within(0.01));
        assertThat(sighting.incidenceDeg()).isCloseTo(0, within(1e-5));
    }

    @Test
    void bearingsAreThoseOfTheCompass() {
        EarthState north = above(12, 7, 500_000, 0, 0, 0);
        assertThat(Sighting.of(Site.of(Position.of(10, 7)), north).azimuthDeg()).isCloseTo(0, within(1e-6));
        EarthState east = above(0, 9, 500_000, 0, 0, 0);
        assertThat(Sighting.of(Site.of(Position.of(0, 7)), east).azimuthDeg()).isCloseTo(90, within(1e-6));
    }

    @Test
    void northboundItHasTheEastOnTheRight() {
        EarthState northbound = above(0, 0, 700_000, 0, 0, 7_500);
        assertThat(Sighting.of(Site.of(Position.of(0, 3)), northbound).side()).isEqualTo(Side.RIGHT);
        assertThat(Sighting.of(Site.of(Position.of(0, -3)), northbound).side()).isEqualTo(Side.LEFT);
        assertThat(Footprint.headingDeg(northbound)).isCloseTo(0, within(1e-9));
        assertThat(Footprint.abeam(northbound, Side.RIGHT, 100_000).lonDeg()).isPositive();
    }

    @Test
    void ratesAreDifferences() {
        Site site = Site.of(Position.of(54.9, 19.1));
        EarthState state = above(50, 15, 700_000, 3_000, -5_000, 4_000);
        double step = 0.01;
        double rate = (Sighting.of(site, later(state, step)).rangeMeters()
                        - Sighting.of(site, later(state, -step)).rangeMeters())
                / (2 * step);
        Sighting sighting = Sighting.of(site, state);
        assertThat(sighting.rangeRateMps()).isCloseTo(rate, within(1e-3));
        assertThat(sighting.dopplerHz(137.1e6)).isCloseTo(-137.1e6 * rate / 299_792_458, within(1e-3));
        double elevationRate =
                (site.sinElevation(later(state, step)) - site.sinElevation(later(state, -step))) / (2 * step);
        assertThat(site.sinElevationPerSecond(state)).isCloseTo(elevationRate, within(1e-9));
        assertThat(Math.sin(Math.toRadians(sighting.elevationDeg())))
                .isCloseTo(site.sinElevation(state), within(1e-12));
    }

    @Test
    void aLineOfSightMeetsThePlaceThatIsSeenUnderItsAngle() {
        EarthState state = above(50, 15, 700_000, 3_000, -5_000, 4_000);
        for (double offNadir = 1; offNadir < 60; offNadir += 5) {
            Position hit = Footprint.at(state, offNadir, 90).orElseThrow();
            Sighting back = Sighting.of(Site.of(hit), state);
            assertThat(back.offNadirDeg()).isCloseTo(offNadir, within(1e-6));
            assertThat(back.side()).isEqualTo(Side.RIGHT);
        }
        assertThat(Footprint.at(state, 80, 0)).isEmpty();
        Position near = Footprint.abeamAt(state, Side.LEFT, 30).orElseThrow();
        assertThat(Sighting.of(Site.of(near), state).incidenceDeg()).isCloseTo(30, within(1e-5));
        Position edge = Footprint.abeam(state, Side.LEFT, 92_500);
        assertThat(Geodesic.between(SubPoint.of(state), edge).distanceMeters()).isCloseTo(92_500, within(0.01));
    }

    @Test
    void aMovingPlaceTakesItsVelocityFromTheSatellites() {
        Site at = Site.of(Position.of(10, 10));
        Site after = Site.of(Position.of(10, 10.01));
        Site moving = at.movingTo(after, 10);
        EarthState beside = new EarthState(0, at.x + 1e5, at.y, at.z, (after.x - at.x) / 10, (after.y - at.y) / 10, 0);
        assertThat(moving.closing(beside)).isCloseTo(0, within(1e-6));
        assertThat(at.closing(beside)).isNotCloseTo(0, within(1.0));
    }
}
