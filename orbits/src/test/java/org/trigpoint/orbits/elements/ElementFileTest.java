package org.trigpoint.orbits.elements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.orbits.fixtures.OrbitFiles.checked;
import static org.trigpoint.orbits.fixtures.OrbitFiles.elementsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.orbits.elements.ElementFile.Format;
import org.trigpoint.orbits.elements.Refused.Code;
import org.trigpoint.orbits.fixtures.OrbitFiles;

class ElementFileTest {
    private static final String FIRST = "1 00005U 58002B   20287.20333880 -.00000016  00000-0 -22483-4 0  9998";
    private static final String SECOND = "2 00005  34.2443 225.5254 1845686 162.2516 205.2356 10.84869164218149";
    private static final String PAIR = FIRST + "\n" + SECOND + "\n";

    private static final String JSON_FIELDS = """
            "OBJECT_NAME": "VANGUARD 1", "OBJECT_ID": "1958-002B", "EPOCH": "2020-10-13T04:52:48.472320",
            "MEAN_MOTION": 10.84869164, "ECCENTRICITY": 0.1845686, "INCLINATION": 34.2443, "RA_OF_ASC_NODE": 225.5254,
            "ARG_OF_PERICENTER": 162.2516, "MEAN_ANOMALY": 205.2356, "BSTAR": -0.22483e-4, "MEAN_MOTION_DOT": -1.6e-7""";

    private static ElementSet one(ElementFile file) {
        assertThat(file.refused()).isEmpty();
        assertThat(file.sets()).hasSize(1);
        return file.sets().getFirst();
    }

    private static Refused refused(String text) {
        ElementFile file = elementsOf(text);
        assertThat(file.sets()).isEmpty();
        assertThat(file.refused()).hasSize(1);
        return file.refused().getFirst();
    }

    @Test
    void linesOfElementsAreRead() {
        ElementSet set = one(elementsOf("0 VANGUARD 1\r\n" + FIRST + "\r\n" + SECOND));
        assertThat(set.name()).isEqualTo("VANGUARD 1");
        assertThat(set.catalogNumber()).isEqualTo(5);
        assertThat(set.designator()).isEqualTo("1958-002B");
        assertThat(set.epochMicros()).isEqualTo(EpochMicros.of(Instant.parse("2020-10-13T04:52:48.472320Z")));
        assertThat(set.meanMotionRevsPerDay()).isEqualTo(10.84869164);
        assertThat(set.eccentricityRatio()).isEqualTo(0.1845686);
        assertThat(set.inclinationDeg()).isEqualTo(34.2443);
        assertThat(set.nodeDeg()).isEqualTo(225.5254);
        assertThat(set.perigeeDeg()).isEqualTo(162.2516);
        assertThat(set.anomalyDeg()).isEqualTo(205.2356);
        assertThat(set.dragPerRadius()).isCloseTo(-0.22483e-4, within(1e-18));
        assertThat(set.motionDotRevsPerDay2()).isEqualTo(-1.6e-7);
        assertThat(set.motionDotDotRevsPerDay3()).isZero();
        assertThat(set.elementNumber()).isEqualTo(999);
        assertThat(set.revolution()).isEqualTo(21814);
    }

    /** The same orbit in four ways of writing it; the published JSON is of a later epoch, so ours is written from the lines. */
    @Test
    void everyFormatGivesTheSameElements() throws IOException {
        ElementSet lines = one(elementsOf("VANGUARD 1\n" + PAIR));
        assertThat(one(OrbitFiles.elements("vallado/sample_omm.csv"))).isEqualTo(lines);
        assertThat(one(OrbitFiles.elements("vallado/sample_omm.xml"))).isEqualTo(lines);
        String json = JSON_FIELDS + ", \"NORAD_CAT_ID\": \"5\", \"ELEMENT_SET_NO\": 999, \"REV_AT_EPOCH\": 21814";
        assertThat(one(elementsOf("[{" + json + "}]"))).isEqualTo(lines);
        assertThat(one(elementsOf("{" + json + ", \"TLE_LINE1\": \"x\", \"more\": {\"EPOCH\": [1]}}")))
                .isEqualTo(lines);
        ElementSet later = one(OrbitFiles.elements("vallado/sample_omm.json"));
        assertThat(later.epochMicros()).isEqualTo(EpochMicros.of(Instant.parse("2025-02-14T14:36:48.662784Z")));
        assertThat(later.dragPerRadius()).isEqualTo(0.00035436);
        assertThat(later.revolution()).isEqualTo(39027);
    }

