package org.trigpoint.orbits.ephemeris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.orbits.elements.ElementFile;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.fixtures.OrbitFiles;

class Sgp4EphemerisTest {
    private static final long DAY_MICROS = 86_400_000_000L;

    private static final ElementSet DECAYING = OrbitFiles.elementsOf("""
                    1 29141U 85108AA  06170.26783845  .99999999  00000-0  13519-0 0   718
                    2 29141  82.4288 273.4882 0015848 277.2124  83.9133 15.93343074  6828
                    """).sets().getFirst();

    private static final ElementSet VANGUARD = OrbitFiles.elementsOf("""
                    1 00005U 58002B   20287.20333880 -.00000016  00000-0 -22483-4 0  9998
                    2 00005  34.2443 225.5254 1845686 162.2516 205.2356 10.84869164218149
                    """).sets().getFirst();

    private static double radiusMeters(EarthState state) {
        return Math.sqrt(state.xMeters() * state.xMeters()
                + state.yMeters() * state.yMeters()
                + state.zMeters() * state.zMeters());
    }

    @Test
    void wholeCatalogueHasStates() throws IOException {
        ElementFile file = OrbitFiles.elements("catalog/active-2026-08-12.tle");
        assertThat(file.sets()).hasSize(16_089);
        assertThat(file.refusedCount()).isZero();
        long at = EpochMicros.of(Instant.parse("2026-08-12T12:00:00Z"));
        assertThat(file.sets())
                .allSatisfy(set -> assertThat(Sgp4Ephemeris.of(set).findState(at))
                        .as(set.name())
                        .hasValueSatisfying(
                                state -> assertThat(radiusMeters(state)).isBetween(6_400_000.0, 700_000_000.0)));
    }

    @Test
    void longNumbersPropagateLikeShortOnes() {
        ElementSet known = DECAYING;
        long at = known.epochMicros() + 3_600_000_000L;
        EarthState state = Sgp4Ephemeris.of(known).findState(at).orElseThrow();
        for (int number : new int[] {5, 100_000, 339_999, 799_500_123}) {
            assertThat(Sgp4Ephemeris.of(numbered(known, number)).findState(at)).contains(state);
        }
    }

    private static ElementSet numbered(ElementSet set, int number) {
        return new ElementSet(
                set.name(),
                number,
                set.designator(),
                set.epochMicros(),
                set.meanMotionRevsPerDay(),
                set.eccentricityRatio(),
                set.inclinationDeg(),
                set.nodeDeg(),
                set.perigeeDeg(),
                set.anomalyDeg(),
                set.dragPerRadius(),
                0,
                0,
                set.elementNumber(),
                set.revolution());
    }

    /** Lost in less than 440 minutes, as the published case says; the polynomial of drag would let it rise again long after. */
    @Test
    void decayedSatelliteStaysGone() {
        Sgp4Ephemeris ephemeris = Sgp4Ephemeris.of(DECAYING);
        assertThat(ephemeris.findState(DECAYING.epochMicros() + 400 * 60_000_000L))
                .isPresent();
        for (int hours = 12; hours < 24 * 365; hours += 12) {
            assertThat(ephemeris.findState(DECAYING.epochMicros() + hours * 3_600_000_000L))
                    .as(hours + " h")
                    .isEmpty();
        }
    }

    @Test
    void farFromTheEpochThereIsNoState() {
        Sgp4Ephemeris ephemeris = Sgp4Ephemeris.of(DECAYING);
        assertThat(ephemeris.findState(Long.MAX_VALUE)).isEmpty();
        assertThat(ephemeris.findState(Long.MIN_VALUE)).isEmpty();
        assertThat(ephemeris.findState(DECAYING.epochMicros() - 3_700 * DAY_MICROS))
                .isEmpty();
    }

    /** The velocity is that of the turning frame: positions a tenth of a second apart say so. */
    @Test
    void velocityIsThatOfThePlaces() {
        Sgp4Ephemeris ephemeris = Sgp4Ephemeris.of(VANGUARD);
        long at = VANGUARD.epochMicros() + 1_800_000_000L;
        EarthState before = ephemeris.findState(at - 50_000).orElseThrow();
        EarthState state = ephemeris.findState(at).orElseThrow();
        EarthState after = ephemeris.findState(at + 50_000).orElseThrow();
        assertThat((after.xMeters() - before.xMeters()) / 0.1).isCloseTo(state.vxMps(), within(0.5));
        assertThat((after.yMeters() - before.yMeters()) / 0.1).isCloseTo(state.vyMps(), within(0.5));
        assertThat((after.zMeters() - before.zMeters()) / 0.1).isCloseTo(state.vzMps(), within(0.5));
    }

    /** Minutes since the epoch pass as on a clock: a leap second between is one of them. */
    @Test
    void leapSecondPasses() {
        assertThat(LeapSeconds.secondsBetween(
                        EpochMicros.of(Instant.parse("2016-12-31T23:59:59Z")),
                        EpochMicros.of(Instant.parse("2017-01-01T00:00:00Z"))))
                .isEqualTo(2);
        assertThat(LeapSeconds.taiMinusUtcSeconds(EpochMicros.of(Instant.parse("2026-06-01T00:00:00Z"))))
                .isEqualTo(37);
        assertThat(LeapSeconds.taiMinusUtcSeconds(0)).isEqualTo(10);
    }
}
