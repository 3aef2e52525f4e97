package org.trigpoint.feeds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.table.CsvRow;
import org.trigpoint.feeds.table.DecimalNumber;

/** The readers of fields, against those of the JDK. */
class FieldsOfRowsTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 42);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void numbersAreTheNearestDoubles() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            String text =
                    (random.nextBoolean() ? "-" : "") + random.nextInt(1_000_000) + "." + random.nextInt(100_000_000);
            byte[] bytes = bytes("x" + text + "y");
            assertThat(DecimalNumber.parse(bytes, 1, bytes.length - 1))
                    .as("seed %d: %s", SEED, text)
                    .isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1e5", "NaN", "1,2", "0x1", " 1", "1234567890123456"})
    void whatIsNoNumberIsNaN(String text) {
        assertThat(DecimalNumber.parse(bytes(text), 0, text.length())).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "+5, 5", "5., 5", ".5, 0.5", "000000000000000000.25, 0.25"})
    void unusualNumbersAreRead(String text, double value) {
        assertThat(DecimalNumber.parse(bytes(text), 0, text.length()) + 0.0).isEqualTo(value);
    }

    @Test
    void manyDecimalsAreReadAsFarAsTheyCount() {
        String text = "57.71741300000000123";
        assertThat(DecimalNumber.parse(bytes(text), 0, text.length())).isEqualTo(57.717413);
    }

    @Test
    void timesAreThoseOfTheCalendar() {
        Random random = new Random(SEED);
        DateTimeFormatter danish = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
        DateTimeFormatter iso = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
        for (int i = 0; i < 50_000; i++) {
            LocalDateTime time =
                    LocalDateTime.ofEpochSecond(random.nextLong(-60_000_000_000L, 200_000_000_000L), 0, ZoneOffset.UTC);
            for (DateTimeFormatter form : List.of(danish, iso)) {
                byte[] text = bytes(time.format(form));
                assertThat(RowTime.epochMicros(text, 0, text.length))
                        .as("seed %d: %s", SEED, time)
                        .isEqualTo(time.toEpochSecond(ZoneOffset.UTC) * 1_000_000);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01 00:00:01, 1000000",
        "1970-01-01T00:00:01.25, 1250000",
        "1970-01-01T00:00:01.123456789Z, 1123456",
        "1970-01-01T00:00:01Z, 1000000",
        "29/02/2024 00:00:00, 1709164800000000",
    })
    void formsOfTimeThatAreRead(String text, long micros) {
        assertThat(RowTime.epochMicros(bytes(text), 0, text.length())).isEqualTo(micros);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29/02/2023 00:00:00",
                "29/02/1900 00:00:00",
                "00/01/2023 00:00:00",
                "01/13/2023 00:00:00",
                "01/01/2023 00:60:00",
                "01/01/2023 00:00:60",
                "01/01/2023 00:00",
                "2023-01-01T00:00:00+01:00",
                "2023-01-01T00:00:00.",
                "2023-01-01T00:00:00.x",
                "2023/01/01 00:00:00",
                "",
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(RowTime.epochMicros(bytes(text), 0, text.length())).isEqualTo(RowTime.NONE);
    }

    /** Fields written by a plain writer are read back. */
    @Test
    void rowsAreReadAsTheyWereWritten() {
        Random random = new Random(SEED);
        String[] cells = {"", "a", "b c", "1,2", "say \"hi\"", "\"", ",", "é", "plain"};
        CsvRow row = new CsvRow();
        for (int i = 0; i < 5_000; i++) {
            List<String> expected = new ArrayList<>();
            List<String> written = new ArrayList<>();
            int count = 1 + random.nextInt(8);
            for (int j = 0; j < count; j++) {
                String cell = cells[random.nextInt(cells.length)];
                boolean quoted = cell.contains(",") || cell.contains("\"") || random.nextBoolean();
                expected.add(cell);
                written.add(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            byte[] bytes = bytes("##" + String.join(",", written));
            assertThat(row.split(bytes, 2, bytes.length - 2)).isTrue();
            List<String> read = new ArrayList<>();
            for (int j = 0; j < row.count(); j++) {
                read.add(row.text(j));
            }
            assertThat(read).as("seed %d: %s", SEED, written).isEqualTo(expected);
        }
    }
}
