package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * MISSION_CURRENT (42): which part of the mission is flown.
 *
 * @param item number of the mission item
 * @param items how many there are
 * @param missionState MISSION_STATE: 1 no mission, 2 not started, 3 active, 4 paused, 5 complete
 * @param missionMode 1 in mission mode, 2 suspended
 * @param missionId identity of the mission
 * @param fenceId identity of the fence
 * @param rallyPointsId identity of the rally points
 */
public record MissionCurrent(
        int item,
        @Nullable Integer items,
        @Nullable Integer missionState,
        @Nullable Integer missionMode,
        @Nullable Long missionId,
        @Nullable Long fenceId,
        @Nullable Long rallyPointsId)
        implements MavlinkMessage {}
