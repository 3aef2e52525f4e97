package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type code 31, subtype 0: operational status in the air (RTCA DO-260B, 2.2.3.2.7.2; DO-260A, the same).
 *
 * @param quality what it says of its position
 * @param gva geometric vertical accuracy, 0 to 3; from version 2 on
 * @param baq barometric altitude quality, 0 to 3; of version 1
 * @param nicBaro the barometric altitude was checked against another source
 * @param collisionAvoidance operates; in version 1 it is there, or not known not to be
 * @param receives1090 receives ADS-B on 1090 MHz; in version 1 has a display of traffic
 * @param receivesUat receives ADS-B on 978 MHz; from version 2 on
 * @param airReferencedVelocity can send velocity through the air
 * @param targetState can send target state reports
 * @param targetChange 2 bits: what it can send of changes of its trajectory
 */
public record AirborneStatus(
        OperationalQuality quality,
        @Nullable Integer gva,
        @Nullable Integer baq,
        boolean nicBaro,
        boolean collisionAvoidance,
        boolean receives1090,
        @Nullable Boolean receivesUat,
        boolean airReferencedVelocity,
        boolean targetState,
        int targetChange)
        implements SquitterMessage {}
