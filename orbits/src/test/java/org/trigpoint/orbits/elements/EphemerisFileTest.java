package org.trigpoint.orbits.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.orbits.elements.Refused.Code;
import org.trigpoint.orbits.elements.StateTable.Frame;
import org.trigpoint.orbits.fixtures.Mutations;
import org.trigpoint.orbits.fixtures.OrbitFiles;

/** The published files of ephemerides, good and bad. Those about Mars are put about the earth where it is their other faults that count. */
class EphemerisFileTest {
    private static final long SEED = Long.getLong("seed", 20_260_812);

    private static EphemerisFile read(String text) throws IOException {
        return EphemerisFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String name) throws IOException {
        return Files.readString(OrbitFiles.path("ccsds/odm/oem/" + name));
    }

    private static String aboutTheEarth(String name) throws IOException {
        return text(name).replaceAll("CENTER_NAME( *)= MARS( BARYCENTER)?", "CENTER_NAME$1= EARTH");
    }

    @ParameterizedTest
    @CsvSource({
        "ISS.resampled.truncated.txt, EME2000, 1",
        "OEM-Issue839.txt, EME2000, 3",
        "OEMExample1.txt, EME2000, 3",
        "OEMExample3.txt, EME2000, 3",
        "OEMExample4.txt, EME2000, 1",
        "OEMExample5.txt, GCRF, 1",
        "OEMExample5ITRF.txt, ITRF, 1",
        "OEMExample6.txt, EME2000, 3",
        "OEMExample8.txt, EME2000, 2",
        "OEMExampleWithHeaderComment.txt, EME2000, 3",
        "oemLowerCaseValue.oem, EME2000, 1",
        "test.oem, TOD, 1",
        "test_cov.oem, TOD, 1",
    })
    void goodFilesAreRead(String name, Frame frame, int segments) throws IOException {
        EphemerisFile file = read(aboutTheEarth(name));
        assertThat(file.refused()).isEmpty();
        assertThat(file.tables())
                .hasSize(segments)
                .allSatisfy(table -> assertThat(table.frame()).isEqualTo(frame));
    }

    @ParameterizedTest
    @CsvSource({
        "OEM-covariance-number-format-error.txt, NOT_A_NUMBER, covariance",
        "OEM-ephemeris-number-format-error.txt, NOT_A_NUMBER, Z",
        "OEM-inconsistent-time-systems.txt, TIME_SYSTEM, TIME_SYSTEM",
        "OEM-keyword-within-covariance.txt, UNKNOWN_KEYWORD, USER_DEFINED_TEST_KEY",
        "OEM-keyword-within-ephemeris.txt, UNKNOWN_KEYWORD, USER_DEFINED_TEST_KEY",
        "OEM-too-few-covariance-columns.txt, SYNTAX, covariance",
        "OEM-too-large-covariance-dimension.txt, SYNTAX, covariance",
        "OEM-too-many-covariance-columns.txt, SYNTAX, covariance",
        "OEM-too-small-covariance-dimension.txt, SYNTAX, covariance",
        "OEM-wrong-keyword.txt, UNKNOWN_KEYWORD, WRONG_KEYWORD",
        "OEMExample2.txt, TIME_SYSTEM, TIME_SYSTEM",
        "OEMExample9.txt, TIME_SYSTEM, TIME_SYSTEM",
    })
    void badFilesAreRefused(String name, Code code, String field) throws IOException {
        EphemerisFile file = read(aboutTheEarth(name));
        assertThat(file.refused()).isNotEmpty().allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.lineNumber()).isGreaterThan(5);
        });
    }

    @Test
    void whatIsNotAboutTheEarthIsRefused() throws IOException {
        EphemerisFile file = read(text("OEMExample4.txt"));
        assertThat(file.tables()).isEmpty();
        assertThat(file.refused()).extracting(Refused::code).containsExactly(Code.FRAME);
        assertThat(file.refused().getFirst().found()).isEqualTo("MARS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 25544U", "CCSDS_OEM_VERS = 2.0\n", "CCSDS_OEM_VERS = 2.0\nMETA_START\n"})
    void whatHoldsNoStatesSaysSo(String text) throws IOException {
        assertThat(read(text).refused()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OEMExample5ITRF.txt", "test_cov.oem", "ISS.resampled.truncated.txt"})
    void mutatedFilesThrowNothing(String name) throws IOException {
        byte[] good = Files.readAllBytes(OrbitFiles.path("ccsds/odm/oem/" + name));
        Random random = new Random(SEED);
        for (int i = 0; i < 4_000; i++) {
            EphemerisFile file = EphemerisFile.read(new ByteArrayInputStream(Mutations.mutated(good, random)));
            assertThat(file.tables().size() + file.refusedCount())
                    .as("seed " + SEED + ", mutation " + i)
                    .isPositive();
        }
    }
}
