package org.trigpoint.feeds.cot.report;

import org.trigpoint.feeds.cot.symbol.PlatformKind;
import org.trigpoint.model.observation.Platform;

/** What kind of thing an atom is, in the words of the model. */
final class Kinds {
    private static final int FISHING = 30;
    private static final int TOWING = 31;
    private static final int PLEASURE = 37;
    private static final int TUG = 52;
    private static final int LAW_ENFORCEMENT = 55;
    private static final int PASSENGER = 60;
    private static final int CARGO = 70;
    private static final int TANKER = 80;

    private Kinds() {}

    /** The platform; unknown where the model has no word for it. */
    static Platform platform(PlatformKind kind, String type) {
        return switch (kind) {
            case AIR, AIR_MILITARY, AIR_MILITARY_FIXED_WING, AIR_CIVIL, AIR_CIVIL_FIXED_WING -> Platform.AIRCRAFT;
            case AIR_MILITARY_ROTARY_WING, AIR_CIVIL_ROTARY_WING -> Platform.ROTORCRAFT;
            case AIR_MILITARY_UNMANNED, AIR_MILITARY_UNMANNED_ROTARY_WING, AIR_CIVIL_UNMANNED -> Platform.DRONE;
            case AIR_MILITARY_LIGHTER_THAN_AIR, AIR_CIVIL_LIGHTER_THAN_AIR -> Platform.BALLOON;
            case SEA_SURFACE,
                    SEA_COMBATANT,
                    SEA_COMBATANT_LINE,
                    SEA_AMPHIBIOUS,
                    SEA_MINE_WARFARE,
                    SEA_PATROL,
                    SEA_NONCOMBATANT,
                    SEA_CIVIL,
                    SEA_MERCHANT,
                    SEA_CARGO,
                    SEA_ROLL_ON_ROLL_OFF,
                    SEA_FERRY,
                    SEA_TANKER,
                    SEA_PASSENGER,
                    SEA_TUG,
                    SEA_TOWING,
                    SEA_HAZARDOUS_CARGO,
                    SEA_HOVERCRAFT,
                    SEA_FISHING,
                    SEA_LAW_ENFORCEMENT,
                    SEA_PLEASURE,
                    SEA_OWN_SHIP,
                    SUBSURFACE_SUBMARINE -> Platform.SHIP;
            case GROUND_VEHICLE,
                    GROUND_ARMOURED_VEHICLE,
                    GROUND_ENGINEER_VEHICLE,
                    GROUND_UTILITY_VEHICLE,
                    GROUND_LOCOMOTIVE,
                    GROUND_CIVIL_VEHICLE -> Platform.LAND_VEHICLE;
            case GROUND_TEAM_MEMBER, GROUND_INFANTRY, SUBSURFACE_DIVER -> Platform.HANDSET;
            case GROUND_EQUIPMENT -> People.isWithin(type.substring(4), "G-E-S") ? Platform.SENSOR : Platform.UNKNOWN;
            case UNKNOWN,
                    SPACE,
                    SPACE_SATELLITE,
                    SUBSURFACE,
                    SUBSURFACE_OTHER_SUBMERSIBLE,
                    SUBSURFACE_NO_SUBMARINE,
                    SUBSURFACE_UNMANNED,
                    GROUND,
                    GROUND_INSTALLATION -> Platform.UNKNOWN;
        };
    }

    /** The AIS type of ship that says the same; 0 where none does. */
    static int shipType(PlatformKind kind) {
        return switch (kind) {
            case SEA_FISHING -> FISHING;
            case SEA_TOWING -> TOWING;
            case SEA_PLEASURE -> PLEASURE;
            case SEA_TUG -> TUG;
            case SEA_LAW_ENFORCEMENT -> LAW_ENFORCEMENT;
            case SEA_PASSENGER, SEA_FERRY -> PASSENGER;
            case SEA_CARGO, SEA_ROLL_ON_ROLL_OFF, SEA_HAZARDOUS_CARGO -> CARGO;
            case SEA_TANKER -> TANKER;
            default -> 0;
        };
    }

    /** Why an event that is no platform is counted as rejected: it is sound, but no report. */
    static String unused(String type) {
        if (People.isWithin(type, "t-x-takp") || People.isWithin(type, "t-x-c-t")) {
            return "control";
        }
        if (People.isWithin(type, "b-t-f")) {
            return "chat";
        }
        if (People.isWithin(type, "b-m-p")) {
            return "marker";
        }
        if (People.isWithin(type, "b-m-r")) {
            return "route";
        }
        if (People.isWithin(type, "b-a") || People.isWithin(type, "b-l")) {
            return "alarm";
        }
        if (People.isWithin(type, "u")) {
            return "drawing";
        }
        return People.isWithin(type, "t") ? "task" : "other";
    }
}
