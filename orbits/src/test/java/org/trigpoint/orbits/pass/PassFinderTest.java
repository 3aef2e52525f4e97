package org.trigpoint.orbits.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.fixtures.ActiveCatalog;
import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.Site;

/** Passes against looking every ten seconds. */
class PassFinderTest {
    private static final long STEP_MICROS = 10_000_000;
    private static final int STEPS = 8_640;
    private static final long FROM = ActiveCatalog.DAY_EPOCH_MICROS;
    private static final long UNTIL = FROM + STEPS * STEP_MICROS;

    /** A time without end: from and until. */
    private record Seen(long from, long until) {}

    private static boolean isUp(Ephemeris ephemeris, Site site, double minElevationDeg, long at) {
        Optional<EarthState> state = ephemeris.findState(at);
        return state.isPresent() && site.sinElevation(state.get()) >= Math.sin(Math.toRadians(minElevationDeg));
    }

    /** Runs of ten-second steps that are all up. */
    private static List<Seen> looked(Ephemeris ephemeris, Site site, double minElevationDeg) {
        List<Seen> runs = new ArrayList<>();
        boolean before = false;
        for (int i = 0; i <= STEPS; i++) {
            long at = FROM + i * STEP_MICROS;
            boolean up = isUp(ephemeris, site, minElevationDeg, at);
            if (up) {
                runs.add(before ? new Seen(runs.removeLast().from, at) : new Seen(at, at));
            }
            before = up;
        }
        return runs;
    }

    @ParameterizedTest
    @CsvSource({"54.9,19.1,0", "-33.9,18.4,10", "78.2,15.4,5", "0.1,-91.5,35"})
    void noPassIsMissedAndNoneIsMadeUp(double latDeg, double lonDeg, double minElevationDeg) throws Exception {
        Position at = Position.of(latDeg, lonDeg);
        Site site = Site.of(at);
        List<ElementSet> satellites = ActiveCatalog.ofAllKinds(500);
        int passes = 0;
        for (ElementSet satellite : satellites) {
            Ephemeris ephemeris = Sgp4Ephemeris.of(satellite);
            List<Pass> found = PassFinder.find(ephemeris, Place.of(at), minElevationDeg, FROM, UNTIL);
            passes += found.size();
            // What lasts less than a step can lie between two of them.
            List<Pass> longer = found.stream()
                    .filter(pass -> IntStream.rangeClosed(0, STEPS)
                            .mapToLong(i -> FROM + i * STEP_MICROS)
                            .anyMatch(t -> t >= pass.rise().epochMicros()
                                    && t <= pass.set().epochMicros()))
                    .toList();
            List<Seen> runs = looked(ephemeris, site, minElevationDeg);
            assertThat(longer).as(satellite.toString()).hasSameSizeAs(runs);
            for (int i = 0; i < runs.size(); i++) {
                Pass pass = longer.get(i);
                assertThat(runs.get(i).from - pass.rise().epochMicros())
                        .as(satellite.name())
                        .isBetween(0L, STEP_MICROS);
                assertThat(pass.set().epochMicros() - runs.get(i).until)
                        .as(satellite.name())
                        .isBetween(0L, STEP_MICROS);
                assertThat(pass.culmination().epochMicros())
                        .isBetween(pass.rise().epochMicros(), pass.set().epochMicros());
            }
        }
        assertThat(satellites).hasSize(500);
        assertThat(passes).as("passes").isGreaterThan(200);
    }

    @Test
    void eventsAreAsExactAsAHundredthOfASecond() throws Exception {
        Position at = Position.of(54.9, 19.1);
        Site site = Site.of(at);
        int events = 0;
        for (ElementSet satellite : ActiveCatalog.ofAllKinds(100)) {
            Ephemeris ephemeris = Sgp4Ephemeris.of(satellite);
            for (Pass pass : PassFinder.find(ephemeris, Place.of(at), 5, FROM, UNTIL)) {
                if (!pass.risen()) {
                    assertThat(isUp(ephemeris, site, 5, pass.rise().epochMicros() - 10_000))
                            .as(satellite.name())
                            .isFalse();
                    events++;
                }
                if (!pass.staying()) {
                    assertThat(isUp(ephemeris, site, 5, pass.set().epochMicros() + 10_000))
                            .as(satellite.name())
                            .isFalse();
                    events++;
                }
            }
        }
        assertThat(events).isGreaterThan(200);
    }

    @Test
    void aSatelliteWithoutStatesHasNoPasses() {
        assertThat(PassFinder.find(_ -> Optional.empty(), Place.of(Position.of(1, 2)), 0, FROM, UNTIL))
                .isEmpty();
    }

    @Test
    void aPlaceThatMovesIsPassedWhereItIs() throws Exception {
        Place aircraft = epochMicros -> {
            double hours = (epochMicros - FROM) / 3_600e6;
            return Site.of(Position.of(40 + 8 * Math.sin(hours / 3), 5 + 10 * Math.sin(hours / 4)));
        };
        int passes = 0;
        for (ElementSet satellite : ActiveCatalog.ofAllKinds(60)) {
            Ephemeris ephemeris = Sgp4Ephemeris.of(satellite);
            for (Pass pass : PassFinder.find(ephemeris, aircraft, 5, FROM, UNTIL)) {
                passes++;
                long rise = pass.rise().epochMicros();
                if (!pass.risen()) {
                    assertThat(isUp(ephemeris, aircraft.at(rise), 5, rise)).isTrue();
                    assertThat(isUp(ephemeris, aircraft.at(rise - 10_000), 5, rise - 10_000))
                            .isFalse();
                }
            }
        }
        assertThat(passes).isGreaterThan(60);
    }
}
