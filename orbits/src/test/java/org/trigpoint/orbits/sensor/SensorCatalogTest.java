package org.trigpoint.orbits.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.fixtures.ActiveCatalog;
import org.trigpoint.orbits.table.LineTable;

/** The instruments that come with the program, against a real catalogue, and the reading of such files. */
class SensorCatalogTest {
    @Test
    void everyNumberIsInTheCatalogueUnderAFittingName() throws Exception {
        Map<Integer, ElementSet> active = ActiveCatalog.byNumber();
        int checked = 0;
        for (Instrument instrument : SensorCatalog.read()) {
            for (int number : instrument.numbers()) {
                ElementSet satellite = active.get(number);
                assertThat(satellite).as(instrument.mission() + " " + number).isNotNull();
                assertThat(instrument.isNamed(satellite.name()))
                        .as(instrument.mission() + " " + number + " is " + satellite.name())
                        .isTrue();
                checked++;
            }
            if (instrument.numbers().isEmpty()) {
                assertThat(active.values()).as(instrument.mission()).anyMatch(instrument::isOn);
            }
            assertThat(instrument.source()).isNotBlank();
            assertThat(instrument.kind().images()).isEqualTo(!Double.isNaN(instrument.resolutionMeters()));
        }
        assertThat(checked).isGreaterThan(200);
    }

    @Test
    void theUsualSatellitesAreThere() {
        assertThat(SensorCatalog.read())
                .extracting(Instrument::mission)
                .contains(
                        "Sentinel-1", "Sentinel-2", "Landsat 8 and 9", "ICEYE", "PlanetScope", "Gaofen-3", "Resurs-P");
    }

    private static final String LINE =
            "Kite;12 13;KITE *|KITE-X;We;NO SE;cam;optical;agile 30;0.5;10;our page;first; second";

    @Test
    void aLineSaysWhatAnInstrumentIs() {
        Instrument kite = SensorFile.read(LINE).rows().getFirst();
        assertThat(kite.numbers()).containsExactlyInAnyOrder(12, 13);
        assertThat(kite.view()).isEqualTo(new View.Agile(30));
        assertThat(kite.countries()).containsExactly("NO", "SE");
        assertThat(kite.note()).isEqualTo("first; second");
        assertThat(kite.isNamed("kite 7")).isTrue();
        assertThat(kite.isNamed("KITE X")).isTrue();
        assertThat(kite.isNamed("KITES")).isFalse();
        assertThat(kite.sees(9.9)).isFalse();
        assertThat(kite.sees(10)).isTrue();
    }

    @Test
    void whatIsWrongWithALineIsTold() {
        assertThat(SensorFile.read("a;b").wrong()).containsExactly("line 1: it has 2 fields, not 12");
        assertThat(SensorFile.read("#\n" + LINE.replace("agile 30", "agile 95")).wrong())
                .containsExactly("line 2: An off-nadir angle is above 0 and below 90, not 95.0");
        assertThat(SensorFile.read(LINE.replace("optical", "xray")).wrong().getFirst())
                .startsWith("line 1: \"xray\" is no kind; there are optical,");
        assertThat(SensorFile.read(LINE.replace("agile 30", "side 40 20 both")).wrong())
                .hasSize(1);
        assertThat(SensorFile.read(LINE.replace("12 13", "12 x")).wrong())
                .containsExactly("line 1: \"x\" is no catalogue number");
    }

    @Test
    void noMutationOfAFileDoesMoreThanBeWrong() throws Exception {
        byte[] good = Objects.requireNonNull(SensorCatalog.class.getResourceAsStream("sensors.csv"))
                .readAllBytes();
        byte[] part = Arrays.copyOfRange(good, good.length - 4_000, good.length);
        Random random = new Random(7);
        int wrong = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = part.clone();
            int changes = 1 + random.nextInt(8);
            for (int change = 0; change < changes; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            LineTable<Instrument> read = SensorFile.read(new String(bytes, StandardCharsets.UTF_8));
            assertThat(read.rows().size() + read.wrong().size()).isLessThan(bytes.length);
            wrong += read.wrong().size();
        }
        assertThat(wrong).isGreaterThan(1_000);
    }
}
