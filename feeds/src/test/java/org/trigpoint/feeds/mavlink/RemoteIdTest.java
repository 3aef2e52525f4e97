package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.mavlink.fixtures.FeedRun;
import org.trigpoint.feeds.mavlink.fixtures.MavlinkRun;
import org.trigpoint.feeds.mavlink.fixtures.Sender;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;

/** What drones broadcast by law: the drone is a track, its operator is not even written down. */
class RemoteIdTest {
    /** 2026-05-28T20:26:40Z. */
    private static final long START = 1_780_000_000_000_000L;

    private static final String SERIAL = "1596F3TRIG0001";
    private static final String OPERATOR = "FIN87astrdge12k8";
    private static final int OPERATOR_LAT_E7 = 521_234_567;
    private static final int OPERATOR_LON_E7 = 43_456_789;
    private static final byte[] HEARD_AS = {2, 3, 4, 5, 6, 7};
    private static final long DRONE = Identity.named("remote-id", SERIAL);

    private final Sender receiver = new Sender(7, 236);

    private byte[] basicId() {
        return receiver.send(
                "OPEN_DRONE_ID_BASIC_ID", Map.of("id_or_mac", HEARD_AS, "id_type", 1, "ua_type", 2, "uas_id", SERIAL));
    }

    private byte[] location() {
        return receiver.send(
                "OPEN_DRONE_ID_LOCATION",
                Map.ofEntries(
                        Map.entry("id_or_mac", HEARD_AS),
                        Map.entry("status", 2),
                        Map.entry("latitude", 521_000_000),
                        Map.entry("longitude", 43_000_000),
                        Map.entry("altitude_geodetic", 120.5f),
                        Map.entry("altitude_barometric", 80f),
                        Map.entry("direction", 27_000),
                        Map.entry("speed_horizontal", 1_250),
                        Map.entry("speed_vertical", -50),
                        Map.entry("horizontal_accuracy", 11),
                        Map.entry("timestamp", 1_599.5f)));
    }

    private byte[] system() {
        return receiver.send(
                "OPEN_DRONE_ID_SYSTEM",
                Map.of(
                        "id_or_mac",
                        HEARD_AS,
                        "operator_latitude",
                        OPERATOR_LAT_E7,
                        "operator_longitude",
                        OPERATOR_LON_E7,
                        "area_count",
                        1));
    }

    private byte[] operatorId() {
        return receiver.send("OPEN_DRONE_ID_OPERATOR_ID", Map.of("id_or_mac", HEARD_AS, "operator_id", OPERATOR));
    }

    private byte[] pack() {
        ByteBuffer messages = ByteBuffer.allocate(4 * 25).order(ByteOrder.LITTLE_ENDIAN);
        messages.put(0, (byte) 0x02).put(1, (byte) 0x12).put(2, SERIAL.getBytes(StandardCharsets.US_ASCII));
        messages.put(25, (byte) 0x12)
                .put(26, (byte) 0x22)
                .put(27, (byte) 90)
                .put(28, (byte) 50)
                .put(29, (byte) -1)
                .putInt(30, 521_000_000)
                .putInt(34, 43_000_000)
                .putShort(38, (short) 2_160)
                .putShort(40, (short) 2_241)
                .put(44, (byte) 11)
                .putShort(46, (short) 15_995);
        messages.put(50, (byte) 0x42).putInt(52, OPERATOR_LAT_E7).putInt(56, OPERATOR_LON_E7);
        messages.put(75, (byte) 0x52).put(77, OPERATOR.getBytes(StandardCharsets.US_ASCII));
        return receiver.send(
                "OPEN_DRONE_ID_MESSAGE_PACK",
                Map.of(
                        "id_or_mac",
                        HEARD_AS,
                        "single_message_size",
                        25,
                        "msg_pack_size",
                        4,
                        "messages",
                        messages.array()));
    }

    private static FeedRun heard(Map<String, String> options, byte[]... frames) {
        return FeedRun.live(START, options).take(frames).end();
    }

    @Test
    void theDroneIsATrackUnderItsSerialNumber() {
        FeedRun run = heard(Map.of(), location(), basicId(), location(), basicId());
        assertThat(run.rejects()).containsExactly("unnamed", "unplaced");
        PositionReport report = run.all(PositionReport.class).getFirst();
        check(report);
        assertThat(report.flight().pressureAltitudeMeters()).isEqualTo(80);
        assertThat(report.flight().climbMps()).isEqualTo(-0.5);
        assertThat(run.all(IdentityReport.class)).hasSize(2).allSatisfy(named -> {
            assertThat(named.header().identity()).isEqualTo(DRONE);
            assertThat(named.findAirframe().orElseThrow().registration()).isEqualTo(SERIAL);
        });
    }

