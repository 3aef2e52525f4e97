package org.trigpoint.feeds.mavlink.message;

/** How vehicles, mounts and gimbals are turned: payloads into records. Numbers are offsets in the payload, which follow from messages.txt. */
final class AttitudeMessages {
    private static final int YAW_LOCK = 16;
    private static final int YAW_IN_VEHICLE_FRAME = 32;
    private static final int YAW_IN_EARTH_FRAME = 64;

    private AttitudeMessages() {}

    static Attitude attitude(Payload in) {
        return new Attitude(
                in.unsigned32(0),
                in.float32(4),
                in.float32(8),
                in.float32(12),
                in.float32(16),
                in.float32(20),
                in.float32(24));
    }

    static AttitudeQuaternion attitudeQuaternion(Payload in) {
        return new AttitudeQuaternion(
                in.unsigned32(0),
                in.quaternion(4),
                in.float32(20),
                in.float32(24),
                in.float32(28),
                in.sent(32) ? in.quaternion(32) : null);
    }

    static MountOrientation mountOrientation(Payload in) {
        return new MountOrientation(
                in.unsigned32(0),
                in.float32(4),
                in.float32(8),
                in.float32(12),
                in.sent(16) ? in.float32(16) : Double.NaN);
    }

    static GimbalAttitude gimbalAttitude(Payload in) {
        return new GimbalAttitude(
                in.unsigned32(0),
                in.unsigned8(38),
                in.unsigned8(39),
                in.unsigned16(36),
                yawFromNorth(in.unsigned16(36)),
                in.quaternion(4),
                in.float32(20),
                in.float32(24),
                in.float32(28),
                in.unsigned32(32),
                in.sent(40) ? in.float32(40) : Double.NaN,
                in.sent(44) ? in.float32(44) : Double.NaN,
                Payload.known(in.unsigned8(48), 0));
    }

    /** GIMBAL_DEVICE_FLAGS: one of two newer bits says the frame; without both, the lock of the yaw does. */
    private static boolean yawFromNorth(int flags) {
        boolean frameSaid = (flags & (YAW_IN_VEHICLE_FRAME | YAW_IN_EARTH_FRAME)) != 0;
        return (flags & (frameSaid ? YAW_IN_EARTH_FRAME : YAW_LOCK)) != 0;
    }
}