    @ParameterizedTest
    @CsvSource({
        "A0000, 100000",
        "H9999, 179999",
        "J0000, 180000",
        "N0001, 220001",
        "P0000, 230000",
        "Z9999, 339999",
        "99999, 99999"
    })
    void alphaFiveIsRead(String written, int number) {
        String first = checked(FIRST.replace("00005", written));
        String second = checked(SECOND.replace("00005", written));
        assertThat(one(elementsOf(first + "\n" + second)).catalogNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 339_999, 340_000, 799_501_234, 999_999_999})
    void longNumbersAreRead(int number) {
        assertThat(one(elementsOf("{" + JSON_FIELDS + ", \"NORAD_CAT_ID\": " + number + "}"))
                        .catalogNumber())
                .isEqualTo(number);
    }

    @Test
    void badLinesAreRefusedAlone() {
        ElementFile file = elementsOf(PAIR.replace("34.2443", "34.2444")
                + PAIR.replace("00005", "00006").replace("\n2 00006", "\n2 00005") + "VANGUARD 1\n" + PAIR
                + FIRST.substring(0, 60) + "\n" + SECOND + "\n" + SECOND + "\n" + FIRST + "\n");
        assertThat(file.sets()).hasSize(1);
        assertThat(file.refused())
                .extracting(Refused::code, Refused::lineNumber, Refused::recordNumber)
                .containsExactly(
                        tuple(Code.CHECKSUM, 2L, 1L),
                        tuple(Code.CHECKSUM, 3L, 2L),
                        tuple(Code.TRUNCATED, 8L, 4L),
                        tuple(Code.NO_FIRST_LINE, 10L, 5L),
                        tuple(Code.NO_SECOND_LINE, 11L, 6L));
        assertThat(file.refused().getFirst().text())
                .isEqualTo(
                        "Line 2 (record 1), checksum: the digits of the line do not add up to its last one (9, not 0);"
                                + " fetch the file again: a character has changed");
    }

