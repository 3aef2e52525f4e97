package org.trigpoint.feeds.klv.message;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.klv.fixtures.Heard;
import org.trigpoint.feeds.klv.fixtures.KlvRecordings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recorded flight gives what another decoder found in it, each value within half a step of its item's encoding. */
class SampleStreamTruthTest {
    private static final int PACKETS = 277;
    /** The checksum is right or there is no message. */
    private static final String CHECKSUM = "1";

    private static final Map<String, Function<UasDatalink, Object>> TEXTS = Map.of(
            "3", set -> requireNonNull(requireNonNull(set.mission()).missionId()),
            "10", set -> requireNonNull(requireNonNull(set.platform()).designation()),
            "11", set -> requireNonNull(sensor(set).imageSource()),
            "12", set -> requireNonNull(frame(set).coordinateSystem()));

    private static final Map<String, ToDoubleFunction<UasDatalink>> NUMBERS = Map.ofEntries(
            Map.entry("5", set -> requireNonNull(set.platform()).headingDeg()),
            Map.entry("6", set -> requireNonNull(set.platform()).pitchDeg()),
            Map.entry("7", set -> requireNonNull(set.platform()).rollDeg()),
            Map.entry("13", set -> sensor(set).latDeg()),
            Map.entry("14", set -> sensor(set).lonDeg()),
            Map.entry("15", set -> sensor(set).altitudeMeters()),
            Map.entry("16", set -> sensor(set).horizontalFovDeg()),
            Map.entry("17", set -> sensor(set).verticalFovDeg()),
            Map.entry("18", set -> sensor(set).relativeAzimuthDeg()),
            Map.entry("19", set -> sensor(set).relativeElevationDeg()),
            Map.entry("20", set -> sensor(set).relativeRollDeg()),
            Map.entry("21", set -> frame(set).slantRangeMeters()),
            Map.entry("22", set -> frame(set).widthMeters()),
            Map.entry("23", set -> frame(set).centerLatDeg()),
            Map.entry("24", set -> frame(set).centerLonDeg()),
            Map.entry("25", set -> frame(set).centerElevationMeters()),
            Map.entry("26", set -> latOffset(set, 0)),
            Map.entry("27", set -> lonOffset(set, 0)),
            Map.entry("28", set -> latOffset(set, 1)),
            Map.entry("29", set -> lonOffset(set, 1)),
            Map.entry("30", set -> latOffset(set, 2)),
            Map.entry("31", set -> lonOffset(set, 2)),
            Map.entry("32", set -> latOffset(set, 3)),
            Map.entry("33", set -> lonOffset(set, 3)),
            Map.entry("65", set -> requireNonNull(set.version())));

    @ParameterizedTest
    @ValueSource(strings = {"osh-sample-stream.ts", "osh-sample-stream.klv"})
    void streamGivesItsTruth(String recording) {
        JsonNode truth = JsonMapper.shared()
                .readTree(KlvRecordings.path("truth/osh-sample-stream.st0601.json")
                        .toFile());
        Heard heard = Heard.of(KlvRecordings.bytes(recording));
        assertThat(heard.rejections()).isEmpty();
        assertThat(heard.remarks()).isEmpty();
        assertThat(heard.messages().size()).isEqualTo(PACKETS);
        JsonNode records = truth.get("records");
        assertThat(records.size()).isEqualTo(PACKETS);
        int compared = 0;
        for (int i = 0; i < PACKETS; i++) {
            UasDatalink set = (UasDatalink) heard.messages().get(i);
            for (Map.Entry<String, JsonNode> item : records.get(i).properties()) {
                compare("packet " + i + " item " + item.getKey(), item.getKey(), set, item.getValue());
                compared++;
            }
            assertThat(set.undecoded()).isEmpty();
            assertThat(set.specials()).isEmpty();
        }
        assertThat(compared).isEqualTo(PACKETS * 31);
    }

    private static void compare(String what, String tag, UasDatalink set, JsonNode truth) {
        String value = truth.get("value").asString();
        ToDoubleFunction<UasDatalink> number = NUMBERS.get(tag);
        Function<UasDatalink, Object> text = TEXTS.get(tag);
        if (number != null) {
            UasTag item = requireNonNull(UasTag.find(Integer.parseInt(tag)));
            double tolerance = item.bytes() == 0 ? 0 : UasValue.stepOf(item, item.bytes()) / 2;
            assertThat(number.applyAsDouble(set)).as(what).isCloseTo(Double.parseDouble(value), within(tolerance));
        } else if (text != null) {
            assertThat(text.apply(set)).as(what).isEqualTo(value);
        } else if (tag.equals("2")) {
            Instant time = OffsetDateTime.parse(value.replace(' ', 'T')).toInstant();
            assertThat(set.timeEpochMicros()).as(what).isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, time));
        } else {
            assertThat(tag).as(what).isEqualTo(CHECKSUM);
        }
    }

    private static UasSensor sensor(UasDatalink set) {
        return requireNonNull(set.sensor());
    }

    private static UasFrame frame(UasDatalink set) {
        return requireNonNull(set.frame());
    }

    private static double latOffset(UasDatalink set, int corner) {
        return frame(set).corners().get(corner).latDeg() - frame(set).centerLatDeg();
    }

    private static double lonOffset(UasDatalink set, int corner) {
        return frame(set).corners().get(corner).lonDeg() - frame(set).centerLonDeg();
    }
}
