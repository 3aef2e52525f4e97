package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * GIMBAL_DEVICE_ATTITUDE_STATUS (285): where a gimbal points.
 *
 * @param bootMillis time since boot, ms
 * @param targetSystem whom it is for, 0 for all
 * @param targetComponent idem
 * @param flags GIMBAL_DEVICE_FLAGS as bits: 32 yaw against the vehicle, 64 yaw against north; with neither, 16 (yaw lock)
 *     means north
 * @param yawFromNorth the rotation is against north, not against the vehicle: what the flags come to
 * @param rotation from the frame that the flags say to the gimbal; null when a part is no number
 * @param xRadPerSecond rate about x, roll to the right positive
 * @param yRadPerSecond rate about y, pitch up positive
 * @param zRadPerSecond rate about z, yaw to the right positive
 * @param failureFlags GIMBAL_DEVICE_ERROR_FLAGS as bits
 * @param vehicleYawRad yaw of the vehicle by which frames are changed, absent when not known
 * @param vehicleYawRadPerSecond its rate
 * @param device 1 to 6 for a gimbal that speaks no MAVLink itself
 */
public record GimbalAttitude(
        long bootMillis,
        int targetSystem,
        int targetComponent,
        int flags,
        boolean yawFromNorth,
        @Nullable Quaternion rotation,
        double xRadPerSecond,
        double yRadPerSecond,
        double zRadPerSecond,
        long failureFlags,
        double vehicleYawRad,
        double vehicleYawRadPerSecond,
        @Nullable Integer device)
        implements MavlinkMessage {}
