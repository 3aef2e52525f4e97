package org.trigpoint.feeds.mavlink.message;

/**
 * One MAVLink message with all its fields as sent, in the units that its names say.
 *
 * <p>What stands for "not known" is null or no number. The fields of a frame of version 1 that came with version 2 ("extensions")
 * are absent, as are those that the sender of version 2 cut off with the zeros at the end of its payload, where zero is no value of
 * theirs.
 */
public sealed interface MavlinkMessage
        permits AdsbVehicle,
                Attitude,
                AttitudeQuaternion,
                BatteryStatus,
                CameraFovStatus,
                CameraImageCaptured,
                CameraInformation,
                CameraTrigger,
                ExtendedSysState,
                FenceStatus,
                GimbalAttitude,
                GlobalPosition,
                GpsGlobalOrigin,
                GpsRaw,
                Heartbeat,
                HighLatency,
                HomePosition,
                LocalPositionNed,
                MissionCurrent,
                MountOrientation,
                OpenDroneIdAuthentication,
                OpenDroneIdBasicId,
                OpenDroneIdLocation,
                OpenDroneIdMessagePack,
                OpenDroneIdOperatorId,
                OpenDroneIdSelfId,
                OpenDroneIdSystem,
                RadioStatus,
                StatusText,
                SysStatus,
                SystemTime,
                TableMessage,
                UnknownMessage,
                VfrHud,
                WindCov {}
