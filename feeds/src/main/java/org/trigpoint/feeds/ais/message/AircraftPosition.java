package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 9: position of a search-and-rescue aircraft. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param altitudeMeters GNSS or barometric
 * @param altitudeAtLeast true for 4094 m or more
 * @param speedKnots over ground
 * @param speedAtLeast true for 1022 knots or more
 * @param accurate position accuracy flag: 10 m or better, 95 %
 * @param lonDeg east positive, as sent, so 180 and more may stand here
 * @param latDeg north positive, as sent
 * @param courseDeg over ground, as sent
 * @param second UTC second of the report, 0 to 59
 * @param positioningState 60 no time stamp, 61 entered by hand, 62 dead reckoning, 63 inoperative; absent when it works
 * @param barometric altitude sensor: true for barometric
 * @param spare 7 bits between altitude sensor and terminal flag
 * @param terminalNotReady data terminal equipment flag (DTE)
 * @param spare2 3 bits
 * @param assigned works in assigned mode
 * @param raim integrity monitoring in use
 * @param selfOrganisedState selector of the communication state: false for SOTDMA, true for ITDMA
 * @param communicationState 19 bits of the communication state; when cut off, the first of them
 */
public record AircraftPosition(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer altitudeMeters,
        boolean altitudeAtLeast,
        @Nullable Double speedKnots,
        boolean speedAtLeast,
        boolean accurate,
        @Nullable Double lonDeg,
        @Nullable Double latDeg,
        @Nullable Double courseDeg,
        @Nullable Integer second,
        @Nullable Integer positioningState,
        boolean barometric,
        @Nullable Integer spare,
        boolean terminalNotReady,
        @Nullable Integer spare2,
        boolean assigned,
        boolean raim,
        boolean selfOrganisedState,
        @Nullable Integer communicationState)
        implements DecodedMessage {}
