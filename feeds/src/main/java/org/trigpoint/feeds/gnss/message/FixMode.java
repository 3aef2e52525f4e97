package org.trigpoint.feeds.gnss.message;

/** How a receiver came to its position: the quality of GGA, and the mode of RMC, GLL, VTG and GNS (NMEA 0183, 2.3 and 4.1). */
public enum FixMode {
    /** GGA 0, {@code N}: there is none. */
    NONE,
    /** GGA 1, {@code A}: from satellites alone. */
    AUTONOMOUS,
    /** GGA 2, {@code D}: with differential corrections. */
    DIFFERENTIAL,
    /** GGA 3, {@code P}: with signals of the precise service. */
    PRECISE,
    /** GGA 4, {@code R}: by the phase of the carrier (RTK), its integers fixed. */
    RTK_FIXED,
    /** GGA 5, {@code F}: by the phase of the carrier, its integers not fixed. */
    RTK_FLOAT,
    /** GGA 6, {@code E}: dead reckoning. */
    ESTIMATED,
    /** GGA 7, {@code M}: entered by hand. */
    MANUAL,
    /** GGA 8, {@code S}: no receiver. */
    SIMULATOR,
    /** Something that the standard does not name. */
    OTHER;

    private static final String LETTERS = "NADPRFEMS";

    /** The mode of a digit of GGA. */
    public static FixMode ofQuality(int digit) {
        return digit >= 0 && digit < OTHER.ordinal() ? values()[digit] : OTHER;
    }

    /** The mode of a letter. */
    public static FixMode ofLetter(int letter) {
        int index = LETTERS.indexOf(letter);
        return index < 0 ? OTHER : values()[index];
    }
}
