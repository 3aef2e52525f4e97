package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 18: position of class B. Null stands for what is not available.
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
 * @param spare2 2 bits
 * @param carrierSense true for a carrier-sense unit, false for SOTDMA
 * @param display has a display
 * @param dsc has a DSC function
 * @param wholeBand can use the whole marine band
 * @param message22 can be managed by message 22
 * @param assigned works in assigned mode
 * @param raim integrity monitoring in use
 * @param selfOrganisedState selector of the communication state: false for SOTDMA, true for ITDMA
 * @param communicationState 19 bits of the communication state; when cut off, the first of them
 */
public record ClassBPosition(
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
        boolean carrierSense,
        boolean display,
        boolean dsc,
        boolean wholeBand,
        boolean message22,
        boolean assigned,
        boolean raim,
        boolean selfOrganisedState,
        @Nullable Integer communicationState)
        implements DecodedMessage {}
