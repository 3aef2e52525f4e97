package org.trigpoint.feeds.mavlink;

import org.trigpoint.model.observation.Platform;

/** What the numbers of MAV_TYPE say that a system is. */
final class VehicleTypes {
    static final int UNSAID = -1;

    private static final int TRACKER = 5;
    private static final int STATION = 6;
    private static final int BALLOON = 8;
    private static final int ROVER = 10;
    private static final int BOAT = 11;
    private static final int SUBMARINE = 12;

    private VehicleTypes() {}

    /** True of what a heartbeat can speak for as a whole: a vehicle or a station, not a part of one. */
    static boolean isWhole(int type) {
        return switch (type) {
            // Controllers aboard, gimbals, receivers, cameras, chargers, loggers and the like.
            case 18, 26, 27, 30, 31, 32, 33, 34, 36, 37, 38, 39, 40, 41, 42 -> false;
            default -> true;
        };
    }

    /** True of ground stations and the antennas that follow vehicles. */
    static boolean isStation(int type) {
        return type == STATION || type == TRACKER;
    }

    /** What it is; a drone when it does not say what else. */
    static Platform platform(int type) {
        return switch (type) {
            case UNSAID -> Platform.UNKNOWN;
            case TRACKER, STATION -> Platform.CONTROL_STATION;
            case BALLOON -> Platform.BALLOON;
            case ROVER -> Platform.LAND_VEHICLE;
            case BOAT, SUBMARINE -> Platform.SHIP;
            default -> Platform.DRONE;
        };
    }
}
