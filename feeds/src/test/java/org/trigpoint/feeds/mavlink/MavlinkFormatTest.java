package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.mavlink.fixtures.FeedRun;
import org.trigpoint.feeds.mavlink.fixtures.Sender;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;

/** Frames that are heard become reports of vehicles, their cameras, and the traffic that they hear. */
class MavlinkFormatTest {
    private static final long START = 1_780_000_000_000_000L;
    private static final long TENTH = 100_000;

    private final Sender autopilot = new Sender(4, 1);

    private byte[] beat(int type, int baseMode, int customMode) {
        return autopilot.send(
                "HEARTBEAT", Map.of("type", type, "autopilot", 3, "base_mode", baseMode, "custom_mode", customMode));
    }

    private byte[] position(int latE7, int lonE7) {
        return autopilot.send(
                "GLOBAL_POSITION_INT",
                Map.of(
                        "lat",
                        latE7,
                        "lon",
                        lonE7,
                        "alt",
                        150_000,
                        "relative_alt",
                        100_000,
                        "vx",
                        300,
                        "vy",
                        400,
                        "vz",
                        -150,
                        "hdg",
                        4_500));
    }

    private static FeedRun live() {
        return FeedRun.live(START, Map.of());
    }

    @Test
    void aVehicleIsWhereItSaysWithItsHeightAboveTheEllipsoid() {
        FeedRun run = live().take(
                        TENTH,
                        beat(2, 209, 5),
                        autopilot.send(
                                "GPS_RAW_INT",
                                Map.of(
                                        "fix_type",
                                        3,
                                        "lat",
                                        511_000_000,
                                        "lon",
                                        10_000_000,
                                        "alt",
                                        150_000,
                                        "alt_ellipsoid",
                                        197_000,
                                        "h_acc",
                                        1_200,
                                        "satellites_visible",
                                        14)),
                        position(511_000_000, 10_000_000))
                .end();
        PositionReport report = run.all(PositionReport.class).getFirst();
        Fix fix = report.findFix().orElseThrow();
        assertThat(report.header().timeEpochMicros()).isEqualTo(START + 3 * TENTH);
        assertThat(report.header().timeBasis()).isEqualTo(Header.TimeBasis.ARRIVAL);
        assertThat(report.header().platform()).isEqualTo(Platform.DRONE);
        assertThat(fix.latDeg()).isEqualTo(51.1);
        assertThat(report.flight().heightMeters()).isCloseTo(197, within(1e-9));
        assertThat(report.flight().climbMps()).isEqualTo(1.5);
        assertThat(report.motion().speedMps()).isCloseTo(5, within(1e-9));
        assertThat(report.motion().courseDeg()).isCloseTo(53.13, within(0.01));
        assertThat(report.motion().headingDeg()).isEqualTo(45);
        assertThat(fix.integrity().findAir().orElseThrow().accuracyMeters()).isEqualTo(3);
        Condition condition =
                run.all(TelemetryReport.class).getFirst().findCondition().orElseThrow();
        assertThat(condition.gnss()).isEqualTo(Condition.Gnss.FIX_3D);
        assertThat(condition.satellites()).isEqualTo(14);
        assertThat(condition.arming()).isEqualTo(Condition.Arming.ARMED);
        assertThat(condition.findMode()).contains("LOITER");
        assertThat(run.rejects()).containsExactly("unplaced", "unplaced");
    }

    @Test
    void lossOfTheReceiverABreachAndALowBatteryAreToldAtOnceOrWithinASecond() {
        FeedRun run = live().take(TENTH, beat(2, 81, 5), position(511_000_000, 10_000_000));
        run.take(
                TENTH,
                autopilot.send("FENCE_STATUS", Map.of("breach_status", 1, "breach_count", 1)),
                autopilot.send("SYS_STATUS", Map.of("battery_remaining", 34)),
                autopilot.send("GPS_RAW_INT", Map.of("fix_type", 1, "satellites_visible", 3)),
                position(511_000_010, 10_000_000),
                autopilot.send("SYS_STATUS", Map.of("battery_remaining", 33)));
        List<TelemetryReport> told = run.all(TelemetryReport.class);
        assertThat(told.stream()
                        .map(report -> report.findCondition().orElseThrow().fence()))
                .containsExactly(Condition.Fence.UNKNOWN, Condition.Fence.BREACHED, Condition.Fence.BREACHED);
        Condition last = told.getLast().findCondition().orElseThrow();
        assertThat(last.gnss()).isEqualTo(Condition.Gnss.NO_FIX);
        assertThat(last.batteryPercent()).isEqualTo(34);
        Fix reckoned = run.all(PositionReport.class).getLast().findFix().orElseThrow();
        assertThat(reckoned.integrity().source()).isEqualTo(PositioningState.DEAD_RECKONING);
        run.take(1_000_000, position(511_000_020, 10_000_000)).end();
        assertThat(run.all(TelemetryReport.class)
                        .getLast()
                        .findCondition()
                        .orElseThrow()
                        .batteryPercent())
                .isEqualTo(33);
        assertThat(run.lines()).isEqualTo(run.journal().size());
    }

