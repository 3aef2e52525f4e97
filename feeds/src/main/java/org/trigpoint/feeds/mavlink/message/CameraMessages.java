package org.trigpoint.feeds.mavlink.message;

/** Cameras: payloads into records. Numbers are offsets in the payload, which follow from messages.txt. */
final class CameraMessages {
    private CameraMessages() {}

    static CameraInformation cameraInformation(Payload in) {
        return new CameraInformation(
                in.unsigned32(0),
                in.text(30, 32),
                in.text(62, 32),
                Payload.known(in.unsigned32(4), 0L),
                notZero(in.float32(8)) / 1e3,
                notZero(in.float32(12)) / 1e3,
                notZero(in.float32(16)) / 1e3,
                Payload.known(in.unsigned16(24), 0),
                Payload.known(in.unsigned16(26), 0),
                in.unsigned8(94),
                in.unsigned32(20),
                in.unsigned16(28),
                in.textOrNone(95, 140),
                Payload.known(in.unsigned8(235), 0),
                Payload.known(in.unsigned8(236), 0));
    }

    static CameraImageCaptured cameraImageCaptured(Payload in) {
        return new CameraImageCaptured(
                Payload.known(in.signed64(0), 0L),
                in.unsigned32(8),
                in.unsigned8(48),
                in.degE7(12),
                in.degE7(16),
                in.signed32(20) / 1e3,
                in.signed32(24) / 1e3,
                in.quaternion(28),
                in.signed32(44),
                in.signed8(49) == 1,
                in.textOrNone(50, 205));
    }

    static CameraFovStatus cameraFovStatus(Payload in) {
        return new CameraFovStatus(
                in.unsigned32(0),
                in.degE7(4),
                in.degE7(8),
                in.metersE3(12),
                in.degE7(16),
                in.degE7(20),
                in.metersE3(24),
                in.quaternion(28),
                in.float32(44),
                in.float32(48),
                Payload.known(in.unsigned8(52), 0));
    }

    static CameraTrigger cameraTrigger(Payload in) {
        return new CameraTrigger(in.signed64(0), in.unsigned32(8));
    }

    private static double notZero(double millimetres) {
        return millimetres == 0 ? Double.NaN : millimetres;
    }
}
