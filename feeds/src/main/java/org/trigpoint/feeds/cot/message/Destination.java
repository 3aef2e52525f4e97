package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * One whom a server shall pass an event to ({@code dest}).
 *
 * @param callsign name on the air
 * @param uid identity
 * @param mission name of a mission
 * @param missionGuid identity of a mission
 * @param group name of a group
 * @param path place in a mission's tree
 * @param after what it follows there
 * @param rest what else the element held
 */
public record Destination(
        @Nullable String callsign,
        @Nullable String uid,
        @Nullable String mission,
        @Nullable String missionGuid,
        @Nullable String group,
        @Nullable String path,
        @Nullable String after,
        @Nullable Rest rest) {}
