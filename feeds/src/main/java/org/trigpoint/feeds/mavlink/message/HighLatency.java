package org.trigpoint.feeds.mavlink.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HIGH_LATENCY2 (235): the state of a vehicle over a slow link, as by satellite.
 *
 * @param timeMillis time since boot or, modulo 2^32, since 1970, ms
 * @param type MAV_TYPE
 * @param autopilot MAV_AUTOPILOT
 * @param customMode mode as the autopilot numbers it, 16 bits of it
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param altMeters altitude above mean sea level, whole metres
 * @param targetAltMeters altitude aimed at
 * @param headingDeg heading, in steps of 2°
 * @param targetHeadingDeg heading aimed at, in steps of 2°
 * @param targetDistanceMeters distance to the waypoint, in steps of 10 m
 * @param throttlePercent throttle setting
 * @param airspeedMps airspeed, in steps of 0.2 m/s
 * @param targetAirspeedMps airspeed aimed at
 * @param groundSpeedMps speed over ground, in steps of 0.2 m/s
 * @param windSpeedMps wind
 * @param windDirectionDeg direction of the wind, in steps of 2°
 * @param horizontalErrorMeters largest error of the position since the last message
 * @param verticalErrorMeters idem of the altitude
 * @param airCelsius temperature of the air
 * @param climbMps largest rate of climb since the last message
 * @param batteryPercent charge that is left
 * @param waypoint number of the current waypoint
 * @param failureFlags HL_FAILURE_FLAG as bits
 * @param custom three numbers that only the autopilot explains
 */
public record HighLatency(
        long timeMillis,
        int type,
        int autopilot,
        int customMode,
        double latDeg,
        double lonDeg,
        double altMeters,
        double targetAltMeters,
        double headingDeg,
        double targetHeadingDeg,
        double targetDistanceMeters,
        int throttlePercent,
        double airspeedMps,
        double targetAirspeedMps,
        double groundSpeedMps,
        double windSpeedMps,
        double windDirectionDeg,
        double horizontalErrorMeters,
        double verticalErrorMeters,
        double airCelsius,
        double climbMps,
        @Nullable Integer batteryPercent,
        int waypoint,
        int failureFlags,
        List<Integer> custom)
        implements MavlinkMessage {
    public HighLatency {
        custom = List.copyOf(custom);
    }
}
