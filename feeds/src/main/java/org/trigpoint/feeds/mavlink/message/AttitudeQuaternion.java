package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * ATTITUDE_QUATERNION (31): the same as a rotation from north, east, down to the body.
 *
 * @param bootMillis time since boot, ms
 * @param rotation from the world to the body; null when a part is no number
 * @param rollRadPerSecond rate about x
 * @param pitchRadPerSecond rate about y
 * @param yawRadPerSecond rate about z
 * @param offset by which displays turn it, null when none is sent
 */
public record AttitudeQuaternion(
        long bootMillis,
        @Nullable Quaternion rotation,
        double rollRadPerSecond,
        double pitchRadPerSecond,
        double yawRadPerSecond,
        @Nullable Quaternion offset)
        implements MavlinkMessage {}
