package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * What operational statuses of airborne and of surface participants say alike (RTCA DO-260B, 2.2.3.2.7.2). In version 0
 * only the version means something; later versions than 2 are read as version 2.
 *
 * @param version 0 to 7: 0 DO-260, 1 DO-260A, 2 DO-260B
 * @param nicSupplementA supplement A of the navigation integrity category
 * @param nacp navigation accuracy category of position, 0 to 11
 * @param sil source integrity level, 0 to 3
 * @param silPerSample the probability of the level is a sample's, not an hour's; from version 2 on
 * @param sda system design assurance, 0 to 3; from version 2 on
 * @param headingMagnetic headings are from magnetic, not true north
 * @param advisoryActive a resolution advisory is active
 * @param ident the ident switch is active
 * @param singleAntenna sends by one antenna only; from version 2 on
 */
public record OperationalQuality(
        int version,
        boolean nicSupplementA,
        int nacp,
        int sil,
        @Nullable Boolean silPerSample,
        @Nullable Integer sda,
        boolean headingMagnetic,
        boolean advisoryActive,
        boolean ident,
        @Nullable Boolean singleAntenna) {}
