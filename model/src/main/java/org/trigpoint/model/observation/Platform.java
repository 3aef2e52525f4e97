package org.trigpoint.model.observation;

/**
 * What kind of thing a report says it is of: for an MMSI by the format of the number (ITU-R M.585), for an aircraft by its emitter
 * category.
 *
 * <p>Ordinals are stored: add at the end only.
 */
public enum Platform {
    UNKNOWN,
    /** An individual ship: MID first. */
    SHIP,
    /** A group of ships: 0, then the MID. */
    GROUP,
    /** A coast station: 00, then the MID. */
    COAST_STATION,
    /** A search-and-rescue aircraft: 111. */
    SAR_AIRCRAFT,
    /** An aid to navigation that stands there: 99. */
    AID,
    /** An aid to navigation that exists as a message only: 99, sixth digit 6, or so flagged. */
    VIRTUAL_AID,
    /** A craft that belongs to a parent ship: 98. */
    CRAFT_OF_PARENT,
    /** A search-and-rescue transmitter: 970. */
    SART,
    /** A man-overboard device: 972. */
    MAN_OVERBOARD,
    /** An emergency position-indicating beacon with AIS: 974. */
    EPIRB,
    /** A handheld VHF radio: 8. */
    HANDHELD,
    /** A default, factory or malformed number: it does not say what it is. */
    UNASSIGNED,
    /** An aeroplane, or an aircraft that does not say which kind. */
    AIRCRAFT,
    ROTORCRAFT,
    GLIDER,
    /** Lighter than air: a balloon or an airship. */
    BALLOON,
    /** Without a pilot aboard. */
    DRONE,
    /** What drives on an aerodrome, or elsewhere on land. */
    LAND_VEHICLE,
    /** A point obstacle: a mast, a crane, a tethered balloon. */
    OBSTACLE,
    /** A phone or tracker that its holder has joined. */
    HANDSET,
    /** What measures, and stands or is carried. */
    SENSOR,
    /** Where people steer drones from, or a team meets. */
    CONTROL_STATION;

    /** Where platforms are at home. */
    public enum Domain {
        UNKNOWN,
        SEA,
        AIR,
        LAND
    }

    /** True for the devices that call for help. */
    public boolean isDistressDevice() {
        return this == SART || this == MAN_OVERBOARD || this == EPIRB;
    }

    /** True for what stands still by its nature. */
    public boolean isFixed() {
        return this == COAST_STATION || this == AID || this == VIRTUAL_AID || this == OBSTACLE;
    }

    /** True for what flies. */
    public boolean flies() {
        return domain() == Domain.AIR;
    }

    /** Where it is at home. */
    public Domain domain() {
        return switch (this) {
            case UNKNOWN, UNASSIGNED -> Domain.UNKNOWN;
            case SHIP, GROUP, AID, VIRTUAL_AID, CRAFT_OF_PARENT, SART, MAN_OVERBOARD, EPIRB -> Domain.SEA;
            case SAR_AIRCRAFT, AIRCRAFT, ROTORCRAFT, GLIDER, BALLOON, DRONE -> Domain.AIR;
            case COAST_STATION, HANDHELD, LAND_VEHICLE, OBSTACLE, HANDSET, SENSOR, CONTROL_STATION -> Domain.LAND;
        };
    }
}
