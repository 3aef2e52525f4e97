package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.adsb.fixtures.Recordings;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Raw messages of ADS-B become reports: each ends in one outcome, with and without a snapshot before it. */
class AdsbFormatTest {
    private static final long START = 1_457_996_400_000_000L;
    private static final double FOOT_METERS = 0.3048;

    private final AdsbFormat format = new AdsbFormat();
    private final List<Outcome> outcomes = new ArrayList<>();
    private SourceDecoder decoder = format.open();
    private Clock clock = Clock.FILE;
    private long sequence;

    private static List<byte[]> cut(byte[] bytes) {
        List<byte[]> messages = new ArrayList<>();
        Cutter cutter = AdsbCutter.open(
                java.util.Arrays.copyOf(bytes, Math.min(64, bytes.length)),
                (array, offset, length) -> messages.add(java.util.Arrays.copyOfRange(array, offset, offset + length)));
        cutter.take(bytes, 0, bytes.length);
        cutter.end();
        return messages;
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void give(byte[] raw, long arrivalEpochMicros) {
        SourceOpened source =
                new SourceOpened(7, "roof", "adsb:tcp://roof:30005", "adsb", clock, Marking.CLEAR, Map.of());
        decoder.on(new Stamp(arrivalEpochMicros, 7, sequence++), Raw.of(raw), source, outcomes::add);
    }

    private void snapshot() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        decoder.write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        decoder = format.read(in, format.version());
        assertThat(in.available()).isZero();
    }

    private PositionReport position(int index) {
        return (PositionReport) outcomes.get(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"derived/pymodes-adsb-406b90.beast", "derived/pymodes-commb-df20.avr"})
    void aSnapshotBeforeAnyMessageChangesNothing(String recording) throws Exception {
        List<byte[]> messages = cut(Files.readAllBytes(Recordings.adsb(recording)));
        for (int i = 0; i < messages.size(); i++) {
            give(messages.get(i), START + i * 365_000L);
        }
        List<Outcome> straight = List.copyOf(outcomes);
        assertThat(straight.stream().mapToInt(Outcome::lines).sum()).isEqualTo(messages.size());
        outcomes.clear();
        decoder = format.open();
        sequence = 0;
        for (int i = 0; i < messages.size(); i++) {
            if (i % 97 == 0) {
                snapshot();
            }
            give(messages.get(i), START + i * 365_000L);
        }
        assertThat(outcomes).isEqualTo(straight);
    }

    @Test
    void aFlightIsOnePlaneWithItsHeightSpeedAndWorth() throws Exception {
        List<byte[]> messages = cut(Files.readAllBytes(Recordings.adsb("derived/pymodes-adsb-406b90.beast")));
        for (int i = 0; i < messages.size(); i++) {
            give(messages.get(i), START + i * 365_000L);
        }
        List<PositionReport> placed = outcomes.stream()
                .filter(outcome -> outcome instanceof PositionReport report && report.fix() != null)
                .map(PositionReport.class::cast)
                .toList();
        assertThat(placed).hasSizeGreaterThan(900);
        assertThat(placed).allSatisfy(report -> {
            Header header = report.header();
            assertThat(header.identity()).isEqualTo(Identity.pack(Identity.Scheme.ICAO, 0x406B90));
            assertThat(header.platform()).isEqualTo(Platform.AIRCRAFT);
            assertThat(header.transponder()).isEqualTo(Transponder.ADS_B);
            assertThat(report.flight().pressureAltitudeMeters()).isBetween(35_900 * FOOT_METERS, 36_100 * FOOT_METERS);
            assertThat(report.flight().place()).isEqualTo(Flight.Place.AIRBORNE);
            assertThat(report.findFix().orElseThrow().integrity().findAir()).isPresent();
        });
        assertThat(placed.stream().filter(report -> report.motion().hasSpeed()).count())
                .isGreaterThan(900);
        assertThat(placed.getLast().motion().speedMps()).isBetween(240.0, 260.0);
        assertThat(outcomes.stream()
                        .filter(IdentityReport.class::isInstance)
                        .map(outcome -> ((IdentityReport) outcome).callSign())
                        .distinct())
                .containsExactly("EZY85MH");
    }

    @Test
    void counterIsAnchoredAtTheFramesThatCameSoonest() {
        clock = Clock.ARRIVAL;
        String frame = "8D406B909945DE10000405999BE4";
        long[] delays = {50_000, 1_000, 90_000, 40_000};
        for (int i = 0; i < delays.length; i++) {
            give(line("@%012X%s;".formatted(12_000_000L * i, frame)), START + 1_000_000L * i + delays[i]);
        }
        long soonest = START + 1_000;
        for (int i = 1; i < delays.length; i++) {
            Header header = position(i).header();
            assertThat(header.timeBasis()).isEqualTo(Header.TimeBasis.COUNTER);
            assertThat(header.timeEpochMicros()).isCloseTo(soonest + 1_000_000L * i, within(200L));
        }
        give(line("@000000000001" + frame + ";"), START + 60_000_000L);
        assertThat(position(delays.length).header().timeEpochMicros()).isEqualTo(START + 60_000_000L);
    }

