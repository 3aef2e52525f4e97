package org.trigpoint.feeds.mavlink.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open Drone ID: payloads into records. Numbers are offsets in the payload, which follow from messages.txt. */
final class DroneIdMessages {
    /** 2019-01-01T00:00:00Z, from which ASTM F3411 counts. */
    private static final long EPOCH_2019_SECONDS = 1_546_300_800L;

    private static final double NO_ALT_METERS = -1_000;
    private static final int SERIAL_NUMBER = 1;
    private static final int REGISTRATION = 2;
    private static final int PACKED_BYTES = 25;
    private static final int PACKED_MOST = 9;

    private DroneIdMessages() {}

    static OpenDroneIdBasicId openDroneIdBasicId(Payload in) {
        return new OpenDroneIdBasicId(
                in.unsigned8(0), in.unsigned8(1), in.hexOrNone(2, 20), in.unsigned8(22), in.unsigned8(23), uasId(in));
    }

    static OpenDroneIdLocation openDroneIdLocation(Payload in) {
        return new OpenDroneIdLocation(
                in.unsigned8(30),
                in.unsigned8(31),
                in.hexOrNone(32, 20),
                in.unsigned8(52),
                isPlace(in) ? in.degE7(0) : Double.NaN,
                isPlace(in) ? in.degE7(4) : Double.NaN,
                altMeters(in.float32(8)),
                altMeters(in.float32(12)),
                altMeters(in.float32(16)),
                in.unsigned8(53),
                in.unsigned16(24) > 36_000 ? Double.NaN : in.unsigned16(24) / 1e2,
                Payload.scaled(in.unsigned16(26), 25_500, 1e2),
                Payload.scaled(in.signed16(28), 6_300, 1e2),
                Accuracies.horizontalMeters(in.unsigned8(54)),
                Accuracies.verticalMeters(in.unsigned8(55)),
                Accuracies.verticalMeters(in.unsigned8(56)),
                Accuracies.speedMps(in.unsigned8(57)),
                hourSeconds(in.float32(20)),
                Payload.scaled(in.unsigned8(58), 0, 10));
    }

    static OpenDroneIdAuthentication openDroneIdAuthentication(Payload in) {
        return new OpenDroneIdAuthentication(
                in.unsigned8(4),
                in.unsigned8(5),
                in.hexOrNone(6, 20),
                in.unsigned8(26),
                in.unsigned8(27),
                in.unsigned8(28),
                in.unsigned8(29),
                epochMillis(in.unsigned32(0)),
                in.hex(30, 23));
    }

    static OpenDroneIdSelfId openDroneIdSelfId(Payload in) {
        return new OpenDroneIdSelfId(
                in.unsigned8(0), in.unsigned8(1), in.hexOrNone(2, 20), in.unsigned8(22), in.text(23, 23));
    }

    static OpenDroneIdSystem openDroneIdSystem(Payload in) {
        return new OpenDroneIdSystem(
                in.unsigned8(28),
                in.unsigned8(29),
                in.hexOrNone(30, 20),
                in.unsigned8(50),
                in.unsigned8(51),
                isPlace(in) ? in.degE7(0) : Double.NaN,
                isPlace(in) ? in.degE7(4) : Double.NaN,
                altMeters(in.float32(16)),
                in.unsigned16(24),
                in.unsigned16(26),
                altMeters(in.float32(8)),
                altMeters(in.float32(12)),
                Payload.known(in.unsigned8(52), 0),
                Payload.known(in.unsigned8(53), 0),
                epochMillis(in.unsigned32(20)));
    }

    static OpenDroneIdOperatorId openDroneIdOperatorId(Payload in) {
        return new OpenDroneIdOperatorId(
                in.unsigned8(0), in.unsigned8(1), in.hexOrNone(2, 20), in.unsigned8(22), in.text(23, 20));
    }

    static OpenDroneIdMessagePack openDroneIdMessagePack(Payload in) {
        return new OpenDroneIdMessagePack(
                in.unsigned8(0), in.unsigned8(1), in.hexOrNone(2, 20), in.unsigned8(22), in.unsigned8(23), packed(in));
    }

    /** Latitude and longitude of 0 together stand for none. */
    private static boolean isPlace(Payload in) {
        return in.signed32(0) != 0 || in.signed32(4) != 0;
    }

    private static double altMeters(double altMeters) {
        return altMeters <= NO_ALT_METERS ? Double.NaN : altMeters;
    }

    private static double hourSeconds(double hourSeconds) {
        return hourSeconds >= 0 && hourSeconds <= 3_600 ? hourSeconds : Double.NaN;
    }

    private static @Nullable Long epochMillis(long seconds) {
        return seconds == 0 ? null : (EPOCH_2019_SECONDS + seconds) * 1_000;
    }

    private static @Nullable String uasId(Payload in) {
        int type = in.unsigned8(22);
        return type == SERIAL_NUMBER || type == REGISTRATION ? in.textOrNone(24, 20) : in.hexOrNone(24, 20);
    }

    private static List<String> packed(Payload in) {
        int count = in.unsigned8(23);
        if (in.unsigned8(22) != PACKED_BYTES || count > PACKED_MOST) {
            return List.of();
        }
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(in.hex(24 + i * PACKED_BYTES, PACKED_BYTES));
        }
        return messages;
    }
}
