package org.trigpoint.feeds.adsb;

/**
 * A position that was solved from compact codes (RTCA DO-260B, A.1.7).
 *
 * @param latDeg WGS 84, north positive, −90 to 90
 * @param lonDeg WGS 84, east positive, −180 (inclusive) to 180 (exclusive)
 * @param method from what it was solved
 */
public record SolvedPosition(double latDeg, double lonDeg, Method method) {
    /** From what a position was solved. */
    public enum Method {
        /** An even and an odd message. */
        GLOBAL,
        /** One message and a position before it. */
        LOCAL
    }
}
