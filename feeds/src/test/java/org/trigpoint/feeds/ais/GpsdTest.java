package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.ais.fixtures.GpsdFields;
import org.trigpoint.feeds.ais.fixtures.Recordings;
import org.trigpoint.feeds.ais.message.AisJsonEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every message of gpsd's samples agrees with gpsd's own decoding, field by field.
 *
 * <p>Not compared: the application data of types 6 and 8, which we do not decode; gpsd's explanations of codes; the
 * communication state of type 26, which gpsd gives as 0 without reading it; and the mode of type 23 in the dump, where gpsd reads four
 * bits of a field of two (its JSON leaves it out). Its scaled position of type 17 has one decimal. gpsd joins both parts of type 24, so its name is looked
 * for in our part A and the rest in our part B.
 */
class GpsdTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> NOT_FIELDS = Set.of("class", "device", "scaled");
    private static final Set<String> BINARY_HEAD =
            Set.of("type", "repeat", "mmsi", "seqno", "dest_mmsi", "retransmit", "dac", "fid");

    /** Columns of gpsd's dump, by type. */
    private static final Map<Integer, String> DUMP = dumpColumns();

    private static Map<Integer, String> dumpColumns() {
        Map<Integer, String> columns = new HashMap<>();
        String hull = "to_bow to_stern to_port to_starboard";
        for (int type = 1; type <= 3; type++) {
            columns.put(type, "status turn speed accuracy lon lat course heading second maneuver raim radio");
        }
        columns.put(4, "timestamp accuracy lon lat epfd raim radio");
        columns.put(11, columns.get(4));
        columns.put(5, "imo ais_version callsign shipname shiptype " + hull + " epfd eta draught destination dte");
        columns.put(6, "seqno dest_mmsi retransmit dac fid");
        columns.put(7, "mmsi1 mmsi2 mmsi3 mmsi4");
        columns.put(8, "dac fid");
        columns.put(9, "alt speed accuracy lon lat course second regional dte raim radio");
        columns.put(10, "dest_mmsi");
        columns.put(12, "seqno dest_mmsi retransmit text");
        columns.put(13, "mmsi1 mmsi2 mmsi3");
        columns.put(14, "text");
        columns.put(15, "mmsi1 type1_1 offset1_1 type1_2 offset1_2 mmsi2 type2_1 offset2_1");
        columns.put(16, "mmsi1 offset1 increment1 mmsi2 offset2 increment2");
        columns.put(17, "lon lat data");
        columns.put(
                18,
                "reserved speed accuracy lon lat course heading second regional cs display dsc band msg22 raim radio");
        columns.put(
                19,
                "reserved speed accuracy lon lat course heading second regional shipname shiptype " + hull
                        + " epfd raim dte assigned");
        columns.put(
                20,
                "offset1 number1 timeout1 increment1 offset2 number2 timeout2 increment2 "
                        + "offset3 number3 timeout3 increment3 offset4 number4 timeout4 increment4");
        columns.put(
                21, "aid_type name accuracy lon lat " + hull + " epfd second regional off_position raim virtual_aid");
        columns.put(23, "ne_lon ne_lat sw_lon sw_lat stationtype shiptype txrx interval quiet");
        columns.put(25, "addressed structured dest_mmsi app_id data");
        columns.put(26, "addressed structured dest_mmsi app_id data");
        columns.put(27, "status accuracy lon lat speed course raim gnss");
        return columns;
    }

    @ParameterizedTest
    @CsvSource({
        "sample.aivdm,sample.aivdm.ju.chk",
        "sample.aivdm,sample.aivdm.js.chk",
        "ais-18-27.log,ais-18-27.log.chk",
        "ais-raw-messages.log,ais-raw-messages.log.chk"
    })
    void agreesWithJson(String sample, String check) throws Exception {
        Ours ours = decode(sample);
        int compared = 0;
        for (String line : Files.readAllLines(Recordings.ais("gpsd/" + check))) {
            if (!line.startsWith("{")) {
                continue;
            }
            JsonNode theirs = JSON.readTree(line);
            int type = theirs.get("type").asInt();
            if (type == 24) {
                compareStatic(theirs, ours);
            } else {
                compareJson(line, theirs, type, ours.next(type));
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(90);
        ours.assertExhausted();
    }

    private static void compareJson(String line, JsonNode theirs, int type, Map<String, String> ours) {
        boolean scaled = theirs.get("scaled").asBoolean();
        for (String key : theirs.propertyNames()) {
            boolean notOurs = NOT_FIELDS.contains(key)
                    || key.endsWith("_text")
                    || ((type == 6 || type == 8) && !BINARY_HEAD.contains(key))
                    || (type == 26 && key.equals("radio"));
            if (!notOurs) {
                if (scaled && type == 17 && key.startsWith("l")) {
                    assertThat(Long.parseLong(ours.get(key)) / 600.0)
                            .as("%s of %s", key, line)
                            .isCloseTo(theirs.get(key).asDouble(), within(0.05));
                    continue;
                }
                String expected = onAir(key, type, scaled, theirs.get(key));
                assertThat(ours.get(key)).as("%s of %s", key, line).isEqualTo(expected);
            }
        }
    }

    /** gpsd's value as it is on the air. */
    private static String onAir(String key, int type, boolean scaled, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "1" : "0";
        }
        if (key.equals("data")) {
            return data(value.asString());
        }
        if (!scaled) {
            return value.asString();
        }
        boolean coarse = type == 27;
        return switch (key) {
            case "turn" -> turn(value.asString());
            case "lon", "lat" -> times(value, coarse || type == 17 ? 600 : 600_000);
            case "ne_lon", "ne_lat", "sw_lon", "sw_lat" -> times(value, 600);
            case "course" -> times(value, coarse ? 1 : 10);
            case "speed" -> times(value, coarse || type == 9 ? 1 : 10);
            case "draught" -> times(value, 10);
            default -> value.asString();
        };
    }

    /** Bits and hexadecimal digits; gpsd leaves in the last byte what follows the data, and dumps a communication state behind. */
    private static String data(String text) {
        String[] pieces = text.split(":");
        int over = Integer.parseInt(pieces[0]) % 8;
        String digits = pieces[1];
        if (over > 0) {
            int last = Integer.parseInt(digits.substring(digits.length() - 2), 16) & (0xff << (8 - over));
            digits = digits.substring(0, digits.length() - 2) + "%02x".formatted(last & 0xff);
        }
        return pieces[0] + ":" + digits;
    }

    private static String times(JsonNode value, double factor) {
        return Long.toString(Math.round(Double.parseDouble(value.asString()) * factor));
    }

    private static String turn(String text) {
        return switch (text) {
            case "n/a" -> "-128";
            case "fastleft" -> "-127";
            case "fastright" -> "127";
            default -> Long.toString(Math.round(Math.sqrt(Double.parseDouble(text)) * 4.733));
        };
    }

    /** Both parts of type 24 together; parts that gpsd could not join it leaves out. */
    private static void compareStatic(JsonNode theirs, Ours ours) {
        String mmsi = theirs.get("mmsi").asString();
        assertThat(ours.names).contains(mmsi + " " + theirs.get("shipname").asString());
        String rest = mmsi;
        for (String key : List.of(
                "shiptype",
                "vendorid",
                "model",
                "serial",
                "callsign",
                "to_bow",
                "to_stern",
                "to_port",
                "to_starboard")) {
            rest += " " + theirs.get(key).asString();
        }
        assertThat(ours.partsB).contains(rest);
    }

    @Test
    void agreesWithDump() throws Exception {
        Ours ours = decode("sample.aivdm");
        int compared = 0;
        for (String line : Files.readAllLines(Recordings.ais("gpsd/sample.aivdm.chk"))) {
            String[] cells = line.split("\\|", -1);
            int type = Integer.parseInt(cells[0]);
            if (type == 24) {
                continue;
            }
            Map<String, String> fields = ours.next(type);
            List<String> columns = columns(type, fields);
            for (int i = 0; i < columns.size(); i++) {
                String key = columns.get(i);
                if (type == 23 && key.equals("txrx")) {
                    continue;
                }
                assertThat(fields.get(key)).as("%s of %s", key, line).isEqualTo(plain(key, cells[i]));
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(90);
        ours.assertExhausted();
    }

    private static List<String> columns(int type, Map<String, String> fields) {
        String channels = "channel_a channel_b txrx power %s addressed band_a band_b zonesize";
        String area = "1".equals(fields.get("addressed")) ? "dest1 dest2" : "ne_lon ne_lat sw_lon sw_lat";
        String own = type == 22 ? channels.formatted(area) : DUMP.get(type);
        return Arrays.asList(("type repeat mmsi " + own).split(" "));
    }

    /** Without the padding of numbers, in decimal; type 26 has its communication state behind the data. */
    private static String plain(String key, String cell) {
        if (key.equals("data")) {
            return data(cell);
        }
        if (cell.startsWith("0x")) {
            return Long.toString(Long.parseLong(cell.substring(2), 16));
        }
        return cell.matches("\\d{9}") ? Long.toString(Long.parseLong(cell)) : cell;
    }

    private static Ours decode(String sample) throws Exception {
        Path file = Recordings.ais("gpsd/" + sample);
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file)) {
            new AisDecodeRun(new AisJsonEncoder(), text).run(in);
        }
        Ours ours = new Ours();
        text.toString().lines().map(JSON::readTree).forEach(ours::add);
        return ours;
    }

    /** Our messages, in order, by type. */
    private static final class Ours {
        final Map<Integer, Deque<Map<String, String>>> byType = new HashMap<>();
        final List<String> names = new ArrayList<>();
        final List<String> partsB = new ArrayList<>();

        void add(JsonNode message) {
            int type = message.get("type").asInt();
            String mmsi = message.get("mmsi").asString();
            switch (message.get("message").asString()) {
                case "ClassBStaticA" -> names.add(mmsi + " " + text(message, "name", ""));
                case "ClassBStaticB" ->
                    partsB.add(String.join(
                            " ",
                            mmsi,
                            text(message, "shipType", "0"),
                            vendor(message),
                            text(message, "model", "0"),
                            text(message, "serial", "0"),
                            text(message, "callSign", ""),
                            text(message, "bowMeters", "0"),
                            text(message, "sternMeters", "0"),
                            text(message, "portMeters", "0"),
                            text(message, "starboardMeters", "0")));
                default ->
                    byType.computeIfAbsent(type, none -> new ArrayDeque<>()).add(GpsdFields.of(message));
            }
        }

        private static String text(JsonNode message, String name, String none) {
            return message.has(name) ? message.get(name).asString() : none;
        }

        /** gpsd reads model and serial number as four more letters of the vendor, as M.1371-3 had them. */
        private static String vendor(JsonNode message) {
            int tail =
                    message.get("model").asInt() << 20 | message.get("serial").asInt();
            StringBuilder letters = new StringBuilder(text(message, "vendor", ""));
            for (int shift = 18; shift >= 0; shift -= 6) {
                int sextet = tail >> shift & 63;
                if (sextet == 0) {
                    break;
                }
                letters.append((char) (sextet < 32 ? sextet + 64 : sextet));
            }
            return letters.toString().stripTrailing();
        }

        Map<String, String> next(int type) {
            return byType.get(type).remove();
        }

        void assertExhausted() {
            assertThat(byType.values()).allSatisfy(rest -> assertThat(rest).isEmpty());
        }
    }
}
