package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.mavlink.fixtures.MavlinkRun;
import org.trigpoint.feeds.mavlink.fixtures.SameJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Recordings give what another program found in them: counts of each message, and a flight. */
class TruthTest {
    @ParameterizedTest
    @CsvSource({"vtol.tlog,23894,738", "magfit-test.tlog,2632,0"})
    void everyFrameIsAMessage(String recording, long frames, long missing) throws IOException {
        MavlinkRun run = MavlinkRun.recording(recording);
        assertThat(run.counts().lines()).isEqualTo(frames);
        assertThat(run.counts().messages()).isEqualTo(frames);
        assertThat(run.counts().rejectedLines()).isEmpty();
        assertThat(run.counts().remarks()).isEqualTo(missing == 0 ? Map.of() : Map.of("missing", missing));
        Map<Integer, Long> byId = run.messages().stream()
                .collect(Collectors.groupingBy(
                        node -> node.get("messageId").asInt(), TreeMap::new, Collectors.counting()));
        assertThat(byId).isEqualTo(truth(recording));
        assertThat(run.messages())
                .allSatisfy(node -> assertThat(node.has("recorded")).isTrue());
    }

    private static Map<Integer, Long> truth(String recording) throws IOException {
        return rows("/mavlink/tlog-counts.csv")
                .filter(cells -> cells[0].equals(recording))
                .collect(Collectors.toMap(cells -> Integer.valueOf(cells[2]), cells -> Long.valueOf(cells[3])));
    }

    private static Stream<String[]> rows(String resource) throws IOException {
        return lines(resource).map(line -> line.split(",", -1));
    }

    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream in = TruthTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @TestFactory
    Stream<DynamicTest> recordedMessages() throws IOException {
        Map<String, List<JsonNode>> messages = new TreeMap<>();
        return lines("/mavlink/recorded.txt")
                .filter(line -> !line.startsWith("//"))
                .map(line -> line.split(" => ", 2))
                .map(sides -> dynamicTest(sides[0], () -> {
                    String[] words = sides[0].split(" ", -1);
                    ObjectNode actual = (ObjectNode)
                            messages
                                    .computeIfAbsent(
                                            words[0],
                                            name -> MavlinkRun.recording(name).messages())
                                    .stream()
                                    .filter(node ->
                                            node.get("messageId").asString().equals(words[1]))
                                    .skip(Long.parseLong(words[2]))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(actual.remove("recorded").asString()).startsWith("2018-08-08T14:0");
                    SameJson.check(new JsonMapper().readTree(sides[1]), actual);
                }));
    }

    /** A vertical take-off aeroplane near Canberra, simulated: 208 s, no step faster than it flies, also where one message comes late. */
    @Test
    void positionsAreOneFlight() {
        var positions = MavlinkRun.recording("vtol.tlog").messages("GlobalPosition");
        assertThat(positions).hasSize(807);
        assertThat(positions.getFirst().get("recorded").asString()).isEqualTo("2018-08-08T14:06:01.912Z");
        assertThat(positions.getLast().get("recorded").asString()).isEqualTo("2018-08-08T14:09:29.507Z");
        assertThat(positions).allSatisfy(position -> {
            assertThat(number(position, "latDeg")).isBetween(-35.364806, -35.360757);
            assertThat(number(position, "lonDeg")).isBetween(149.1639194, 149.1658788);
            assertThat(number(position, "altMeters")).isBetween(586.64, 644.45);
        });
        double flownMeters = 0;
        for (int i = 1; i < positions.size(); i++) {
            double stepMeters = stepMeters(positions.get(i - 1), positions.get(i));
            double seconds =
                    (number(positions.get(i), "bootMillis") - number(positions.get(i - 1), "bootMillis")) / 1e3;
            assertThat(stepMeters).isLessThanOrEqualTo(28 * Math.abs(seconds));
            flownMeters += stepMeters;
        }
        assertThat(flownMeters).isCloseTo(1_828, within(1.0));
    }

