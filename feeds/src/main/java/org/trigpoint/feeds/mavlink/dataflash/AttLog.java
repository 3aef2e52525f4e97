package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * ATT: attitude as it is and as it is wanted.
 *
 * @param bootMicros time since boot, µs
 * @param rollDeg roll, right wing down positive
 * @param pitchDeg pitch, nose up positive
 * @param yawDeg yaw, clockwise from north, 0 to 360
 * @param desiredRollDeg roll that is wanted
 * @param desiredPitchDeg pitch that is wanted
 * @param desiredYawDeg yaw that is wanted
 * @param rollPitchErrorDeg lowest estimate of the drift of the gyros
 * @param yawErrorDeg difference of measured and estimated yaw
 * @param estimator number of the filter that is used
 */
public record AttLog(
        @Nullable Long bootMicros,
        double rollDeg,
        double pitchDeg,
        double yawDeg,
        double desiredRollDeg,
        double desiredPitchDeg,
        double desiredYawDeg,
        double rollPitchErrorDeg,
        double yawErrorDeg,
        @Nullable Integer estimator)
        implements LogMessage {}
