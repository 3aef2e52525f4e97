package org.trigpoint.feeds.mavlink.message;

/**
 * MOUNT_ORIENTATION (265): where a mount points.
 *
 * @param bootMillis time since boot, ms
 * @param rollDeg roll in the world frame
 * @param pitchDeg pitch in the world frame, up positive
 * @param yawDeg yaw against the vehicle
 * @param yawNorthDeg yaw against north
 */
public record MountOrientation(long bootMillis, double rollDeg, double pitchDeg, double yawDeg, double yawNorthDeg)
        implements MavlinkMessage {}
