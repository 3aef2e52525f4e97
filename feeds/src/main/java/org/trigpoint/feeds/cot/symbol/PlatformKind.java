package org.trigpoint.feeds.cot.symbol;

/**
 * What kind of thing an atom is. Each has the battle dimension and function of a type behind the affiliation, and the symbol set
 * and entity of a symbol code (MIL-STD-2525D, appendices A to J).
 */
public enum PlatformKind {
    /** Of no dimension that is known here. */
    UNKNOWN("", "00", "000000"),

    AIR("A", "01", "000000"),
    AIR_MILITARY("A-M", "01", "110000"),
    AIR_MILITARY_FIXED_WING("A-M-F", "01", "110100"),
    AIR_MILITARY_ROTARY_WING("A-M-H", "01", "110200"),
    AIR_MILITARY_UNMANNED("A-M-F-Q", "01", "110300"),
    AIR_MILITARY_UNMANNED_ROTARY_WING("A-M-H-Q", "01", "110400"),
    AIR_MILITARY_LIGHTER_THAN_AIR("A-M-L", "01", "110500"),
    AIR_CIVIL("A-C", "01", "120000"),
    AIR_CIVIL_FIXED_WING("A-C-F", "01", "120100"),
    AIR_CIVIL_ROTARY_WING("A-C-H", "01", "120200"),
    AIR_CIVIL_UNMANNED("A-C-F-q", "01", "120300"),
    AIR_CIVIL_LIGHTER_THAN_AIR("A-C-L", "01", "120400"),

    SPACE("P", "05", "000000"),
    SPACE_SATELLITE("P-S", "05", "110700"),

    SEA_SURFACE("S", "30", "000000"),
    SEA_COMBATANT("S-C", "30", "120000"),
    SEA_COMBATANT_LINE("S-C-L", "30", "120200"),
    SEA_AMPHIBIOUS("S-C-A", "30", "120300"),
    SEA_MINE_WARFARE("S-C-M", "30", "120400"),
    SEA_PATROL("S-C-P", "30", "120500"),
    SEA_NONCOMBATANT("S-N", "30", "130000"),
    SEA_CIVIL("S-X", "30", "140000"),
    SEA_MERCHANT("S-X-M", "30", "140100"),
    SEA_CARGO("S-X-M-C", "30", "140101"),
    SEA_ROLL_ON_ROLL_OFF("S-X-M-R", "30", "140104"),
    SEA_FERRY("S-X-M-F", "30", "140105"),
    SEA_TANKER("S-X-M-O", "30", "140109"),
    SEA_PASSENGER("S-X-M-P", "30", "140110"),
    SEA_TUG("S-X-M-T-U", "30", "140111"),
    SEA_TOWING("S-X-M-T-O", "30", "140112"),
    SEA_HAZARDOUS_CARGO("S-X-M-H", "30", "140113"),
    SEA_HOVERCRAFT("S-X-H", "30", "140107"),
    SEA_FISHING("S-X-F", "30", "140200"),
    SEA_LAW_ENFORCEMENT("S-X-L", "30", "140300"),
    SEA_PLEASURE("S-X-R", "30", "140500"),
    SEA_OWN_SHIP("S-O", "30", "150000"),

    SUBSURFACE("U", "35", "000000"),
    SUBSURFACE_SUBMARINE("U-S", "35", "110100"),
    SUBSURFACE_OTHER_SUBMERSIBLE("U-S-O", "35", "110200"),
    SUBSURFACE_NO_SUBMARINE("U-N", "35", "110300"),
    SUBSURFACE_UNMANNED("U-S-U", "35", "110400"),
    SUBSURFACE_DIVER("U-N-D", "35", "110500"),

    GROUND("G", "10", "000000"),
    /** A combat unit in MIL-STD-2525; what devices of the TAK family say of the person who carries them. */
    GROUND_TEAM_MEMBER("G-U-C", "10", "120900"),
    GROUND_INFANTRY("G-U-C-I", "10", "121100"),
    GROUND_EQUIPMENT("G-E", "15", "000000"),
    GROUND_VEHICLE("G-E-V", "15", "120000"),
    GROUND_ARMOURED_VEHICLE("G-E-V-A", "15", "120100"),
    GROUND_ENGINEER_VEHICLE("G-E-V-E", "15", "130000"),
    GROUND_UTILITY_VEHICLE("G-E-V-U", "15", "140000"),
    GROUND_LOCOMOTIVE("G-E-V-T", "15", "150100"),
    GROUND_CIVIL_VEHICLE("G-E-V-C", "15", "160000"),
    GROUND_INSTALLATION("G-I", "20", "110000");

    private final String function;
    private final String symbolSet;
    private final String entity;

    PlatformKind(String function, String symbolSet, String entity) {
        this.function = function;
        this.symbolSet = symbolSet;
        this.entity = entity;
    }

    /** Battle dimension and function as they stand in a type; empty for none. */
    public String function() {
        return function;
    }

    /** Two digits. */
    public String symbolSet() {
        return symbolSet;
    }

    /** Entity, its type and its subtype: six digits. */
    public String entity() {
        return entity;
    }
}