    @Test
    void documentsGiveTheirOwnTimesAndWhatTheirTablesKnow() {
        byte[] document =
                line("{\"now\":1700000000.5,\"messages\":9,\"aircraft\":[{\"hex\":\"4840d6\",\"type\":\"adsb_icao\","
                        + "\"flight\":\"KLM1023 \",\"r\":\"PH-BXA\",\"t\":\"B738\",\"category\":\"A3\",\"alt_baro\":38000,\"alt_geom\":38600,"
                        + "\"gs\":450.0,\"track\":90.0,\"baro_rate\":-640,\"squawk\":\"7700\",\"emergency\":\"general\",\"lat\":52.25,"
                        + "\"lon\":3.92,\"seen_pos\":0.5,\"version\":2,\"nic\":8,\"nac_p\":10,\"sil\":3,\"seen\":0.1},"
                        + "{\"hex\":\"~2a0001\",\"category\":\"B6\",\"alt_baro\":\"ground\",\"seen\":3}]}");
        clock = Clock.ARRIVAL;
        cut(document).forEach(raw -> give(raw, START));
        assertThat(outcomes.getFirst()).isEqualTo(new Rejected(new Stamp(START, 7, 0), "head", 0, 1));
        PositionReport report = position(1);
        assertThat(report.header().timeEpochMicros()).isEqualTo(1_700_000_000_000_000L);
        assertThat(report.header().timeBasis()).isEqualTo(Header.TimeBasis.RECEIVER);
        assertThat(report.flight().squawk()).isEqualTo(7_700);
        assertThat(report.flight().emergency()).isEqualTo(Flight.Emergency.GENERAL);
        assertThat(report.flight().heightMeters()).isCloseTo(38_600 * FOOT_METERS, within(1e-9));
        assertThat(report.flight().climbMps()).isCloseTo(-640 * FOOT_METERS / 60, within(1e-9));
        assertThat(report.findFix()
                        .orElseThrow()
                        .integrity()
                        .findAir()
                        .orElseThrow()
                        .nacp())
                .isEqualTo(10);
        IdentityReport named = (IdentityReport) outcomes.get(2);
        assertThat(named.lines()).isZero();
        assertThat(named.findAirframe().orElseThrow().registration()).isEqualTo("PH-BXA");
        PositionReport drone = position(3);
        assertThat(drone.header().identity()).isEqualTo(Identity.pack(Identity.Scheme.NON_ICAO, 0x2A0001));
        assertThat(drone.header().platform()).isEqualTo(Platform.DRONE);
        assertThat(drone.flight().place()).isEqualTo(Flight.Place.ON_GROUND);
        assertThat(drone.fix()).isNull();
    }

    @Test
    void linesOfBaseStationGiveWhatTheySay() {
        give(
                line(
                        "MSG,3,1,1,4840D6,1,2023/11/14,22:13:20.000,2023/11/14,22:13:20.100,,38000,,,52.25,3.92,,,0,0,0,0"),
                START);
        give(line("MSG,4,1,1,4840D6,1,2023/11/14,22:13:20.000,2023/11/14,22:13:20.100,,,450,90,,,-640,,,,,0"), START);
        give(
                line("MSG,6,1,1,4840D6,1,2023/11/14,22:13:21.000,2023/11/14,22:13:21.100,,38000,,,,,,7600,0,1,0,0"),
                START);
        assertThat(position(0).findFix().orElseThrow().latDeg()).isEqualTo(52.25);
        assertThat(position(1).motion().courseDeg()).isEqualTo(90);
        assertThat(position(2).flight().emergency()).isEqualTo(Flight.Emergency.NO_COMMUNICATIONS);
        assertThat(position(2).motion().courseDeg()).isEqualTo(90);
        byte[] raw = line(
                "MSG,3,1,1,4840D6,1,2023/11/14,22:13:20.250,2023/11/14,22:13:20.300,,38000,,,52.25,3.92,,,0,0,0,0");
        assertThat(AdsbLineTime.of(Map.of()).epochMicros(raw, 0, raw.length)).isEqualTo(1_700_000_000_250_000L);
    }

    @Test
    void anyBytesEndInOneOutcomeAMessage() throws Exception {
        Random random = new Random(20261127);
        byte[] good = HexFormat.of().parseHex("1a33000000000000808d406b909945de10000405999be4");
        for (int round = 0; round < 3_000; round++) {
            byte[] raw = good.clone();
            for (int flips = random.nextInt(6); flips >= 0; flips--) {
                raw[random.nextInt(raw.length)] = (byte) random.nextInt();
            }
            List<byte[]> messages = cut(raw);
            outcomes.clear();
            messages.forEach(message -> give(message, START));
            assertThat(outcomes.stream().mapToInt(Outcome::lines).sum()).isEqualTo(messages.size());
        }
        snapshot();
    }
}
