package org.trigpoint.feeds.cot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.ais.Mmsi;
import org.trigpoint.feeds.cot.fixtures.CotRecordings;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.TakMessage;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Events become reports: each raw message ends in one outcome, and no person's place gets as far as the journal. */
class CotFormatTest {
    private static final String NOW = "2026-06-01T06:00:00Z";
    private static final Map<String, String> KEEP = Map.of("people", "keep");

    private final CotFormat format = new CotFormat(Mmsi::classify);
    private final List<Outcome> outcomes = new ArrayList<>();
    private final SourceDecoder decoder = format.open();
    private Clock clock = Clock.ARRIVAL;
    private Map<String, String> options = Map.of();
    private long sequence;

    /** An event in XML that was made at {@link #NOW} and holds for five minutes. */
    private static String event(String uid, String type, String detail) {
        return "<event version='2.0' uid='" + uid + "' type='" + type + "' how='m-g' time='" + NOW + "' start='" + NOW
                + "' stale='2026-06-01T06:05:00Z'><point lat='50.5' lon='-1.25' hae='120.5' ce='12' le='9999999.0'/>"
                + "<detail>" + detail + "</detail></event>";
    }

    private static long micros(String time) {
        return EpochMicros.of(Instant.parse(time));
    }

    private void give(byte[] raw, String arrival) {
        SourceOpened source = new SourceOpened(7, "mesh", "cot:udp://:4242", "cot", clock, Marking.CLEAR, options);
        decoder.on(new Stamp(micros(arrival), 7, sequence++), Raw.of(raw), source, outcomes::add);
    }

    private void give(String xml) {
        give(xml.getBytes(UTF_8), "2026-06-01T06:00:01Z");
    }

    private Cutter.Framing framing() {
        try {
            return CotCutter.framing().with(options);
        } catch (IOException e) {
            throw new AssertionError("No option of it names a file", e);
        }
    }

    private List<byte[]> cut(byte[] bytes) {
        List<byte[]> messages = new ArrayList<>();
        Cutter cutter = framing()
                .open(
                        Arrays.copyOf(bytes, Math.min(64, bytes.length)),
                        (array, offset, length) -> messages.add(Arrays.copyOfRange(array, offset, offset + length)));
        cutter.take(bytes, 0, bytes.length);
        cutter.end();
        return messages;
    }

    private PositionReport position(int index) {
        return (PositionReport) outcomes.get(index);
    }

    private IdentityReport identity(int index) {
        return (IdentityReport) outcomes.get(index);
    }

    private List<String> codes() {
        return outcomes.stream()
                .filter(Rejected.class::isInstance)
                .map(outcome -> ((Rejected) outcome).code())
                .toList();
    }