    private static void check(PositionReport report) {
        Header header = report.header();
        Fix fix = report.findFix().orElseThrow();
        assertThat(header.identity()).isEqualTo(DRONE);
        assertThat(header.platform()).isEqualTo(Platform.DRONE);
        assertThat(header.transponder()).isEqualTo(Transponder.REMOTE_ID);
        // 26 min 39.5 s after the hour, as it says.
        assertThat(header.timeEpochMicros()).isEqualTo(START - 500_000);
        assertThat(fix.latDeg()).isEqualTo(52.1);
        assertThat(fix.lonDeg()).isEqualTo(4.3);
        assertThat(fix.heightMeters()).isCloseTo(120.5, within(1e-9));
        assertThat(fix.integrity().findAir().orElseThrow().accuracyMeters()).isEqualTo(3);
        assertThat(report.motion().courseDeg()).isEqualTo(270);
        assertThat(report.motion().speedMps()).isEqualTo(12.5);
        assertThat(report.flight().place()).isEqualTo(Flight.Place.AIRBORNE);
    }

    @Test
    void aPackSaysTheSame() {
        FeedRun run = heard(Map.of(), pack());
        assertThat(run.outcomes()).hasSizeGreaterThan(1);
        assertThat(run.lines()).isEqualTo(1);
        check(run.all(PositionReport.class).getFirst());
    }

    @Test
    void theOperatorIsNotWrittenDown() {
        byte[] damaged = system();
        damaged[damaged.length - 3] ^= 1;
        byte[] damagedPack = pack();
        damagedPack[30] ^= 1;
        byte[] begun = system();
        byte[] ended = Arrays.copyOfRange(system(), 4, 60);
        byte[] follow = receiver.send("FOLLOW_TARGET", Map.of("lat", OPERATOR_LAT_E7, "lon", OPERATOR_LON_E7));
        byte[] update = receiver.send(
                "OPEN_DRONE_ID_SYSTEM_UPDATE",
                Map.of("operator_latitude", OPERATOR_LAT_E7, "operator_longitude", OPERATOR_LON_E7));
        FeedRun run = heard(
                Map.of(),
                ended,
                basicId(),
                location(),
                system(),
                operatorId(),
                pack(),
                follow,
                update,
                damaged,
                damagedPack,
                basicId(),
                Arrays.copyOf(begun, begun.length - 1));
        assertThat(run.rejects())
                .containsExactly(
                        "junk", "unplaced", "operator", "operator", "operator", "operator", "crc", "truncated");
        assertThat(run.all(PositionReport.class))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.header().identity()).isEqualTo(DRONE));
        assertThat(holds(run.journal(), little(OPERATOR_LAT_E7))).isFalse();
        assertThat(holds(run.journal(), little(OPERATOR_LON_E7))).isFalse();
        assertThat(holds(run.journal(), OPERATOR.getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(holds(run.journal(), little(521_000_000))).isTrue();
        // The pack is still a sound frame.
        assertThat(run.journal().stream()
                        .filter(raw -> raw.length > 100)
                        .map(raw -> MavlinkRun.of(raw).counts().rejected()))
                .isNotEmpty()
                .containsOnly(0L);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static boolean holds(List<byte[]> journal, byte[] sought) {
        String needle = new String(sought, StandardCharsets.ISO_8859_1);
        return journal.stream().anyMatch(raw -> new String(raw, StandardCharsets.ISO_8859_1).contains(needle));
    }

    @Test
    void aSiteThatIsEntitledKeepsTheOperator() {
        FeedRun run = heard(Map.of("operators", "keep"), basicId(), location(), operatorId(), system(), pack());
        assertThat(run.rejects()).containsExactly("unplaced");
        assertThat(holds(run.journal(), little(OPERATOR_LAT_E7))).isTrue();
        List<PositionReport> stations = run.all(PositionReport.class).stream()
                .filter(report -> report.header().platform() == Platform.CONTROL_STATION)
                .toList();
        assertThat(stations).hasSize(2).allSatisfy(report -> {
            assertThat(report.findFix().orElseThrow().latDeg()).isEqualTo(OPERATOR_LAT_E7 / 1e7);
            assertThat(report.header().identity()).isEqualTo(Identity.named("remote-id", "operator of " + SERIAL));
        });
        assertThat(run.all(IdentityReport.class).stream()
                        .map(named -> named.findAirframe().orElseThrow().registration()))
                .contains(OPERATOR);
        assertThat(run.lines()).isEqualTo(run.journal().size());
    }

    @Test
    void droppedFramesAreNoLossOfTheLink() {
        FeedRun run = FeedRun.live(START, Map.of());
        Sender drone = new Sender(9, 1);
        byte[] position = drone.send("GLOBAL_POSITION_INT", Map.of("lat", 1_000, "lon", 1_000));
        run.take(position);
        for (int i = 0; i < 30; i++) {
            run.take(
                    50_000,
                    drone.send("OPEN_DRONE_ID_SYSTEM", Map.of("operator_latitude", 5, "operator_longitude", 5)),
                    drone.send("GLOBAL_POSITION_INT", Map.of("lat", 1_000 + i, "lon", 1_000)));
        }
        run.end();
        assertThat(run.all(TelemetryReport.class)
                        .getLast()
                        .findCondition()
                        .orElseThrow()
                        .linkPercent())
                .isEqualTo(100);
    }
}
