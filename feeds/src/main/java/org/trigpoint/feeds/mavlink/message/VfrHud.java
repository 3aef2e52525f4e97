package org.trigpoint.feeds.mavlink.message;

/**
 * VFR_HUD (74): what a pilot's head-up display shows.
 *
 * @param airspeedMps indicated or true airspeed, as the autopilot has it
 * @param groundSpeedMps speed over ground
 * @param headingDeg heading, 0 to 360
 * @param throttlePercent throttle setting
 * @param altMeters altitude above mean sea level
 * @param climbMps rate of climb
 */
public record VfrHud(
        double airspeedMps,
        double groundSpeedMps,
        double headingDeg,
        int throttlePercent,
        double altMeters,
        double climbMps)
        implements MavlinkMessage {}
