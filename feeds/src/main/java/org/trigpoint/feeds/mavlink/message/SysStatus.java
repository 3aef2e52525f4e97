package org.trigpoint.feeds.mavlink.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SYS_STATUS (1): sensors, load and main battery.
 *
 * @param sensorsPresent MAV_SYS_STATUS_SENSOR as bits
 * @param sensorsEnabled idem
 * @param sensorsHealthy idem
 * @param loadRatio share of the time that the main loop works, 0 to 1
 * @param batteryVolts voltage of the main battery
 * @param batteryAmperes current out of it
 * @param remainingPercent charge that is left
 * @param dropRateRatio share of packets dropped on all links, 0 to 1
 * @param linkErrors packets that were corrupted on reception
 * @param errorCounts four counts that only the autopilot explains
 * @param sensorsPresentExtended MAV_SYS_STATUS_SENSOR_EXTENDED as bits
 * @param sensorsEnabledExtended idem
 * @param sensorsHealthyExtended idem
 */
public record SysStatus(
        long sensorsPresent,
        long sensorsEnabled,
        long sensorsHealthy,
        double loadRatio,
        double batteryVolts,
        double batteryAmperes,
        @Nullable Integer remainingPercent,
        double dropRateRatio,
        int linkErrors,
        List<Integer> errorCounts,
        @Nullable Long sensorsPresentExtended,
        @Nullable Long sensorsEnabledExtended,
        @Nullable Long sensorsHealthyExtended)
        implements MavlinkMessage {
    public SysStatus {
        errorCounts = List.copyOf(errorCounts);
    }
}
