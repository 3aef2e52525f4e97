package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * The mission and its links in a UAS datalink set (MISB ST 0601). Times are microseconds since 1970 in UTC.
 *
 * @param missionId item 3
 * @param operationalMode item 77, by the code of the standard
 * @param operationalBase item 107
 * @param streamDesignator item 106
 * @param broadcastSource item 108
 * @param communicationsMethod item 135
 * @param transmissionHz item 132
 * @param eventStartEpochMicros item 72
 * @param takeOffEpochMicros item 131
 * @param airborneSeconds item 110
 * @param toRecoveryMeters item 109
 * @param leapSeconds item 136: TAI less UTC, as the time of the set has it
 * @param timeCorrectionMicros item 137: to be added to the time of the set
 * @param storageFullRatio item 120: share of the storage on board that is full, 0 to 1
 * @param storageGigabytes item 133
 */
public record UasMission(
        @Nullable String missionId,
        @Nullable Long operationalMode,
        @Nullable String operationalBase,
        @Nullable String streamDesignator,
        @Nullable String broadcastSource,
        @Nullable String communicationsMethod,
        double transmissionHz,
        @Nullable Long eventStartEpochMicros,
        @Nullable Long takeOffEpochMicros,
        @Nullable Long airborneSeconds,
        double toRecoveryMeters,
        @Nullable Long leapSeconds,
        @Nullable Long timeCorrectionMicros,
        double storageFullRatio,
        @Nullable Long storageGigabytes) {}
