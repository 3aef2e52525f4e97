package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type code 28, subtype 2: a resolution advisory of the collision avoidance system (RTCA DO-260B, 2.2.3.2.7.8.2; its fields as in
 * ICAO Annex 10, vol. IV, 4.3.8.4.2.2.1).
 *
 * @param advisories 14 bits: which advisories are active, the first as the highest
 * @param complements 4 bits: what advisories others ask not to be used
 * @param terminated the advisory has ended
 * @param multipleThreats two or more threats
 * @param threatType 0 none said, 1 by address, 2 by altitude, range and bearing
 * @param threatAddress six hexadecimal digits, when said by address
 * @param threatHex the 26 bits that say who it is, right-aligned
 */
public record ResolutionAdvisory(
        int advisories,
        int complements,
        boolean terminated,
        boolean multipleThreats,
        int threatType,
        @Nullable String threatAddress,
        String threatHex)
        implements SquitterMessage {}
