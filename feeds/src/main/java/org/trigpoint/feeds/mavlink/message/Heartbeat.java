package org.trigpoint.feeds.mavlink.message;

/**
 * HEARTBEAT (0): what a component is and whether it is armed.
 *
 * @param type MAV_TYPE: 1 fixed wing, 2 quadrotor, 6 ground station, 10 rover, 11 boat, 12 submarine, 19 to 25 VTOL
 * @param autopilot MAV_AUTOPILOT: 3 ArduPilot, 8 none, 12 PX4
 * @param baseMode MAV_MODE_FLAG as bits
 * @param armed motors may turn: bit 128 of the base mode
 * @param customMode mode as the autopilot numbers it
 * @param systemStatus MAV_STATE: 3 standby, 4 active, 5 critical, 6 emergency
 * @param dialectVersion version of the message set that the sender speaks
 */
public record Heartbeat(
        int type, int autopilot, int baseMode, boolean armed, long customMode, int systemStatus, int dialectVersion)
        implements MavlinkMessage {}
