package org.trigpoint.feeds.adsb;

import org.jspecify.annotations.Nullable;

/**
 * What a position or a velocity is worth, by its type code and the statuses that came before it (RTCA DO-260B, 2.2.3.2.7.2). An
 * aircraft that has sent no operational status counts as version 0, as the standard has it, and its version is absent.
 *
 * @param version of ADS-B: 0 DO-260, 1 DO-260A, 2 DO-260B
 * @param nucp navigation uncertainty category of position, 0 to 9; of version 0
 * @param nic navigation integrity category, 0 to 11; from version 1 on
 * @param containmentMeters the position is within this radius, as surely as SIL says; absent when that is not known
 * @param nacp navigation accuracy category of position, 0 to 11
 * @param nacv navigation accuracy category of velocity, 0 to 4
 * @param sil source integrity level, 0 to 3
 * @param silPerSample the probability of the level is a sample's, not an hour's; of version 2
 * @param sda system design assurance, 0 to 3; of version 2
 * @param gva geometric vertical accuracy, 0 to 3; of version 2
 * @param nicBaro the barometric altitude was checked against another source
 */
public record Integrity(
        @Nullable Integer version,
        @Nullable Integer nucp,
        @Nullable Integer nic,
        @Nullable Double containmentMeters,
        @Nullable Integer nacp,
        @Nullable Integer nacv,
        @Nullable Integer sil,
        @Nullable Boolean silPerSample,
        @Nullable Integer sda,
        @Nullable Integer gva,
        @Nullable Boolean nicBaro) {}
