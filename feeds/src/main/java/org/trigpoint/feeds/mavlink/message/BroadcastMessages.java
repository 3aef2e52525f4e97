package org.trigpoint.feeds.mavlink.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages within an {@link OpenDroneIdMessagePack}, which are written as they go over the air (ASTM F3411-22a, § 5.4.5): those of
 * identity, location, operator's place and operator's number, as the records that MAVLink messages give.
 */
public final class BroadcastMessages {
    private static final int MESSAGE_BYTES = 25;
    private static final int BASIC_ID = 0;
    private static final int LOCATION = 1;
    private static final int SYSTEM = 4;
    private static final int OPERATOR_ID = 5;
    private static final int ID_BYTES = 20;
    private static final int SERIAL_NUMBER = 1;
    private static final int REGISTRATION = 2;

    private static final int MOST_DIRECTION_DEG = 360;
    private static final int NO_TENTHS = 0xffff;
    private static final double FAST_STEP_MPS = 0.75;
    private static final double SLOW_STEP_MPS = 0.25;
    private static final int NO_CLIMB = 126;
    private static final double ALT_STEP_METERS = 0.5;
    private static final double LOWEST_METERS = -1_000;
    private static final int RADIUS_STEP_METERS = 10;

    /** 2019-01-01T00:00:00Z. */
    private static final long EPOCH_2019_SECONDS = 1_546_300_800L;

    private final OpenDroneIdMessagePack pack;
    private final byte[] in;

    private BroadcastMessages(OpenDroneIdMessagePack pack, byte[] in) {
        this.pack = pack;
        this.in = in;
    }

    /** Those of a pack that have a record, in their order. */
    public static List<MavlinkMessage> of(OpenDroneIdMessagePack pack) {
        List<MavlinkMessage> messages = new ArrayList<>();
        for (String hex : pack.messages()) {
            byte[] bytes = HexFormat.of().parseHex(hex);
            MavlinkMessage message =
                    bytes.length == MESSAGE_BYTES ? new BroadcastMessages(pack, bytes).message() : null;
            if (message != null) {
                messages.add(message);
            }
        }
        return messages;
    }

    private @Nullable MavlinkMessage message() {
        return switch (high(0)) {
            case BASIC_ID -> basicId();
            case LOCATION -> location();
            case SYSTEM -> system();
            case OPERATOR_ID ->
                new OpenDroneIdOperatorId(pack.targetSystem(), pack.targetComponent(), pack.from(), octet(1), text(2));
            default -> null;
        };
    }

    private OpenDroneIdBasicId basicId() {
        int idType = high(1);
        boolean isText = idType == SERIAL_NUMBER || idType == REGISTRATION;
        String id = isText ? text(2) : HexFormat.of().formatHex(in, 2, 2 + ID_BYTES);
        boolean none = isText ? id.isEmpty() : id.chars().allMatch(c -> c == '0');
        return new OpenDroneIdBasicId(
                pack.targetSystem(), pack.targetComponent(), pack.from(), idType, low(1), none ? null : id);
    }

    private OpenDroneIdLocation location() {
        boolean place = signed32(5) != 0 || signed32(9) != 0;
        int direction = octet(2) + ((octet(1) & 2) != 0 ? 180 : 0);
        int climb = (byte) octet(4);
        int tenths = unsigned16(21);
        return new OpenDroneIdLocation(
                pack.targetSystem(),
                pack.targetComponent(),
                pack.from(),
                high(1),
                place ? signed32(5) / 1e7 : Double.NaN,
                place ? signed32(9) / 1e7 : Double.NaN,
                altMeters(13),
                altMeters(15),
                altMeters(17),
                (octet(1) >> 2) & 1,
                direction >= MOST_DIRECTION_DEG ? Double.NaN : direction,
                speedMps(octet(3), (octet(1) & 1) != 0),
                climb == NO_CLIMB ? Double.NaN : climb * 0.5,
                Accuracies.horizontalMeters(low(19)),
                Accuracies.verticalMeters(high(19)),
                Accuracies.verticalMeters(high(20)),
                Accuracies.speedMps(low(20)),
                tenths == NO_TENTHS ? Double.NaN : tenths / 10.0,
                low(23) == 0 ? Double.NaN : low(23) / 10.0);
    }

    private static double speedMps(int steps, boolean fast) {
        if (!fast) {
            return steps * SLOW_STEP_MPS;
        }
        return steps == 0xff ? Double.NaN : steps * FAST_STEP_MPS + 0xff * SLOW_STEP_MPS;
    }

    private OpenDroneIdSystem system() {
        boolean place = signed32(2) != 0 || signed32(6) != 0;
        long seconds = signed32(20) & 0xffff_ffffL;
        return new OpenDroneIdSystem(
                pack.targetSystem(),
                pack.targetComponent(),
                pack.from(),
                octet(1) & 3,
                (octet(1) >> 2) & 7,
                place ? signed32(2) / 1e7 : Double.NaN,
                place ? signed32(6) / 1e7 : Double.NaN,
                altMeters(18),
                unsigned16(10),
                octet(12) * RADIUS_STEP_METERS,
                altMeters(13),
                altMeters(15),
                Payload.known(high(17), 0),
                Payload.known(low(17), 0),
                seconds == 0 ? null : (EPOCH_2019_SECONDS + seconds) * 1_000);
    }

    /** Half metres from 1,000 m below; the lowest stands for none. */
    private double altMeters(int at) {
        int steps = unsigned16(at);
        return steps == 0 ? Double.NaN : steps * ALT_STEP_METERS + LOWEST_METERS;
    }

    private String text(int at) {
        int end = at;
        while (end < at + ID_BYTES && in[end] != 0) {
            end++;
        }
        return new String(in, at, end - at, StandardCharsets.UTF_8);
    }

    private int octet(int at) {
        return in[at] & 0xff;
    }

    private int high(int at) {
        return octet(at) >> 4;
    }

    private int low(int at) {
        return octet(at) & 0xf;
    }

    private int unsigned16(int at) {
        return octet(at) | (octet(at + 1) << 8);
    }

    private int signed32(int at) {
        return unsigned16(at) | (unsigned16(at + 2) << 16);
    }
}