    @Test
    void anEventTellsWhereWhoAndHowItIsDoing() {
        give(event(
                "drone-7",
                "a-f-A-M-H-Q",
                "<contact callsign='HAWK'/><track course='-90' speed='10' slope='45'/><status battery='76'/>"
                        + "<sensor azimuth='431.5' elevation='-20' fov='60' vfov='40' range='300'/>"));
        assertThat(outcomes).hasSize(3);
        Header header = position(0).header();
        assertThat(header.identity()).isEqualTo(Identity.named("cot", "drone-7"));
        assertThat(header.platform()).isEqualTo(Platform.DRONE);
        assertThat(header.transponder()).isEqualTo(Transponder.NETWORK);
        assertThat(header.timeEpochMicros()).isEqualTo(micros(NOW));
        assertThat(header.timeBasis()).isEqualTo(Header.TimeBasis.RECEIVER);
        assertThat(position(0).fix().latDeg()).isEqualTo(50.5);
        assertThat(position(0).fix().heightMeters()).isEqualTo(120.5);
        // One standard deviation of 12 m is 29.4 m for 95 %, the 30 m of NACp 9.
        assertThat(position(0).fix().integrity().findAir().orElseThrow().accuracyMeters())
                .isEqualTo(30);
        assertThat(position(0).motion().courseDeg()).isEqualTo(270);
        assertThat(position(0).motion().speedMps()).isEqualTo(10);
        assertThat(position(0).flight().heightMeters()).isEqualTo(120.5);
        assertThat(position(0).flight().climbMps()).isCloseTo(10, within(1e-9));
        assertThat(identity(1).callSign()).isEqualTo("HAWK");
        assertThat(identity(1).airframe().registration()).isEqualTo("drone-7");
        assertThat(identity(1).airframe().category()).isEqualTo("a-f-A-M-H-Q");
        TelemetryReport telemetry = (TelemetryReport) outcomes.get(2);
        assertThat(telemetry.condition().batteryPercent()).isEqualTo(76);
        assertThat(telemetry.gaze().azimuthDeg()).isEqualTo(71.5);
        assertThat(telemetry.gaze().elevationDeg()).isEqualTo(-20);
        assertThat(outcomes.stream().mapToInt(Outcome::lines).sum()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a-n-S-X-M-C, SHIP",
        "a-f-A-M-F-Q, DRONE",
        "a-n-A-C-F, AIRCRAFT",
        "a-n-A-C-H, ROTORCRAFT",
        "a-n-A-C-L, BALLOON",
        "a-f-G-E-V-C, LAND_VEHICLE",
        "a-f-G-E-S, SENSOR",
        "a-u-G, UNKNOWN",
        "a-f-G-I, UNKNOWN",
        "a-h-U-S, SHIP",
        "a-u-U-S-U, UNKNOWN",
    })
    void typesArePlatforms(String type, Platform platform) {
        give(event("x", type, ""));
        assertThat(position(0).header().platform()).isEqualTo(platform);
        assertThat(identity(1).airframe().category()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "ICAO-ADF7C8, '', adf7c8, AIRCRAFT",
        "icao.adf7c8, '', adf7c8, AIRCRAFT",
        "MMSI-235000001, '', 235000001, SHIP",
        "MMSI-992351000, '', 992351000, AID",
        "other, <_aircot_ cot_host_id='a' icao='4007F0'/>, 4007f0, AIRCRAFT",
        "other, <_aiscot_ mmsi='235000002' type='1'/>, 235000002, SHIP",
    })
    void gatewaysNameThingsByTheirOwnNumbers(String uid, String detail, String number, Platform platform) {
        give(event(uid, platform == Platform.AIRCRAFT ? "a-n-A-C" : "a-n-S-X-M", detail));
        Header header = position(0).header();
        assertThat(Identity.unpack(header.identity()).text()).isEqualTo(number);
        assertThat(header.platform()).isEqualTo(platform);
        // A gateway does not say which class of transponder it heard: what the feed of that says stays.
        assertThat(header.transponder()).isEqualTo(Transponder.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "MMSI-23500000, a",
        "MMSI-2350000012, a",
        "ICAO-GGGGGG, a",
        "ICAO-000000, a",
        "MMSI-, a",
        "prefix-ICAO-ADF7C8, a"
    })
    void whatIsNoNumberIsAName(String uid, String type) {
        give(event(uid, type, ""));
        assertThat(position(0).header().identity()).isEqualTo(Identity.named("cot", uid));
    }

