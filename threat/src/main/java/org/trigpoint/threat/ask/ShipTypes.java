package org.trigpoint.threat.ask;

import java.util.Map;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.PastTrack;

/** Types of ship (ITU-R M.1371, table 53) in words, and how fast each may go. */
public final class ShipTypes {
    private static final int TEN = 10;
    private static final double OWN_SPEED_MARGIN_RATIO = 1.1;

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(30, "Fishing"),
            Map.entry(31, "Towing"),
            Map.entry(32, "Towing, long or wide"),
            Map.entry(33, "Dredging or underwater work"),
            Map.entry(34, "Diving"),
            Map.entry(35, "Military"),
            Map.entry(36, "Sailing"),
            Map.entry(37, "Pleasure craft"),
            Map.entry(50, "Pilot"),
            Map.entry(51, "Search and rescue"),
            Map.entry(52, "Tug"),
            Map.entry(53, "Port tender"),
            Map.entry(54, "Anti-pollution"),
            Map.entry(55, "Law enforcement"),
            Map.entry(58, "Medical transport"));

    private static final Map<Integer, String> TENS = Map.of(
            2, "Wing in ground", 4, "High-speed craft", 6, "Passenger", 7, "Cargo", 8, "Tanker", 9, "Other type");

    private ShipTypes() {}

    /** What a track is, in words; empty where it did not say. */
    public static String words(PastTrack track) {
        int type = track.shipType();
        if (type > 0) {
            return WORDS.getOrDefault(type, TENS.getOrDefault(type / TEN, "Type " + type));
        }
        return switch (track.platform()) {
            case SAR_AIRCRAFT -> "Search and rescue aircraft";
            case SART -> "Search and rescue transmitter";
            case MAN_OVERBOARD -> "Man overboard";
            case EPIRB -> "Distress beacon";
            default -> "";
        };
    }

    /** True for what goes over water, and may be asked where it can have gone. */
    public static boolean sails(PastTrack track) {
        return !track.platform().isFixed() && track.platform() != Platform.SAR_AIRCRAFT;
    }

    /**
     * Speed that a ship is not taken to exceed: set by hand, by type, generously; or a tenth more than it was seen at, where that is more.
     *
     * @param seenMps the most that it was seen at
     */
    public static double mostMps(PastTrack track, double seenMps) {
        return Math.max(Units.mpsFromKnots(mostKn(track.shipType())), seenMps * OWN_SPEED_MARGIN_RATIO);
    }

    private static double mostKn(int type) {
        return switch (type) {
            case 31, 32, 33, 34, 52, 53, 54 -> 16;
            case 30, 36 -> 18;
            case 35, 37, 50, 51, 55 -> 40;
            default ->
                switch (type / TEN) {
                    case 2 -> 90;
                    case 4 -> 45;
                    case 6 -> 28;
                    case 7 -> 26;
                    case 8 -> 20;
                    default -> 30;
                };
        };
    }
}
