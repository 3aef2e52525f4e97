package org.trigpoint.threat.craft;

import org.trigpoint.model.observation.NavigationStatus;

/** Kinds of ships by AIS type of ship and cargo (ITU-R M.1371-5, table 53) and by what they say they are doing. */
public final class ShipKinds {
    private static final int FISHING = 30;
    private static final int TOWING = 31;
    private static final int TOWING_LONG = 32;
    private static final int DREDGING = 33;
    private static final int DIVING = 34;
    private static final int MILITARY = 35;
    private static final int SAILING = 36;
    private static final int PLEASURE = 37;
    private static final int PILOT = 50;
    private static final int RESCUE = 51;
    private static final int TUG = 52;
    private static final int LAST_SPECIAL = 59;
    private static final int PASSENGER = 60;
    private static final int CARGO = 70;
    private static final int TANKER = 80;
    private static final int OTHER = 90;
    private static final int BEYOND = 100;

    private ShipKinds() {}

    /** Fishing, by type or status. */
    public static boolean fishes(int shipType, NavigationStatus status) {
        return shipType == FISHING || status == NavigationStatus.FISHING;
    }

    /** A tug, or whoever tows or pushes. */
    public static boolean tows(int shipType, NavigationStatus status) {
        return isTug(shipType) || status == NavigationStatus.TOWING_ASTERN || status == NavigationStatus.PUSHING_AHEAD;
    }

    /** A tug, or a craft whose trade is towing. */
    public static boolean isTug(int shipType) {
        return shipType == TUG || shipType == TOWING || shipType == TOWING_LONG;
    }

    public static boolean isPilot(int shipType) {
        return shipType == PILOT;
    }

    /** Sails, or goes for pleasure. */
    public static boolean isYacht(int shipType, NavigationStatus status) {
        return shipType == SAILING || shipType == PLEASURE || status == NavigationStatus.UNDER_WAY_SAILING;
    }

    /** Works where it is: dredgers, divers, men of war, pilots, rescuers, tugs, tenders and the like (types 33 to 35, 50 to 59). */
    public static boolean works(int shipType) {
        return shipType == DREDGING
                || shipType == DIVING
                || shipType == MILITARY
                || (shipType >= PILOT && shipType <= LAST_SPECIAL);
    }

    /** Saves lives, or looks for those to save. */
    public static boolean isRescuer(int shipType) {
        return shipType == RESCUE;
    }

    public static boolean isPassenger(int shipType) {
        return shipType >= PASSENGER && shipType < CARGO;
    }

    /** Cargo ship or tanker. */
    public static boolean carriesCargo(int shipType) {
        return shipType >= CARGO && shipType < OTHER;
    }

    public static boolean isTanker(int shipType) {
        return shipType >= TANKER && shipType < OTHER;
    }

    /** Of type 90 to 99, as many that work offshore and hold their place by propellers. */
    public static boolean isOther(int shipType) {
        return shipType >= OTHER && shipType < BEYOND;
    }

    /** In words, for a sentence; "ship" when its type says nothing. */
    public static String word(int shipType) {
        if (isPassenger(shipType)) {
            return "passenger ship";
        }
        if (isTanker(shipType)) {
            return "tanker";
        }
        return carriesCargo(shipType) ? "cargo ship" : "ship";
    }

    /** True when it says that it lies still. */
    public static boolean saysAtRest(NavigationStatus status) {
        return status == NavigationStatus.AT_ANCHOR
                || status == NavigationStatus.MOORED
                || status == NavigationStatus.AGROUND;
    }
}