    @Test
    void aPleasureCraftFromAGatewayIsHiddenAsAnyOther() {
        give(event("MMSI-235000001", "a-n-S-X-R", "<contact callsign='DREAM'/>"));
        give(event("MMSI-235000001", "a-n-S-X-M-C", ""));
        give(event("boat", "a-n-S-X-M-C", ""));
        assertThat(identity(1).shipType()).isEqualTo(37);
        assertThat(identity(1).name()).isEqualTo("DREAM");
        assertThat(identity(3).shipType()).as("an AIS feed says that better").isZero();
        assertThat(identity(5).shipType()).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({
        "b-m-p-s-p-i, marker",
        "b-m-r, route",
        "u-d-c-c, drawing",
        "b-a-o, alarm",
        "t-x-c-t, control",
        "t-x-takp-v, control",
        "t-x-m-c, task",
        "b-i-x-i, other",
        "y-a, other",
        "a-f-P-S, space",
        "b-t-f, person"
    })
    void whatIsNoPlatformIsCounted(String type, String code) {
        give(event("x", type, ""));
        assertThat(codes()).containsExactly(code);
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void chatIsCountedAsSuchWherePeopleAreKept() {
        options = KEEP;
        give(event("x", "b-t-f", ""));
        assertThat(codes()).containsExactly("chat");
    }

    @Test
    void whatIsStaleWhenItComesIsNoReportUnlessAFileIsRead() {
        byte[] event = event("x", "a-u-S", "").getBytes(UTF_8);
        give(event, "2026-06-01T06:06:00Z");
        assertThat(position(0).header().timeEpochMicros()).isEqualTo(micros(NOW));
        outcomes.clear();
        give(event, "2026-06-01T06:06:01Z");
        assertThat(codes()).containsExactly("stale");
        outcomes.clear();
        clock = Clock.FILE;
        give(event, "2026-06-02T00:00:00Z");
        assertThat(position(0).header().timeEpochMicros()).isEqualTo(micros(NOW));
    }

    @Test
    void aTimeThatIsToComeIsThatOfTheArrival() {
        byte[] event = event("x", "a-u-S", "").getBytes(UTF_8);
        give(event, "2026-06-01T05:58:59Z");
        assertThat(position(0).header().timeEpochMicros()).isEqualTo(micros("2026-06-01T05:58:59Z"));
        assertThat(position(0).header().timeBasis()).isEqualTo(Header.TimeBasis.ARRIVAL);
        give(event("y", "a-u-S", "").replace(NOW, "+99999999-01-01T00:00:00Z"));
        assertThat(position(2).header().timeBasis()).isEqualTo(Header.TimeBasis.ARRIVAL);
    }

    @Test
    void numbersThatStandForUnknownAreNone() {
        for (String ce : List.of("9999999.0", "999999", "0", "0.0")) {
            outcomes.clear();
            give(event("x", "a-u-A", "").replace("ce='12'", "ce='" + ce + "'").replace("120.5", "9999999.0"));
            assertThat(position(0).fix().integrity().findAir()).isEmpty();
            assertThat(position(0).fix().hasHeight()).isFalse();
            assertThat(position(0).flight().hasHeight()).isFalse();
        }
        outcomes.clear();
        give(event("x", "a-u-A", "").replace("50.5", "0.0").replace("-1.25", "0"));
        assertThat(position(0).findFix()).isEmpty();
    }

    @Test
    void theSameEventInXmlAndInProtobufIsOneTransmission() {
        String xml = event("x", "a-u-S", "<contact callsign='X'/>");
        byte[] bytes = xml.getBytes(UTF_8);
        CotEvent event = ((CotDecoded.Ok) CotDecoder.decode(bytes, 0, bytes.length))
                .message()
                .findEvent()
                .orElseThrow();
        give(xml);
        give(CotEncoder.takStream(new TakMessage(null, event, 0)), "2026-06-01T06:00:02Z");
        give(CotEncoder.takMesh(new TakMessage(null, event, 0)), "2026-06-01T06:00:03Z");
        give(event("x", "a-u-S", "").replace("50.5", "50.6"));
        assertThat(position(2).header().transmission())
                .isEqualTo(position(0).header().transmission())
                .isEqualTo(position(4).header().transmission())
                .isNotEqualTo(position(6).header().transmission());
    }

    @Test
    void whatThisStationSentItselfIsNoObservation() {
        options = Map.of("own", "Trigpoint-1a2b3c4d");
        give(event("x", "a-u-S", "<_flow-tags_ TAK-Server='t' Trigpoint-1a2b3c4d='2026-06-01T06:00:00Z'/>"));
        assertThat(codes()).containsExactly("own");
        give(event("x", "a-u-S", "<_flow-tags_ Trigpoint-99999999='2026-06-01T06:00:00Z'/>"));
        assertThat(codes()).hasSize(1);
    }

    @Test
    void noPersonsPlaceComesThroughTheCutter() {
        List<byte[]> messages = cut((event("ANDROID-1", "a-f-G-U-C", "<takv device='D'/><contact callsign='JANE'/>")
                        + event("car", "a-f-G-E-V-C", "<takv device='D'/><contact callsign='JANE'/>")
                        + event("c", "b-t-f", "<remarks>JANE</remarks>")
                        + event("d", "a-f-G", "<__group name='Teal' role='JANE'/>")
                        + "JANE"
                        + event("ship", "a-n-S-X-M", "<takv device='D'/>"))
                .getBytes(UTF_8));
        assertThat(messages).hasSize(6);
        messages.forEach(message -> give(new String(message, UTF_8)));
        assertThat(messages.stream().map(message -> new String(message, UTF_8)))
                .noneMatch(text -> text.contains("JANE"))
                .filteredOn(text -> text.contains("50.5"))
                .hasSize(1);
        assertThat(codes()).containsExactly("person", "person", "person", "person", "junk");
        assertThat(position(5).header().platform()).isEqualTo(Platform.SHIP);
    }

    @Test
    void aSiteMayKeepThem() {
        options = KEEP;
        String jane = event("ANDROID-1", "a-f-G-U-C", "<takv device='D'/><contact callsign='JANE'/>");
        String post = event("hq", "a-f-G-U-C", "<__group name='Teal' role='HQ'/>");
        List<byte[]> messages = cut((jane + post).getBytes(UTF_8));
        assertThat(messages.getFirst()).asString(UTF_8).isEqualTo(jane);
        messages.forEach(message -> give(new String(message, UTF_8)));
        assertThat(position(0).header().platform()).isEqualTo(Platform.HANDSET);
        assertThat(identity(1).callSign()).isEqualTo("JANE");
        assertThat(position(2).header().platform()).isEqualTo(Platform.CONTROL_STATION);
    }

    @Test
    void aTelephoneNumberIsNeverInTheJournal() {
        String boat = event("boat", "a-f-S", "<contact callsign='B' phone='7204258729'/>");
        options = KEEP;
        List<byte[]> messages = cut(boat.getBytes(UTF_8));
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst())
                .asString(UTF_8)
                .contains("callsign=\"B\"")
                .doesNotContain("7204258729");
        give(messages.getFirst(), NOW);
        assertThat(identity(1).callSign()).isEqualTo("B");
    }

    @Test
    void aDecoderIsReadAsItWasWritten() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        decoder.write(new DataOutputStream(bytes));
        assertThat(format.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1))
                .isNotNull();
    }

    @Test
    void everyRecordedEventHasOneOutcome() {
        clock = Clock.FILE;
        Map<String, String> told = new TreeMap<>();
        for (boolean keeps : new boolean[] {true, false}) {
            options = keeps ? KEEP : Map.of();
            for (Path file : CotRecordings.events()) {
                outcomes.clear();
                for (byte[] message : cut(CotRecordings.bytes(file))) {
                    give(message, NOW);
                }
                assertThat(outcomes.stream().mapToInt(Outcome::lines).sum()).isEqualTo(1);
                String name = file.getFileName() + (keeps ? " kept" : "");
                told.put(
                        name,
                        outcomes.getFirst() instanceof Rejected rejected
                                ? rejected.code()
                                : position(0).header().platform() + " "
                                        + identity(1).callSign()
                                        + (position(0).findFix().isPresent() ? " placed" : ""));
            }
        }
        assertThat(told)
                .containsEntry("cloudtak-001.cot", "UNKNOWN ALPHA placed")
                .containsEntry("cloudtak-002.cot", "UNKNOWN BRAVO")
                .containsEntry("freetakserver-001.cot", "person")
                .containsEntry("freetakserver-001.cot kept", "HANDSET SPAC3SLOTH placed")
                .containsEntry("freetakserver-002.cot", "task")
                .containsEntry("node-cot-001.cot", "person")
                .containsEntry("node-cot-001.cot kept", "chat")
                .containsEntry("node-cot-003.cot", "alarm")
                .containsEntry("node-cot-004.cot", "person")
                .containsEntry("node-cot-005.cot", "LAND_VEHICLE null placed")
                .containsEntry("node-cot-006.cot", "route")
                .containsEntry("node-cot-008.cot", "drawing")
                .containsEntry("node-cot-010.cot", "marker")
                .containsEntry("node-cot-012.cot", "DRONE null placed")
                .containsEntry("node-cot-013.cot", "DRONE UAS-Phoenix 2")
                .containsEntry("takproto-001.cot", "person")
                .containsEntry("takproto-001.cot kept", "CONTROL_STATION Eliopoli HQ placed")
                .containsEntry("takproto-002.cot", "control");
    }

    /** Whatever comes, each raw message has an outcome, and the times of files are read. {@code -Dtrigpoint.seed} sets the seed. */
    @Test
    void brokenBytesAreCounted() {
        long seed = Long.getLong("trigpoint.seed", 20_261_128L);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Path> files = CotRecordings.events();
        int messages = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = CotRecordings.bytes(files.get(random.nextInt(files.size())));
            if (i % 2 == 0
                    && CotDecoder.decode(bytes, 0, bytes.length, true) instanceof CotDecoded.Ok ok
                    && ok.message().findEvent().isPresent()) {
                bytes = CotEncoder.takStream(
                        new TakMessage(null, ok.message().findEvent().get(), 0));
            }
            for (int flips = random.nextInt(8); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            clock = Clock.values()[random.nextInt(3)];
            for (byte[] message : cut(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)))) {
                outcomes.clear();
                CotLineTime.epochMicros(message, 0, message.length);
                give(message, NOW);
                assertThat(outcomes.stream().mapToInt(Outcome::lines).sum()).isEqualTo(1);
                messages++;
            }
        }
        assertThat(messages).isGreaterThan(2_000);
    }
}
