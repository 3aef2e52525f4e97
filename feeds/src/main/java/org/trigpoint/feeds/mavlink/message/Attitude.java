package org.trigpoint.feeds.mavlink.message;

/**
 * ATTITUDE (30): angles of the body (x ahead, y right, z down) against north, east, down.
 *
 * @param bootMillis time since boot, ms
 * @param rollRad roll, right wing down positive
 * @param pitchRad pitch, nose up positive
 * @param yawRad yaw, clockwise from north, -π to π
 * @param rollRadPerSecond rate about x
 * @param pitchRadPerSecond rate about y
 * @param yawRadPerSecond rate about z
 */
public record Attitude(
        long bootMillis,
        double rollRad,
        double pitchRad,
        double yawRad,
        double rollRadPerSecond,
        double pitchRadPerSecond,
        double yawRadPerSecond)
        implements MavlinkMessage {}
