package org.trigpoint.simulation.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.mavlink.frame.MavlinkFault;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.frame.MavlinkFramer;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrames;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.fixtures.Lines;
import org.trigpoint.simulation.scenario.Scenario;

/** What a ground station hands over, through the framer that reads everyone's. */
class GroundStationTest {
    private static final int HEARTBEAT = 0;
    private static final int SYS_STATUS = 1;
    private static final int GPS_RAW_INT = 24;
    private static final int ATTITUDE = 30;
    private static final int GLOBAL_POSITION_INT = 33;
    private static final int FENCE_STATUS = 162;

    /** A frame whose checksum was right, its payload filled up with zeros. */
    private record Frame(int system, int sequence, int message, byte[] payload) {
        int u8(int at) {
            return payload[at] & 0xFF;
        }

        int u16(int at) {
            return u8(at) | u8(at + 1) << 8;
        }

        int i32(int at) {
            return u16(at) | u16(at + 2) << 16;
        }
    }

    private static List<Frame> frames(String station, String drone) {
        Scenario world = Lines.world(
                "groundStations:\n  - {name: field, at: [50, -1], heightMeters: 20, " + station + "}",
                "  - {id: quad, kind: drone, equipment: mavlink, system: 7, heightMeters: 80, speedKn: 20, " + drone
                        + "}\n");
        List<Frame> frames = new ArrayList<>();
        MavlinkFramer framer = new MavlinkFramer(false, new MavlinkFrames() {
            private final MavlinkFrame view = new MavlinkFrame();

            @Override
            public void frame(long timeEpochMicros, byte[] array, int offset, int length) {
                MavlinkFrame frame = view.at(array, offset);
                byte[] payload = new byte[64];
                System.arraycopy(array, frame.payloadOffset(), payload, 0, frame.payloadLength());
                frames.add(new Frame(frame.system(), frame.sequence(), frame.messageId(), payload));
            }

            @Override
            public void fault(MavlinkFault fault, long position, long bytes) {
                throw new AssertionError(fault + " of " + bytes + " bytes");
            }
        });
        for (Heard heard : Air.hear(world, 3, Duration.ZERO, Duration.ofMinutes(5))) {
            assertThat(heard.format()).isEqualTo(Heard.Format.MAVLINK);
            framer.take(
                    heard.line().array(), heard.line().offset(), heard.line().length());
        }
        framer.end();
        return frames;
    }

    private static List<Frame> of(List<Frame> frames, int message) {
        return frames.stream().filter(frame -> frame.message() == message).toList();
    }

    private static final String TO_THE_NORTH = "from: [50.0, -1.0], does: [{to: [50.1, -1.0]}]";

    @Test
    void allMessagesAtTheirRatesWithoutAHole() {
        List<Frame> frames = frames("lossProb: 0", TO_THE_NORTH + ", fence: {at: [50, -1], radiusMeters: 20000}");
        assertThat(of(frames, HEARTBEAT)).hasSizeBetween(298, 301).allSatisfy(beat -> {
            assertThat(beat.u8(4)).isEqualTo(2);
            assertThat(beat.u8(6) & 128).isEqualTo(128);
        });
        assertThat(of(frames, SYS_STATUS)).hasSizeBetween(298, 301);
        assertThat(of(frames, FENCE_STATUS)).hasSizeBetween(298, 301).allMatch(fence -> fence.u8(6) == 0);
        assertThat(of(frames, GPS_RAW_INT)).hasSizeBetween(597, 601);
        assertThat(of(frames, ATTITUDE)).hasSizeBetween(1_197, 1_201);
        List<Frame> positions = of(frames, GLOBAL_POSITION_INT);
        assertThat(positions).hasSizeBetween(597, 601);
        // 20 knots to the north for so many seconds.
        assertThat(positions.get(400).i32(4) / 1e7).isCloseTo(50 + 200 * 20 * 1_852 / 3_600.0 / 111_229, within(1e-4));
        assertThat(positions.get(400).i32(8) / 1e7).isCloseTo(-1, within(1e-4));
        assertThat(positions.get(400).i32(16)).isEqualTo(80_000);
        assertThat((short) positions.get(400).u16(20)).isCloseTo((short) 1_029, within((short) 3));
        for (int i = 1; i < frames.size(); i++) {
            assertThat(frames.get(i).sequence()).isEqualTo((frames.get(i - 1).sequence() + 1) % 256);
            assertThat(frames.get(i).system()).isEqualTo(7);
        }
    }

    @Test
    void whatIsLostIsCountedAndWhatIsFarIsNotHeard() {
        List<Frame> frames = frames("lossProb: 0.3", TO_THE_NORTH);
        int holes = 0;
        for (int i = 1; i < frames.size(); i++) {
            holes += Math.floorMod(frames.get(i).sequence() - frames.get(i - 1).sequence() - 1, 256);
        }
        assertThat(holes / (double) (holes + frames.size())).isCloseTo(0.3, within(0.03));
        assertThat(of(frames, FENCE_STATUS)).isEmpty();
        assertThat(frames("farMeters: 1029, lossProb: 0", TO_THE_NORTH).size()).isBetween(980, 1_020);
        assertThat(frames("lossProb: 0", TO_THE_NORTH + ", silent: [{from: 1m, to: 3m}]")
                        .size())
                .isBetween(1_790, 1_806);
    }

    @Test
    void itSaysThatItsSatelliteNavigationFindsNothing() {
        List<Frame> frames = frames("lossProb: 0", TO_THE_NORTH + ", gnssLost: [{from: 1m, for: 2m}]");
        List<Frame> raw = of(frames, GPS_RAW_INT);
        assertThat(raw.stream().filter(fix -> fix.u8(28) == 1)).hasSizeBetween(239, 241);
        assertThat(raw.stream().filter(fix -> fix.u8(28) == 3)).hasSizeBetween(357, 361);
        assertThat(of(frames, GLOBAL_POSITION_INT)).hasSizeBetween(357, 361);
        assertThat(of(frames, SYS_STATUS).stream().filter(status -> (status.i32(8) & 0x20) == 0))
                .hasSizeBetween(119, 121);
    }

    @Test
    void itTellsWhenItLeavesItsFence() {
        List<Frame> fences =
                of(frames("lossProb: 0", TO_THE_NORTH + ", fence: {at: [50, -1], radiusMeters: 1029}"), FENCE_STATUS);
        // At 10.29 m/s it is at the border after 100 s.
        assertThat(fences.stream().filter(fence -> fence.u8(6) == 1))
                .hasSizeBetween(196, 202)
                .allMatch(fence -> fence.u16(4) == 1 && fence.u8(7) == 3);
        assertThat(of(
                        frames(
                                "lossProb: 0",
                                "from: [50, -1], does: [{to: [50.1, -1], heightMeters: 400}], fence: {at: [50, -1], radiusMeters: 20000}"),
                        FENCE_STATUS))
                .anyMatch(fence -> fence.u8(6) == 1 && fence.u8(7) == 2)
                .anyMatch(fence -> fence.u8(6) == 0);
    }
}
