package org.trigpoint.feeds.mavlink.message;

import java.util.List;

/** Where vehicles are and how they move: payloads into records. Numbers are offsets in the payload, which follow from messages.txt. */
final class PositionMessages {
    private PositionMessages() {}

    static GpsRaw gpsRaw(Payload in) {
        return new GpsRaw(
                1,
                in.signed64(0),
                in.unsigned8(28),
                in.degE7(8),
                in.degE7(12),
                in.signed32(16) / 1e3,
                in.sent(30) ? in.signed32(30) / 1e3 : Double.NaN,
                Payload.scaled(in.unsigned16(20), 0xffff, 1e2),
                Payload.scaled(in.unsigned16(22), 0xffff, 1e2),
                Payload.scaled(in.unsigned16(24), 0xffff, 1e2),
                Payload.scaled(in.unsigned16(26), 0xffff, 1e2),
                Payload.known(in.unsigned8(29), 0xff),
                Payload.scaled(in.unsigned32(34), 0, 1e3),
                Payload.scaled(in.unsigned32(38), 0, 1e3),
                Payload.scaled(in.unsigned32(42), 0, 1e3),
                Payload.scaled(in.unsigned32(46), 0, 1e5),
                yawDeg(in.unsigned16(50)),
                null,
                null);
    }

    static GpsRaw gps2Raw(Payload in) {
        return new GpsRaw(
                2,
                in.signed64(0),
                in.unsigned8(32),
                in.degE7(8),
                in.degE7(12),
                in.signed32(16) / 1e3,
                in.sent(37) ? in.signed32(37) / 1e3 : Double.NaN,
                Payload.scaled(in.unsigned16(24), 0xffff, 1e2),
                Payload.scaled(in.unsigned16(26), 0xffff, 1e2),
                Payload.scaled(in.unsigned16(28), 0xffff, 1e2),
                Payload.scaled(in.unsigned16(30), 0xffff, 1e2),
                Payload.known(in.unsigned8(33), 0xff),
                Payload.scaled(in.unsigned32(41), 0, 1e3),
                Payload.scaled(in.unsigned32(45), 0, 1e3),
                Payload.scaled(in.unsigned32(49), 0, 1e3),
                Payload.scaled(in.unsigned32(53), 0, 1e5),
                yawDeg(in.unsigned16(35)),
                in.unsigned8(34),
                Payload.known(in.unsigned32(20), 0xffff_ffffL));
    }

    static GlobalPosition globalPosition(Payload in) {
        return new GlobalPosition(
                in.unsigned32(0),
                in.degE7(4),
                in.degE7(8),
                in.signed32(12) / 1e3,
                in.signed32(16) / 1e3,
                in.signed16(20) / 1e2,
                in.signed16(22) / 1e2,
                in.signed16(24) / 1e2,
                Payload.scaled(in.unsigned16(26), 0xffff, 1e2));
    }

    static LocalPositionNed localPositionNed(Payload in) {
        return new LocalPositionNed(
                in.unsigned32(0),
                in.float32(4),
                in.float32(8),
                in.float32(12),
                in.float32(16),
                in.float32(20),
                in.float32(24));
    }

    static GpsGlobalOrigin gpsGlobalOrigin(Payload in) {
        return new GpsGlobalOrigin(in.degE7(0), in.degE7(4), in.signed32(8) / 1e3, Payload.known(in.signed64(12), 0L));
    }

    static HomePosition homePosition(Payload in) {
        return new HomePosition(
                in.degE7(0),
                in.degE7(4),
                in.signed32(8) / 1e3,
                in.float32(12),
                in.float32(16),
                in.float32(20),
                in.quaternion(24),
                in.float32(40),
                in.float32(44),
                in.float32(48),
                Payload.known(in.signed64(52), 0L));
    }

    static VfrHud vfrHud(Payload in) {
        return new VfrHud(
                in.float32(0), in.float32(4), in.signed16(16), in.unsigned16(18), in.float32(8), in.float32(12));
    }

    static HighLatency highLatency(Payload in) {
        return new HighLatency(
                in.unsigned32(0),
                in.unsigned8(24),
                in.unsigned8(25),
                in.unsigned16(12),
                in.degE7(4),
                in.degE7(8),
                in.signed16(14),
                in.signed16(16),
                in.unsigned8(26) * 2.0,
                in.unsigned8(27) * 2.0,
                in.unsigned16(18) * 10.0,
                in.unsigned8(28),
                in.unsigned8(29) / 5.0,
                in.unsigned8(30) / 5.0,
                in.unsigned8(31) / 5.0,
                in.unsigned8(32) / 5.0,
                in.unsigned8(33) * 2.0,
                in.unsigned8(34) / 10.0,
                in.unsigned8(35) / 10.0,
                in.signed8(36),
                in.signed8(37) / 10.0,
                Payload.known(in.signed8(38), -1),
                in.unsigned16(20),
                in.unsigned16(22),
                List.of(in.signed8(39), in.signed8(40), in.signed8(41)));
    }

    static AdsbVehicle adsbVehicle(Payload in) {
        return new AdsbVehicle(
                "%06x".formatted(in.unsigned32(0)),
                in.valid(22, 1) ? in.degE7(4) : Double.NaN,
                in.valid(22, 1) ? in.degE7(8) : Double.NaN,
                in.valid(22, 2) ? in.signed32(12) / 1e3 : Double.NaN,
                in.unsigned8(26),
                in.valid(22, 4) ? in.unsigned16(16) / 1e2 : Double.NaN,
                in.valid(22, 8) ? in.unsigned16(18) / 1e2 : Double.NaN,
                in.valid(22, 128) ? in.signed16(20) / 1e2 : Double.NaN,
                in.valid(22, 16) ? in.text(27, 9) : null,
                in.valid(22, 32) ? in.unsigned16(24) : null,
                in.unsigned8(36),
                in.unsigned8(37),
                in.valid(22, 64),
                in.unsigned16(22));
    }

    static WindCov windCov(Payload in) {
        return new WindCov(
                in.signed64(0),
                in.float32(8),
                in.float32(12),
                in.float32(16),
                in.float32(20),
                in.float32(24),
                in.float32(28),
                in.float32(32),
                in.float32(36));
    }

    /** North is 360, so that 0 may stand for a receiver that measures none. */
    private static double yawDeg(int hundredths) {
        return hundredths == 0 || hundredths == 0xffff ? Double.NaN : hundredths / 1e2;
    }
}
