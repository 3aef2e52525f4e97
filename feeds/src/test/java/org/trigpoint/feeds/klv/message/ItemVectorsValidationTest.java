package org.trigpoint.feeds.klv.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.klv.fixtures.KlvRecordings;
import org.trigpoint.feeds.klv.fixtures.Packets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The example values of MISB ST 0601, item by item: within half a step of the item's encoding (a whole one where ST 1201 cuts off),
 * and half a unit of the last digit that the standard prints.
 */
class ItemVectorsValidationTest {
    private static final double FRAME_CENTER_LAT_DEG = -10.5423886331461;
    private static final double FRAME_CENTER_LON_DEG = 29.157890122923;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    @TestFactory
    Stream<DynamicTest> vectors() {
        JsonNode vectors = JsonMapper.shared()
                .readTree(KlvRecordings.path("truth/st0601-item-vectors.json").toFile())
                .get("vectors");
        assertThat(vectors.size()).isEqualTo(94);
        return vectors.values().stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("tag").asInt() + " " + vector.get("tlv_hex").asString(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        byte[] bytes = Packets.hex(vector.get("tlv_hex").asString());
        UasTag tag = UasTag.find(vector.get("tag").asInt());
        assertThat(tag).isNotNull();
        UasItems items = UasItems.read(bytes, 0, bytes.length);
        assertThat(items.brokenAt()).isNegative();
        assertThat(items.undecoded()).isEmpty();
        assertThat(items.specials()).isEmpty();
        String value = vector.get("value").asString();
        if (tag.kind() == UasKind.TEXT) {
            assertThat(items.text(tag)).isEqualTo(value);
        } else if (value.startsWith("0x")) {
            assertThat(items.integer(tag)).isEqualTo(Long.decode(value));
        } else if (value.matches("\\d{4}-\\d\\d-\\d\\d .*")) {
            Instant time = OffsetDateTime.parse(value, TIME).toInstant();
            assertThat(items.integer(tag)).isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, time));
        } else if (value.equals("x") || value.startsWith("b'")) {
            assertThat(items.number(tag)).isZero();
        } else {
            number(tag, items.number(tag), items.length(tag), value);
        }
    }

    private static void number(UasTag tag, double actual, int length, String value) {
        String[] parts = value.split(" - ", 2);
        BigDecimal printed = new BigDecimal(parts[0]);
        double step = UasValue.stepOf(tag, length) * (tag.kind() == UasKind.IMAPB ? 1 : 0.5);
        double tolerance = step + printed.ulp().doubleValue() / 2;
        double expected = printed.doubleValue() - (parts.length == 1 ? 0 : center(parts[1]));
        assertThat(actual).isCloseTo(expected, within(tolerance));
    }

    private static double center(String name) {
        return name.equals("frame_center_latitude") ? FRAME_CENTER_LAT_DEG : FRAME_CENTER_LON_DEG;
    }
}
