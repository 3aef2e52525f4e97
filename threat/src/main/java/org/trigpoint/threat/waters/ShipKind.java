package org.trigpoint.threat.waters;

import java.util.Set;
import org.trigpoint.model.observation.Platform;

/** What a ship is for, by its AIS type of ship and cargo (ITU-R M.1371-5, table 53): as coarse as rules about several ships ask for. */
public enum ShipKind {
    PILOT("pilot vessel"),
    TUG("tug"),
    /** Search and rescue, port tender, anti-pollution, law enforcement, medical; dredging, diving. */
    SERVICE("service craft"),
    PASSENGER("passenger ship"),
    /** High-speed craft; wind-farm tenders say so too. */
    FAST("high-speed craft"),
    FISHING("fishing vessel"),
    TANKER("tanker"),
    CARGO("cargo ship"),
    LEISURE("pleasure craft"),
    /** Other types: offshore and wind-farm vessels, research, military. */
    OTHER("ship of another type"),
    UNKNOWN("ship of unknown type");

    /** Those that come close by their work. */
    public static final Set<ShipKind> WORKING = Set.of(PILOT, TUG, SERVICE);

    private static final int PILOT_TYPE = 50;
    private static final int FIRST_LEISURE = 36;
    private static final int LAST_LEISURE = 37;
    private static final int TENS = 10;

    private final String text;

    ShipKind(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** The kind of a craft. */
    public static ShipKind of(Leg leg) {
        int type = leg.shipType();
        boolean leisure = type >= FIRST_LEISURE && type <= LAST_LEISURE;
        if (leisure || (type == 0 && leg.transponder().isClassB())) {
            return LEISURE;
        }
        return switch (type) {
            case 0 -> UNKNOWN;
            case 30 -> FISHING;
            case 31, 32, 52 -> TUG;
            case 33, 34, 51, 53, 54, 55, 58, 59 -> SERVICE;
            case PILOT_TYPE -> PILOT;
            default -> ofTens(type / TENS);
        };
    }

    private static ShipKind ofTens(int tens) {
        return switch (tens) {
            case 4 -> FAST;
            case 6 -> PASSENGER;
            case 7 -> CARGO;
            case 8 -> TANKER;
            default -> OTHER;
        };
    }

    /** True for a leg of a ship: not of an aid, a station on the coast, an aircraft, a device of distress, nor of what only sensors see. */
    public static boolean isShip(Leg leg) {
        return leg.platform() == Platform.SHIP || leg.platform() == Platform.CRAFT_OF_PARENT;
    }
}
