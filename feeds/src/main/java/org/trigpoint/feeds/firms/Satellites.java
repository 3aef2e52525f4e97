package org.trigpoint.feeds.firms;

/** Names of satellites, by the codes that tables have for them. */
final class Satellites {
    private Satellites() {}

    /** Its name in full; one that is not known as it stands. */
    static String name(String code) {
        return switch (code) {
            case "T" -> "Terra";
            case "A" -> "Aqua";
            case "N" -> "Suomi NPP";
            case "1", "N20", "NOAA20" -> "NOAA-20";
            case "2", "N21", "NOAA21" -> "NOAA-21";
            default -> code;
        };
    }
}