    private static double stepMeters(JsonNode from, JsonNode to) {
        double northMeters = (number(to, "latDeg") - number(from, "latDeg")) * 111_320;
        double eastMeters = (number(to, "lonDeg") - number(from, "lonDeg"))
                * 111_320
                * Math.cos(Math.toRadians(number(from, "latDeg")));
        return Math.hypot(northMeters, eastMeters);
    }

    private static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }

    @Test
    void everyRecordOfALogIsAMessage() throws IOException {
        MavlinkRun run = MavlinkRun.recording("pymavlink-test.BIN");
        assertThat(run.counts().messages()).isEqualTo(1_731);
        assertThat(run.counts().rejectedLines()).isEqualTo(Map.of("truncated", 1L));
        Map<String, Long> byName = run.messages().stream()
                .collect(Collectors.groupingBy(TruthTest::recordName, TreeMap::new, Collectors.counting()));
        assertThat(byName)
                .isEqualTo(rows("/mavlink/log-counts.csv")
                        .collect(Collectors.toMap(cells -> cells[0], cells -> Long.valueOf(cells[1]))));
    }

    /** Read by another program. The log begins on 29 October 2017; GPS was 18 s ahead of UTC. */
    @Test
    void recordsOfALogHoldWhatTheyDo() {
        MavlinkRun run = MavlinkRun.recording("pymavlink-test.BIN");
        JsonNode gps = run.messages("GpsLog").getFirst();
        assertThat(number(gps, "bootMicros")).isEqualTo(81_855_471);
        assertThat(number(gps, "utcEpochMicros")).isEqualTo(1_509_241_630_000_000.0);
        assertThat(number(gps, "latDeg")).isCloseTo(-35.3626277, within(1e-9));
        assertThat(number(gps, "lonDeg")).isCloseTo(149.1653034, within(1e-9));
        assertThat(number(gps, "altMeters")).isCloseTo(588.82, within(1e-6));
        assertThat(number(gps, "speedMps")).isCloseTo(0.2, within(1e-6));
        assertThat(number(gps, "courseDeg")).isCloseTo(36.869896, within(1e-6));
        assertThat(number(gps, "hdopRatio")).isCloseTo(0.77, within(1e-6));
        assertThat(number(gps, "satellites")).isEqualTo(11);
        JsonNode att = run.messages("AttLog").get(3);
        assertThat(number(att, "rollDeg")).isCloseTo(-7.2, within(1e-6));
        assertThat(number(att, "pitchDeg")).isCloseTo(2.55, within(1e-6));
        assertThat(number(att, "yawDeg")).isCloseTo(337.09, within(1e-6));
        JsonNode pos = run.messages("PosLog").getFirst();
        assertThat(number(pos, "latDeg")).isCloseTo(-35.3626298, within(1e-9));
        assertThat(number(pos, "altMeters")).isCloseTo(584.38, within(1e-4));
        JsonNode battery = run.messages("BatteryLog").getFirst();
        assertThat(number(battery, "batteryVolts")).isCloseTo(12.395659, within(1e-6));
        assertThat(number(battery, "batteryAmperes")).isCloseTo(1.166, within(1e-6));
        assertThat(number(battery, "consumedMilliampereHours")).isCloseTo(24.200144, within(1e-6));
        assertThat(run.messages("TextLog").getFirst().get("text").asString())
                .isEqualTo("ArduPlane V3.8.2-dev (8178ab40)");
    }

    private static String recordName(JsonNode node) {
        return switch (node.get("message").asString()) {
            case "FormatLog" -> "FMT";
            case "GpsLog" -> "GPS";
            case "PosLog" -> "POS";
            case "AttLog" -> "ATT";
            case "ModeLog" -> "MODE";
            case "TextLog" -> "MSG";
            case "BatteryLog" -> "BAT";
            default -> node.get("name").asString();
        };
    }
}
