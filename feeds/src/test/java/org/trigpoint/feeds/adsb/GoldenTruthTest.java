package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.adsb.fixtures.Recordings;
import org.trigpoint.feeds.adsb.message.AirbornePosition;
import org.trigpoint.feeds.adsb.message.AirborneVelocity;
import org.trigpoint.feeds.adsb.message.AltitudeReply;
import org.trigpoint.feeds.adsb.message.Identification;
import org.trigpoint.feeds.adsb.message.IdentityReply;
import org.trigpoint.feeds.adsb.message.ModeSDecoder;
import org.trigpoint.feeds.adsb.message.ModeSMessage;
import org.trigpoint.feeds.adsb.message.Parity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Six hundred frames give, field by field, what pyModeS found in them; and replies the addresses that their sender had. */
class GoldenTruthTest {
    /** What pyModeS guesses from the registers of formats 20 and 21, which are kept as they are. */
    private static final Set<String> OF_REGISTERS = Set.of(
            "bds",
            "baro_pressure_setting",
            "selected_altitude_mcp",
            "selected_altitude_fms",
            "roll",
            "track_rate",
            "true_airspeed",
            "true_track",
            "baro_vertical_rate",
            "indicated_airspeed",
            "inertial_vertical_rate",
            "mach",
            "magnetic_heading");

    /** Frames whose address in the table is not the one over their parity, by long division too. */
    private static final Set<String> WRONGLY_RECEIVED =
            Set.of("A03F40002EC423613A3527BE77D1", "A000009CC6500030AA0000E16CC9", "A6FAA2A000161DB2C80030A40000");

    /** Fields that a register gives in formats 20 and 21, a squitter in format 17. */
    private static final Set<String> OF_EITHER = Set.of("callsign", "groundspeed");

    private final Map<String, Integer> compared = new TreeMap<>();
    private final Set<String> left = new TreeSet<>();

    @Test
    void goldenDecodesAgree() throws Exception {
        JsonNode golden = JsonMapper.shared().readTree(Files.readAllBytes(Recordings.adsb("pymodes/golden_v2.json")));
        golden.properties().forEach(frame -> compare(frame.getKey(), frame.getValue()));
        assertThat(compared)
                .containsExactly(
                        Map.entry("altitude", 385),
                        Map.entry("callsign", 1),
                        Map.entry("category", 1),
                        Map.entry("cpr_format", 185),
                        Map.entry("df", 600),
                        Map.entry("groundspeed", 14),
                        Map.entry("icao", 600),
                        Map.entry("squawk", 200),
                        Map.entry("track", 14),
                        Map.entry("typecode", 200),
                        Map.entry("vertical_rate", 14));
        assertThat(left).isEqualTo(OF_REGISTERS);
    }

    private void compare(String hex, JsonNode golden) {
        byte[] bits = HexFormat.of().parseHex(hex);
        int overlay = Parity.overlay(bits, 0, bits.length);
        int format = ModeSDecoder.format(bits[0]);
        ModeSMessage message = ModeSDecoder.decode(bits, 0, bits.length, overlay);
        int address = format == ModeSDecoder.EXTENDED_SQUITTER ? ModeSDecoder.address(bits, 0) : overlay;
        golden.properties().forEach(field -> {
            String as = hex + " " + field;
            if (OF_REGISTERS.contains(field.getKey())) {
                left.add(field.getKey());
            } else if (format == ModeSDecoder.EXTENDED_SQUITTER || !OF_EITHER.contains(field.getKey())) {
                Object ours = ours(field.getKey(), message, format, address);
                equal(as, ours, field.getValue());
                compared.merge(field.getKey(), 1, Integer::sum);
            }
        });
    }

    private static void equal(String as, Object ours, JsonNode golden) {
        switch (ours) {
            case Double number -> assertThat(number).as(as).isCloseTo(golden.asDouble(), within(1e-9));
            case Integer number -> assertThat(number).as(as).isEqualTo(golden.asInt());
            default ->
                assertThat(ours.toString())
                        .as(as)
                        .isEqualToIgnoringCase(golden.asString().replaceAll("_+$", ""));
        }
    }

    private static Object ours(String field, ModeSMessage message, int format, int address) {
        return switch (field) {
            case "df" -> format;
            case "icao" -> "%06x".formatted(address);
            case "typecode" -> typeCode(message);
            case "altitude" ->
                message instanceof AltitudeReply reply
                        ? reply.altitudeFeet()
                        : ((AirbornePosition) message).altitudeFeet();
            case "cpr_format" -> ((AirbornePosition) message).odd() ? 1 : 0;
            case "squawk" -> ((IdentityReply) message).squawk();
            case "callsign" -> ((Identification) message).callSign();
            case "category" -> ((Identification) message).category().charAt(1) - '0';
            case "groundspeed" -> (int) Math.floor(((AirborneVelocity) message).groundSpeedKn());
            case "track" -> ((AirborneVelocity) message).trackDeg();
            case "vertical_rate" -> ((AirborneVelocity) message).verticalRateFeetPerMinute();
            default -> throw new AssertionError("Nobody compares " + field);
        };
    }

    private static int typeCode(ModeSMessage message) {
        return switch (message) {
            case AirbornePosition position -> position.typeCode();
            case Identification identification -> identification.typeCode();
            case AirborneVelocity _ -> 19;
            default -> throw new AssertionError("No type code in " + message);
        };
    }

    @Test
    void repliesHaveTheAddressOfTheirSenderOverTheirParity() throws Exception {
        int rows = 0;
        Set<String> others = new TreeSet<>();
        for (String row : Files.readAllLines(Recordings.adsb("pymodes/sample_data_commb_df20.csv"))) {
            String[] cells = row.split(",");
            byte[] bits = HexFormat.of().parseHex(cells[2].strip());
            if (!"%06X".formatted(Parity.overlay(bits, 0, bits.length)).equals(cells[1])) {
                others.add(cells[2].strip());
            }
            rows++;
        }
        assertThat(rows).isEqualTo(5_000);
        assertThat(others).isEqualTo(WRONGLY_RECEIVED);
    }
}
