package org.trigpoint.orbits.ephemeris;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.utils.PVCoordinates;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.fixtures.OrbitFiles;

/**
 * Validation: the states that Vallado, Crawford, Hujsak and Kelso published with <i>Revisiting Spacetrack Report #3</i> (AIAA 2006-6753),
 * in kilometres to a hundredth of a millimetre.
 *
 * <p>Cases 33333 to 33335 provoke errors of their program and have wrong checksums, which are set right here. What is printed for 33334 is
 * the last state of the case before it; 33333 is no orbit, its perigee lies 120 km from the earth's middle, and there Orekit is up to
 * thousands of kilometres off. All others are within a millimetre but four:
 *
 * <ul>
 *   <li>29141 in its last hours, 1.6 mm at 420 minutes: Orekit recovers the axis by the series of the report of 1980, they by Kepler's
 *       law. With the series in their program the difference is gone.
 *   <li>26900 after six days, 2.0 mm: Orekit's rate of the earth's turning has eight digits, theirs eighteen. With eight in their program
 *       the difference is gone.
 *   <li>33335, 60 m: its eccentricity of 4e-7 is raised to 1e-6 in their program, and in Orekit's only near the earth. No satellite of the
 *       active catalogue is so round.
 *   <li>20413 three and a half years after its epoch, in the 69 states from 1,844,000 minutes on: the inclination of the model has become
 *       less than −11.46°. Orekit asks whether its amount is below 0.2 rad before it takes Lyddane's form of the periodics, they whether
 *       the signed value is; no satellite is meant by either. Its 27 states before are within a millimetre.
 * </ul>
 */
class Sgp4ValidationTest {
    private static final double LATE_MINUTES = 1_844_000;

    private record Published(int catalogNumber, double minutes, Vector3D positionKm, Vector3D velocityKms) {}

    private static List<Published> published() throws IOException {
        List<Published> states = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(OrbitFiles.path("vallado/tcppver.out"))) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 2) {
                number = Integer.parseInt(words[0]);
            } else if (words.length >= 7) {
                states.add(new Published(number, value(words, 0), vector(words, 1), vector(words, 4)));
            }
        }
        return states;
    }

    private static double value(String[] words, int index) {
        return Double.parseDouble(words[index]);
    }

    private static Vector3D vector(String[] words, int index) {
        return new Vector3D(value(words, index), value(words, index + 1), value(words, index + 2));
    }

    private static Map<Integer, Sgp4Ephemeris> ephemerides() throws IOException {
        Map<Integer, Sgp4Ephemeris> byNumber = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(OrbitFiles.path("vallado/SGP4-VER.TLE"))) {
            text.append(line.startsWith("#") ? line : OrbitFiles.checked(line)).append('\n');
        }
        for (ElementSet set : OrbitFiles.elementsOf(text.toString()).sets()) {
            byNumber.put(set.catalogNumber(), Sgp4Ephemeris.of(set));
        }
        return byNumber;
    }

    @Test
    void publishedStatesAreMet() throws IOException {
        Map<Integer, Sgp4Ephemeris> ephemerides = ephemerides();
        assertThat(ephemerides).hasSize(32);
        int compared = 0;
        for (Published state : published()) {
            Sgp4Ephemeris ephemeris = ephemerides.get(state.catalogNumber());
            if (ephemeris == null || isLate(state) || isNoOrbit(state)) {
                continue;
            }
            PVCoordinates teme = requireNonNull(ephemeris.temeAt(state.minutes() * 60));
            double toleranceMeters = toleranceMeters(state);
            assertThat(teme.getPosition().distance(state.positionKm().scalarMultiply(1_000)))
                    .as(state.toString())
                    .isLessThan(toleranceMeters);
            assertThat(teme.getVelocity().distance(state.velocityKms().scalarMultiply(1_000)))
                    .as(state.toString())
                    .isLessThan(toleranceMeters / 100);
            compared++;
        }
        assertThat(compared).isEqualTo(592);
    }

    private static double toleranceMeters(Published state) {
        return switch (state.catalogNumber()) {
            case 29141 -> state.minutes() < 380 ? 0.001 : 0.002;
            case 26900 -> 0.002;
            case 33335 -> 60;
            default -> 0.001;
        };
    }

    private static boolean isLate(Published state) {
        return state.catalogNumber() == 20413 && state.minutes() >= LATE_MINUTES;
    }

    private static boolean isNoOrbit(Published state) {
        return state.catalogNumber() == 33333 || state.catalogNumber() == 33334;
    }

    @Test
    void whatDiffersIsCounted() throws IOException {
        List<Published> states = published();
        assertThat(states.stream().filter(Sgp4ValidationTest::isLate)).hasSize(69);
        assertThat(states.stream().filter(Sgp4ValidationTest::isNoOrbit)).hasSize(6);
        assertThat(states).hasSize(592 + 69 + 6);
        assertThat(OrbitFiles.elements("vallado/SGP4-VER.TLE").refused())
                .allSatisfy(refused -> assertThat(refused.field()).isEqualTo("checksum"))
                .hasSize(3);
    }
}
