package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * EXTENDED_SYS_STATE (245): whether it flies, and how.
 *
 * @param vtolState MAV_VTOL_STATE: 1 to fixed wing, 2 to multirotor, 3 multirotor, 4 fixed wing
 * @param landedState MAV_LANDED_STATE: 1 on ground, 2 in air, 3 taking off, 4 landing
 */
public record ExtendedSysState(
        @Nullable Integer vtolState, @Nullable Integer landedState) implements MavlinkMessage {}