    @Test
    void halfOfTheFramesIsHalfOfTheLink() {
        FeedRun run = live();
        for (int i = 0; i < 100; i++) {
            run.take(TENTH, position(511_000_000 + i, 10_000_000));
            autopilot.skip(1);
        }
        assertThat(run.end()
                        .all(TelemetryReport.class)
                        .getLast()
                        .findCondition()
                        .orElseThrow()
                        .linkPercent())
                .isCloseTo(50, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "1, DRONE, AUTO",
        "2, DRONE, mode 10",
        "20, DRONE, AUTO",
        "8, BALLOON, mode 10",
        "10, LAND_VEHICLE, AUTO",
        "11, SHIP, AUTO",
        "12, SHIP, mode 10"
    })
    void typesArePlatformsAndModesHaveNames(int type, Platform platform, String mode) {
        FeedRun run = live().take(TENTH, beat(type, 81, 10), position(511_000_000, 10_000_000))
                .end();
        PositionReport report = run.all(PositionReport.class).getFirst();
        assertThat(report.header().platform()).isEqualTo(platform);
        assertThat(report.flight().equals(Flight.NONE)).isEqualTo(!platform.flies());
        assertThat(run.all(TelemetryReport.class)
                        .getFirst()
                        .findCondition()
                        .orElseThrow()
                        .findMode())
                .contains(mode);
    }

    @Test
    void aGroundStationWithoutAPositionIsNoTrack() {
        Sender station = new Sender(255, 190);
        byte[] beat = station.send("HEARTBEAT", Map.of("type", 6, "autopilot", 8));
        FeedRun run = live().take(TENTH, beat, station.send("PARAM_REQUEST_LIST", Map.of("target_system", 1)))
                .end();
        assertThat(run.rejects()).containsExactly("unplaced", "unplaced");
        assertThat(run.outcomes()).hasSize(2);
    }

    @Test
    void partsOfAVehicleSayNothingOfItsKindAndPlace() {
        Sender gimbal = new Sender(4, 154);
        FeedRun run = live().take(
                        TENTH,
                        beat(2, 209, 5),
                        position(511_000_000, 10_000_000),
                        gimbal.send("HEARTBEAT", Map.of("type", 26, "autopilot", 8)),
                        gimbal.send("GLOBAL_POSITION_INT", Map.of("lat", 1, "lon", 1)))
                .end();
        assertThat(run.all(PositionReport.class)).hasSize(1);
        assertThat(run.all(PresenceReport.class)).hasSize(2).allSatisfy(report -> {
            assertThat(report.header().platform()).isEqualTo(Platform.DRONE);
            assertThat(report.header().identity()).isEqualTo(Identity.named("mavlink/survey", "system 4"));
        });
    }

    @Test
    void aCameraThatLooksAheadAndDownSeesGroundBeforeIt() {
        Sender gimbal = new Sender(4, 154);
        // Pitched down by 45°, yaw with the vehicle, whose nose points to 45°.
        float sin = (float) Math.sin(Math.toRadians(-22.5));
        float cos = (float) Math.cos(Math.toRadians(22.5));
        FeedRun run = live().take(
                        TENTH,
                        beat(2, 209, 5),
                        position(511_000_000, 10_000_000),
                        gimbal.send(
                                "CAMERA_FOV_STATUS",
                                Map.of(
                                        "hfov",
                                        40f,
                                        "vfov",
                                        30f,
                                        "lat_image",
                                        Integer.MAX_VALUE,
                                        "lon_image",
                                        Integer.MAX_VALUE)),
                        gimbal.send(
                                "GIMBAL_DEVICE_ATTITUDE_STATUS",
                                Map.of("flags", 32, "q", new float[] {cos, 0, sin, 0}, "delta_yaw", Float.NaN)))
                .take(1_000_000, position(511_000_000, 10_000_000))
                .end();
        Gaze gaze = run.all(TelemetryReport.class).getLast().findGaze().orElseThrow();
        assertThat(gaze.azimuthDeg()).isCloseTo(45, within(0.01));
        assertThat(gaze.elevationDeg()).isCloseTo(-45, within(0.01));
        assertThat(gaze.slantRangeMeters()).isCloseTo(100 * Math.sqrt(2), within(0.01));
        Gaze.Point centre = gaze.findCentre().orElseThrow();
        assertThat((centre.latDeg() - 51.1) * 111_260).isCloseTo(70.7, within(0.3));
        assertThat((centre.lonDeg() - 1) * 111_260 * Math.cos(Math.toRadians(51.1)))
                .isCloseTo(70.7, within(0.3));
        assertThat(gaze.corners()).hasSize(Gaze.CORNERS);
    }

