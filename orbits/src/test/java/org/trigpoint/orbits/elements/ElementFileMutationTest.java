package org.trigpoint.orbits.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.fixtures.Mutations;
import org.trigpoint.orbits.fixtures.OrbitFiles;

/** Good files with bytes changed, taken out, put in, doubled and cut off: nothing is thrown, and what is read propagates or has no state. */
class ElementFileMutationTest {
    private static final long SEED = Long.getLong("seed", 20_260_812);
    private static final int MUTATIONS = 3_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vallado/SGP4-VER.TLE",
                "vallado/sample_omm.csv",
                "vallado/sample_omm.json",
                "vallado/sample_omm.xml",
                "ccsds/odm/omm/OMMExample2.txt",
                "ccsds/odm/omm/OMM-with-units.xml"
            })
    void nothingIsThrown(String name) throws IOException {
        byte[] good = Files.readAllBytes(OrbitFiles.path(name));
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bad = Mutations.mutated(good, random);
            ElementFile file;
            try {
                file = OrbitFiles.elementsOf(bad);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", mutation " + i + " of " + name, e);
            }
            assertThat(file.sets().size() + file.refusedCount()).isPositive();
            for (ElementSet set : file.sets()) {
                Sgp4Ephemeris.of(set)
                        .findState(set.epochMicros() + 3_600_000_000L)
                        .ifPresent(state ->
                                assertThat(state.xMeters() + state.vxMps()).isFinite());
            }
        }
    }
}
