package org.trigpoint.feeds.mavlink.message;

import java.util.ArrayList;
import java.util.List;

/**
 * State of a vehicle, its batteries and links: payloads into records. Numbers are offsets in the payload, which follow from
 * messages.txt.
 */
final class VehicleMessages {
    private static final int ARMED = 128;

    private VehicleMessages() {}

    static Heartbeat heartbeat(Payload in) {
        return new Heartbeat(
                in.unsigned8(4),
                in.unsigned8(5),
                in.unsigned8(6),
                (in.unsigned8(6) & ARMED) != 0,
                in.unsigned32(0),
                in.unsigned8(7),
                in.unsigned8(8));
    }

    static SysStatus sysStatus(Payload in) {
        return new SysStatus(
                in.unsigned32(0),
                in.unsigned32(4),
                in.unsigned32(8),
                in.unsigned16(12) / 1e3,
                Payload.scaled(in.unsigned16(14), 0xffff, 1e3),
                Payload.scaled(in.signed16(16), -1, 1e2),
                Payload.known(in.signed8(30), -1),
                in.unsigned16(18) / 1e4,
                in.unsigned16(20),
                List.of(in.unsigned16(22), in.unsigned16(24), in.unsigned16(26), in.unsigned16(28)),
                in.sent(31) ? in.unsigned32(31) : null,
                in.sent(35) ? in.unsigned32(35) : null,
                in.sent(39) ? in.unsigned32(39) : null);
    }

    static SystemTime systemTime(Payload in) {
        return new SystemTime(Payload.known(in.signed64(0), 0L), in.unsigned32(8));
    }

    static BatteryStatus batteryStatus(Payload in) {
        return new BatteryStatus(
                in.unsigned8(32),
                in.unsigned8(33),
                in.unsigned8(34),
                Payload.scaled(in.signed16(8), 0x7fff, 1e2),
                cellMillivolts(in),
                Payload.scaled(in.signed16(30), -1, 1e2),
                Payload.known(in.signed32(0), -1),
                Payload.known(in.signed32(4), -1),
                Payload.known(in.signed8(35), -1),
                Payload.known(in.signed32(36), 0),
                Payload.known(in.unsigned8(40), 0),
                Payload.known(in.unsigned8(49), 0),
                in.sent(50) ? in.unsigned32(50) : null);
    }

    static RadioStatus radioStatus(Payload in) {
        return new RadioStatus(
                Payload.known(in.unsigned8(4), 0xff),
                Payload.known(in.unsigned8(5), 0xff),
                Payload.known(in.unsigned8(7), 0xff),
                Payload.known(in.unsigned8(8), 0xff),
                in.unsigned8(6),
                in.unsigned16(0),
                in.unsigned16(2));
    }

    static StatusText statusText(Payload in) {
        return new StatusText(in.unsigned8(0), in.text(1, 50), Payload.known(in.unsigned16(51), 0), in.unsigned8(53));
    }

    static MissionCurrent missionCurrent(Payload in) {
        return new MissionCurrent(
                in.unsigned16(0),
                in.sent(2) ? Payload.known(in.unsigned16(2), 0xffff) : null,
                Payload.known(in.unsigned8(4), 0),
                Payload.known(in.unsigned8(5), 0),
                Payload.known(in.unsigned32(6), 0L),
                Payload.known(in.unsigned32(10), 0L),
                Payload.known(in.unsigned32(14), 0L));
    }

    static FenceStatus fenceStatus(Payload in) {
        return new FenceStatus(
                in.unsigned8(6) != 0,
                in.unsigned16(4),
                in.unsigned8(7),
                in.unsigned32(0),
                Payload.known(in.unsigned8(8), 0));
    }

    static ExtendedSysState extendedSysState(Payload in) {
        return new ExtendedSysState(Payload.known(in.unsigned8(0), 0), Payload.known(in.unsigned8(1), 0));
    }

    /** Ten cells, 65535 where there is none, and in extension four more, 0 where there is none. */
    private static List<Integer> cellMillivolts(Payload in) {
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            int millivolts = in.unsigned16(i < 10 ? 10 + 2 * i : 41 + 2 * (i - 10));
            if (i < 10 ? millivolts != 0xffff : millivolts != 0) {
                cells.add(millivolts);
            }
        }
        return cells;
    }
}
