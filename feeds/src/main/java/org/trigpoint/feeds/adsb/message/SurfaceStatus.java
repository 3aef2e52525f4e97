package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type code 31, subtype 1: operational status on the ground (RTCA DO-260B, 2.2.3.2.7.2; DO-260A, the same).
 *
 * @param quality what it says of its position
 * @param nacv navigation accuracy category of velocity, 0 to 4; from version 2 on
 * @param nicSupplementC supplement C of the navigation integrity category; from version 2 on
 * @param lengthWidthCode 0 to 15; 0 for none, before version 2 for the smallest
 * @param lengthMeters the aircraft is not longer
 * @param widthMeters the aircraft is not wider
 * @param trackIsHeading the direction in surface positions is a heading, not a track
 * @param receives1090 receives ADS-B on 1090 MHz; in version 1 has a display of traffic
 * @param receivesUat receives ADS-B on 978 MHz; from version 2 on
 * @param lowPower sends with less than 70 W
 * @param positionOffsetApplied the position is that of the reference point of the aircraft; in version 1
 * @param antennaOffset 8 bits: where the antenna is; from version 2 on
 */
public record SurfaceStatus(
        OperationalQuality quality,
        @Nullable Integer nacv,
        @Nullable Boolean nicSupplementC,
        int lengthWidthCode,
        @Nullable Double lengthMeters,
        @Nullable Double widthMeters,
        boolean trackIsHeading,
        boolean receives1090,
        @Nullable Boolean receivesUat,
        boolean lowPower,
        @Nullable Boolean positionOffsetApplied,
        @Nullable Integer antennaOffset)
        implements SquitterMessage {}