    @Test
    void trafficThatAReceiverAboardHearsIsThatAircraft() {
        FeedRun run = live().take(
                        TENTH,
                        autopilot.send(
                                "ADSB_VEHICLE",
                                Map.of(
                                        "ICAO_address",
                                        0x4840D6,
                                        "lat",
                                        522_500_000,
                                        "lon",
                                        39_200_000,
                                        "altitude_type",
                                        1,
                                        "altitude",
                                        900_000,
                                        "hor_velocity",
                                        9_000,
                                        "heading",
                                        9_000,
                                        "callsign",
                                        "KLM1023",
                                        "flags",
                                        0x1f,
                                        "tslc",
                                        2)),
                        autopilot.send("ADSB_VEHICLE", Map.of("ICAO_address", 0x4840D6, "flags", 0x5f)))
                .end();
        PositionReport report = run.all(PositionReport.class).getFirst();
        assertThat(report.header().identity()).isEqualTo(Identity.pack(Identity.Scheme.ICAO, 0x4840D6));
        // What kind of stream it is shows when the second frame begins.
        assertThat(report.header().timeEpochMicros()).isEqualTo(START + 2 * TENTH - 2_000_000);
        assertThat(report.header().transponder()).isEqualTo(Transponder.ADS_B);
        assertThat(report.flight().heightMeters()).isEqualTo(900);
        assertThat(report.motion().speedMps()).isEqualTo(90);
        assertThat(run.all(IdentityReport.class).getFirst().callSign()).isEqualTo("KLM1023");
        assertThat(run.rejects()).containsExactly("simulated");
    }

    @Test
    void whatIsNoFrameIsRejectedWithItsPlaceAndNotWrittenDown() {
        byte[] damaged = position(511_000_000, 10_000_000);
        damaged[15] ^= 1;
        byte[] good = position(511_000_000, 10_000_000);
        byte[] cut = Arrays.copyOf(good, 20);
        FeedRun run = live().take("noise".getBytes(StandardCharsets.US_ASCII), good, damaged, good, cut)
                .end();
        assertThat(run.rejects()).containsExactly("junk", "crc", "truncated");
        List<String> notes = run.journal().stream()
                .map(raw -> new String(raw, StandardCharsets.ISO_8859_1))
                .filter(text -> text.startsWith("!"))
                .toList();
        assertThat(notes)
                .containsExactly(
                        "!junk at 0, 5 bytes",
                        "!crc at " + (5 + good.length) + ", " + damaged.length + " bytes",
                        "!truncated at " + (5 + 2 * good.length + damaged.length) + ", 20 bytes");
    }

    @Test
    void withAKeyOnlyWhatWasSignedWithItIsTaken(@TempDir Path folder) throws IOException {
        byte[] signed =
                HexFormat.of().parseHex("fd0b0100070101020000404816379a440600cd81011747053947223b4e1f91e26d425232");
        byte[] forged = signed.clone();
        forged[forged.length - 1] ^= 1;
        StringBuilder digits = new StringBuilder();
        for (int i = 1; i <= 32; i++) {
            digits.append("%02x".formatted(i));
        }
        Path key = Files.writeString(folder.resolve("key"), digits + "\n");
        FeedRun run = FeedRun.live(START, Map.of("key", key.toString()))
                .take(signed, forged, beat(2, 81, 5))
                .end();
        assertThat(run.rejects()).containsExactly("unplaced", "bad-signature", "unsigned");
        assertThat(new String(run.journal().get(1), StandardCharsets.US_ASCII))
                .isEqualTo("!bad-signature at 36, 36 bytes: " + HexFormat.of().formatHex(forged));
        assertThat(live().take(signed, forged).end().rejects()).containsExactly("unplaced", "unplaced");
        Path tooShort = Files.writeString(folder.resolve("short"), "abc");
        assertThatThrownBy(() -> MavlinkFraming.PLAIN.with(Map.of("key", tooShort.toString())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither 32 bytes nor 64 hexadecimal digits");
    }
}
