package org.trigpoint.orbits.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
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
            byte[] bad = mutated(good, random);
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

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(1 + random.nextInt(40), bytes.length - at);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) "0123456789.-+eE \n\"<>{}[],=&;".charAt(random.nextInt(28));
                case 3 -> bytes = Arrays.copyOf(bytes, at);
                case 4 -> bytes = joined(bytes, at, at + length);
                default -> bytes = joined(bytes, at + length, at);
            }
        }
        return bytes;
    }

    /** What stands before one place and what stands from another: a cut, or a part twice. */
    private static byte[] joined(byte[] bytes, int end, int start) {
        byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
        System.arraycopy(bytes, start, joined, end, bytes.length - start);
        return joined;
    }
}
