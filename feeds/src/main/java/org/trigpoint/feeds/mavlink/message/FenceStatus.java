package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * FENCE_STATUS (162): whether the vehicle keeps to its fence.
 *
 * @param breached outside at present
 * @param breachCount how often it was
 * @param breachType FENCE_BREACH: 1 below the least altitude, 2 above the greatest, 3 the boundary
 * @param breachBootMillis when it last was, ms since boot
 * @param mitigation FENCE_MITIGATE: what is done about it
 */
public record FenceStatus(
        boolean breached,
        int breachCount,
        int breachType,
        long breachBootMillis,
        @Nullable Integer mitigation) implements MavlinkMessage {}
