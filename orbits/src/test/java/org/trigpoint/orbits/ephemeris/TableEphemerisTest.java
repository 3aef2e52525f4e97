package org.trigpoint.orbits.ephemeris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.elements.EphemerisFile;
import org.trigpoint.orbits.elements.StateTable;
import org.trigpoint.orbits.elements.StateTable.Frame;
import org.trigpoint.orbits.elements.StateTable.State;
import org.trigpoint.orbits.elements.StateTable.TimeSystem;
import org.trigpoint.orbits.fixtures.OrbitFiles;

class TableEphemerisTest {
    private static final ElementSet ISS = OrbitFiles.elementsOf("""
                    {"OBJECT_NAME": "ISS", "NORAD_CAT_ID": 25544, "EPOCH": "2026-08-12T00:00:00", "MEAN_MOTION": 15.49,
                    "ECCENTRICITY": 0.0006, "INCLINATION": 51.64, "RA_OF_ASC_NODE": 247.46, "ARG_OF_PERICENTER": 130.5,
                    "MEAN_ANOMALY": 325.0, "BSTAR": 0.0003}
                    """).sets().getFirst();

    private static StateTable table(String name) throws IOException {
        try (InputStream file = Files.newInputStream(OrbitFiles.path("ccsds/odm/oem/" + name))) {
            return EphemerisFile.read(file).tables().getFirst();
        }
    }

    private static double apartMeters(EarthState one, EarthState other) {
        return Math.sqrt(Math.pow(one.xMeters() - other.xMeters(), 2)
                + Math.pow(one.yMeters() - other.yMeters(), 2)
                + Math.pow(one.zMeters() - other.zMeters(), 2));
    }

    /** States of SGP4 seven minutes apart, and between them SGP4 itself, whose velocities are not quite the change of its places. */
    @Test
    void betweenStatesPlacesAreWithinTenMetres() {
        Sgp4Ephemeris truth = Sgp4Ephemeris.of(ISS);
        List<State> states = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            EarthState state =
                    truth.findState(ISS.epochMicros() + i * 420_000_000L).orElseThrow();
            states.add(new State(
                    state.epochMicros(),
                    state.xMeters(),
                    state.yMeters(),
                    state.zMeters(),
                    state.vxMps(),
                    state.vyMps(),
                    state.vzMps()));
        }
        long stop = states.getLast().atMicros();
        TableEphemeris ephemeris =
                TableEphemeris.of(new StateTable("", "", Frame.ITRF, TimeSystem.UTC, ISS.epochMicros(), stop, states));
        for (long at = ISS.epochMicros(); at <= stop; at += 17_000_000) {
            EarthState state = ephemeris.findState(at).orElseThrow();
            EarthState exact = truth.findState(at).orElseThrow();
            assertThat(apartMeters(state, exact)).isLessThan(10);
            assertThat(Math.abs(state.vzMps() - exact.vzMps())).isLessThan(0.1);
        }
        assertThat(ephemeris.findState(ISS.epochMicros() - 1)).isEmpty();
        assertThat(ephemeris.findState(stop)).isPresent();
        assertThat(ephemeris.findState(stop + 1)).isEmpty();
    }

    /** Validation: the same states of the space station in GCRF and in ITRF, by Orekit, without files of the earth's turning as here. */
    @Test
    void inertialStatesComeDownToTheGround() throws IOException {
        StateTable inertial = table("OEMExample5.txt");
        TableEphemeris ephemeris = TableEphemeris.of(inertial);
        TableEphemeris ground = TableEphemeris.of(table("OEMExample5ITRF.txt"));
        double most = 0;
        for (State each : inertial.states()) {
            EarthState state = ephemeris.findState(each.atMicros()).orElseThrow();
            EarthState published = ground.findState(each.atMicros()).orElseThrow();
            most = Math.max(most, apartMeters(state, published));
            assertThat(Math.abs(state.vzMps() - published.vzMps())).isLessThan(0.5);
        }
        assertThat(most).isLessThan(1);
        assertThat(ephemeris.findState(inertial.states().getFirst().atMicros() + 900_000_000L))
                .as("half an hour lies between the states")
                .isEmpty();
    }

    @Test
    void spaceStationOfItsOperatorIsWhereItsStatesSay() throws IOException {
        StateTable table = table("ISS.resampled.truncated.txt");
        TableEphemeris ephemeris = TableEphemeris.of(table);
        assertThat(table.states()).allSatisfy(state -> {
            EarthState found = ephemeris.findState(state.atMicros()).orElseThrow();
            double radius = Math.sqrt(state.xMeters() * state.xMeters()
                    + state.yMeters() * state.yMeters()
                    + state.zMeters() * state.zMeters());
            assertThat(Math.sqrt(found.xMeters() * found.xMeters()
                            + found.yMeters() * found.yMeters()
                            + found.zMeters() * found.zMeters()))
                    .isCloseTo(radius, within(1e-3));
        });
    }

    @Test
    void timesOfOtherSystemsBecomeUtc() {
        long utc = EpochMicros.of(Instant.parse("2017-01-01T00:00:00Z"));
        assertThat(LeapSeconds.utcMicros(utc + 37_000_000, TimeSystem.TAI)).isEqualTo(utc);
        assertThat(LeapSeconds.utcMicros(utc + 69_184_000, TimeSystem.TT)).isEqualTo(utc);
        assertThat(LeapSeconds.utcMicros(utc + 18_000_000, TimeSystem.GPS)).isEqualTo(utc);
        assertThat(LeapSeconds.utcMicros(utc - 1_000_000 + 36_000_000, TimeSystem.TAI))
                .isEqualTo(utc - 1_000_000);
        assertThat(LeapSeconds.utcMicros(utc, TimeSystem.UTC)).isEqualTo(utc);
    }
}
