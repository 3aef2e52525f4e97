package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * BAT: one battery.
 *
 * @param bootMicros time since boot, µs
 * @param battery number of the battery, in logs that say it
 * @param batteryVolts voltage
 * @param restingVolts voltage that it would have without load
 * @param batteryAmperes current out of it
 * @param consumedMilliampereHours charge that was used
 * @param consumedWattHours energy that was used
 * @param temperatureCelsius temperature of the battery
 * @param resistanceOhms resistance within
 * @param remainingPercent charge that is left
 */
public record BatteryLog(
        @Nullable Long bootMicros,
        @Nullable Integer battery,
        double batteryVolts,
        double restingVolts,
        double batteryAmperes,
        double consumedMilliampereHours,
        double consumedWattHours,
        double temperatureCelsius,
        double resistanceOhms,
        @Nullable Integer remainingPercent)
        implements LogMessage {}
