package org.trigpoint.simulation.scenario;

/** What an aircraft says that is wrong, beside its Mode A code (RTCA DO-260B, 2.2.3.2.7.8.1). */
public enum Emergency {
    NONE("none"),
    GENERAL("general"),
    MEDICAL("medical"),
    MINIMUM_FUEL("minimum-fuel"),
    NO_COMMUNICATIONS("no-communications"),
    UNLAWFUL("unlawful"),
    DOWNED("downed");

    private static final int UNLAWFUL_CODE = 7_500;
    private static final int NO_COMMUNICATIONS_CODE = 7_600;
    private static final int GENERAL_CODE = 7_700;

    private final String text;

    Emergency(String text) {
        this.text = text;
    }

    /** The word in a scenario. */
    public String text() {
        return text;
    }

    /** Three bits of type code 28. */
    public int code() {
        return ordinal();
    }

    /** What a Mode A code means, four octal digits as they are read (ICAO Annex 10, vol. IV, 2.1.4.1). */
    public static Emergency of(int squawk) {
        return switch (squawk) {
            case UNLAWFUL_CODE -> UNLAWFUL;
            case NO_COMMUNICATIONS_CODE -> NO_COMMUNICATIONS;
            case GENERAL_CODE -> GENERAL;
            default -> NONE;
        };
    }
}
