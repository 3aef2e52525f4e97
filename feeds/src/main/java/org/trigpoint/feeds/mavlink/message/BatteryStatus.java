package org.trigpoint.feeds.mavlink.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BATTERY_STATUS (147): one battery.
 *
 * @param battery number of the battery
 * @param function MAV_BATTERY_FUNCTION: 1 all, 2 propulsion, 3 avionics, 4 payload
 * @param chemistry MAV_BATTERY_TYPE: 1 LiPo, 2 LiFe, 3 Li-ion, 4 NiMH
 * @param temperatureCelsius temperature of the battery
 * @param cellMillivolts voltages of the cells that are known, from the first; one number above all when cells are not told
 *     apart
 * @param currentAmperes current out of it
 * @param consumedMilliampereHours charge that was used
 * @param consumedHectojoules energy that was used
 * @param remainingPercent charge that is left
 * @param remainingSeconds time that is left
 * @param chargeState MAV_BATTERY_CHARGE_STATE: 1 ok, 2 low, 3 critical, 4 emergency, 5 failed, 6 unhealthy, 7 charging
 * @param mode MAV_BATTERY_MODE: 1 auto discharging, 2 hot swap
 * @param faults MAV_BATTERY_FAULT as bits
 */
public record BatteryStatus(
        int battery,
        int function,
        int chemistry,
        double temperatureCelsius,
        List<Integer> cellMillivolts,
        double currentAmperes,
        @Nullable Integer consumedMilliampereHours,
        @Nullable Integer consumedHectojoules,
        @Nullable Integer remainingPercent,
        @Nullable Integer remainingSeconds,
        @Nullable Integer chargeState,
        @Nullable Integer mode,
        @Nullable Long faults)
        implements MavlinkMessage {
    public BatteryStatus {
        cellMillivolts = List.copyOf(cellMillivolts);
    }
}
