package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/** The messages that have a record of their own. */
final class TypedMessages {
    private TypedMessages() {}

    /** The record of a payload; null when the message has none. */
    static @Nullable MavlinkMessage decode(int messageId, Payload in) {
        return switch (messageId) {
            case 0 -> VehicleMessages.heartbeat(in);
            case 1 -> VehicleMessages.sysStatus(in);
            case 2 -> VehicleMessages.systemTime(in);
            case 24 -> PositionMessages.gpsRaw(in);
            case 30 -> AttitudeMessages.attitude(in);
            case 31 -> AttitudeMessages.attitudeQuaternion(in);
            case 32 -> PositionMessages.localPositionNed(in);
            case 33 -> PositionMessages.globalPosition(in);
            case 42 -> VehicleMessages.missionCurrent(in);
            case 49 -> PositionMessages.gpsGlobalOrigin(in);
            case 74 -> PositionMessages.vfrHud(in);
            case 109 -> VehicleMessages.radioStatus(in);
            case 112 -> CameraMessages.cameraTrigger(in);
            case 124 -> PositionMessages.gps2Raw(in);
            case 147 -> VehicleMessages.batteryStatus(in);
            case 162 -> VehicleMessages.fenceStatus(in);
            case 231 -> PositionMessages.windCov(in);
            case 235 -> PositionMessages.highLatency(in);
            case 242 -> PositionMessages.homePosition(in);
            case 245 -> VehicleMessages.extendedSysState(in);
            case 246 -> PositionMessages.adsbVehicle(in);
            case 253 -> VehicleMessages.statusText(in);
            case 259 -> CameraMessages.cameraInformation(in);
            case 263 -> CameraMessages.cameraImageCaptured(in);
            case 265 -> AttitudeMessages.mountOrientation(in);
            case 271 -> CameraMessages.cameraFovStatus(in);
            case 285 -> AttitudeMessages.gimbalAttitude(in);
            case 12900 -> DroneIdMessages.openDroneIdBasicId(in);
            case 12901 -> DroneIdMessages.openDroneIdLocation(in);
            case 12902 -> DroneIdMessages.openDroneIdAuthentication(in);
            case 12903 -> DroneIdMessages.openDroneIdSelfId(in);
            case 12904 -> DroneIdMessages.openDroneIdSystem(in);
            case 12905 -> DroneIdMessages.openDroneIdOperatorId(in);
            case 12915 -> DroneIdMessages.openDroneIdMessagePack(in);
            default -> null;
        };
    }
}
