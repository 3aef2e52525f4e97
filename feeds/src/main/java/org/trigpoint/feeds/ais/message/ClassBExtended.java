package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 19: position and static data of class B. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 8 bits
 * @param speedKnots over ground
 * @param speedAtLeast true for 102.2 knots or more
 * @param accurate position accuracy flag: 10 m or better, 95 %
 * @param lonDeg east positive, as sent, so 180 and more may stand here
 * @param latDeg north positive, as sent
 * @param courseDeg over ground, as sent
 * @param headingDeg true, as sent
 * @param second UTC second of the report, 0 to 59
 * @param positioningState 60 no time stamp, 61 entered by hand, 62 dead reckoning, 63 inoperative; absent when it works
 * @param spare2 4 bits
 * @param name name of the ship
 * @param shipType type of ship and cargo
 * @param bowMeters from the reference point ahead; 511 is that or more
 * @param sternMeters astern; 511 is that or more
 * @param portMeters to port; 63 is that or more
 * @param starboardMeters to starboard; 63 is that or more
 * @param fixDevice type of positioning device
 * @param raim integrity monitoring in use
 * @param terminalNotReady data terminal equipment flag (DTE)
 * @param assigned works in assigned mode
 * @param spare3 4 bits
 */
public record ClassBExtended(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer spare,
        @Nullable Double speedKnots,
        boolean speedAtLeast,
        boolean accurate,
        @Nullable Double lonDeg,
        @Nullable Double latDeg,
        @Nullable Double courseDeg,
        @Nullable Integer headingDeg,
        @Nullable Integer second,
        @Nullable Integer positioningState,
        @Nullable Integer spare2,
        @Nullable String name,
        @Nullable Integer shipType,
        @Nullable Integer bowMeters,
        @Nullable Integer sternMeters,
        @Nullable Integer portMeters,
        @Nullable Integer starboardMeters,
        @Nullable Integer fixDevice,
        boolean raim,
        boolean terminalNotReady,
        boolean assigned,
        @Nullable Integer spare3)
        implements DecodedMessage {}