    @ParameterizedTest
    @CsvSource({
        "34.2443, 34.24x3, NOT_A_NUMBER, inclination",
        "' 34.2443', 194.2443, OUT_OF_RANGE, inclination",
        "225.5254, '        ', MISSING, node",
        "1845686, 18 5686, NOT_A_NUMBER, eccentricity",
        "10.84869164, ' 0.00000000', OUT_OF_RANGE, mean motion",
        "205.2356, 1e2.2356, NOT_A_NUMBER, mean anomaly",
    })
    void badFieldsAreNamed(String good, String bad, Code code, String field) {
        Refused refused = refused(FIRST + "\n" + checked(SECOND.replace(good, bad)));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.lineNumber()).isEqualTo(2);
    }

    @Test
    void linesOfDifferentSatellitesAreRefused() {
        assertThat(refused(FIRST + "\n" + checked(SECOND.replace("00005", "00006")))
                        .code())
                .isEqualTo(Code.LINES_DIFFER);
        assertThat(refused(checked(FIRST.replace(" 0  9998", " 4  9998")) + "\n" + SECOND)
                        .code())
                .isEqualTo(Code.THEORY);
        assertThat(refused(checked(FIRST.replace("20287", "20367")) + "\n" + SECOND)
                        .field())
                .isEqualTo("epoch");
    }

    @Test
    void newestOfASatelliteStays() {
        String newer = checked(FIRST.replace("20287", "20288")) + "\n" + SECOND + "\n";
        ElementFile file = elementsOf(PAIR + newer + PAIR);
        assertThat(one(file).epochMicros()).isEqualTo(EpochMicros.of(Instant.parse("2020-10-14T04:52:48.472320Z")));
        assertThat(file.olderCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "OMM-empty-object-id.txt, KVN, 23581",
        "OMM-empty-object-id.xml, XML, 7646",
        "OMM-with-units.xml, XML, 23581",
        "OMMExample1.txt, KVN, 23581",
        "OMMExample2.txt, KVN, 23581",
        "OMMExample2.xml, XML, 23581",
        "OMMExample4.txt, KVN, 7646",
        "OMMExample4.xml, XML, 7646",
    })
    void goodMessagesAreRead(String name, Format format, int number) throws IOException {
        ElementFile file = OrbitFiles.elements("ccsds/odm/omm/" + name);
        assertThat(file.format()).isEqualTo(format);
        assertThat(one(file).catalogNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "OMM-number-format-error.txt, NOT_A_NUMBER, ARG_OF_PERICENTER, 15",
        "OMM-wrong-keyword.txt, UNKNOWN_KEYWORD, WRONG_KEYWORD, 9",
        "OMMExample3.txt, FRAME, REF_FRAME, 11",
        "OMMExample3_utc.txt, FRAME, REF_FRAME, 11",
        "OMMExample5.txt, THEORY, MEAN_ELEMENT_THEORY, 10",
        "spurious-metadata.xml, SYNTAX, metadata, 17",
    })
    void badMessagesAreRefused(String name, Code code, String field, long line) throws IOException {
        ElementFile file = OrbitFiles.elements("ccsds/odm/omm/" + name);
        assertThat(file.sets()).isEmpty();
        assertThat(file.refused())
                .extracting(Refused::code, Refused::field, Refused::lineNumber)
                .containsExactly(tuple(code, field, line));
    }

    @Test
    void badRowsAndObjectsAreRefusedAlone() {
        String head =
                "OBJECT_NAME,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,"
                        + "NORAD_CAT_ID,BSTAR\n";
        ElementFile table = elementsOf(head
                + "A,2026-08-12T00:00:00,15,0.001,51,1,2,3,100001,0\n"
                + "B,2026-08-12T00:00:00,15,0.001,51,1,2,3,100002\n"
                + "\"C, \"\"D\"\"\",2026-08-12T00:00:00,15,0.001,51,1,2,3,100003,1e-4\n"
                + "E,2026-13-12T00:00:00,15,0.001,51,1,2,3,100004,0\n");
        assertThat(table.sets()).extracting(ElementSet::name).containsExactly("A", "C, \"D\"");
        assertThat(table.refused()).extracting(Refused::code).containsExactly(Code.TRUNCATED, Code.NOT_A_TIME);
        ElementFile objects =
                elementsOf("[{" + JSON_FIELDS + "},\n{" + JSON_FIELDS + ",\"NORAD_CAT_ID\":7}\n, {\"NORAD_CAT_ID\":");
        assertThat(objects.sets()).hasSize(1);
        assertThat(objects.refused())
                .extracting(Refused::code, Refused::field, Refused::lineNumber)
                .containsExactly(tuple(Code.MISSING, "NORAD_CAT_ID", 1L), tuple(Code.SYNTAX, "", 7L));
    }

    @ParameterizedTest
    @CsvSource({
        "units=\"deg\", units=\"rad\", UNIT, INCLINATION",
        "TEME, EME2000, FRAME, REF_FRAME",
        "UTC, TAI, TIME_SYSTEM, TIME_SYSTEM",
        "<BSTAR, <BTERM, SYNTAX, ''",
    })
    void otherUnitsFramesAndTimesAreRefused(String good, String bad, Code code, String field) throws IOException {
        String text = Files.readString(OrbitFiles.path("ccsds/odm/omm/OMM-with-units.xml"));
        Refused refused = refused(text.replace(good, bad));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "[]", "<ndm/>", "CCSDS_OEM_VERS = 2.0\n", "{}", "\u0000\u0001", "<a", "[1]"})
    void whatHoldsNoElementsSaysSo(String text) {
        assertThat(refused(text).lineNumber()).isPositive();
    }

    @Test
    void refusedAreCountedBeyondThoseTold() {
        ElementFile file = elementsOf("x\n".repeat(5_000));
        assertThat(file.refused()).hasSize(ElementFile.MOST_REFUSED);
        assertThat(file.refusedCount()).isEqualTo(5_000);
    }
}
