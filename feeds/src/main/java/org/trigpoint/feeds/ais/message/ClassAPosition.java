package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Types 1, 2 and 3: position of class A. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param status navigational status, 0 to 14
 * @param turnDegPerMin rate of turn, clockwise positive
 * @param turnAtLeast true when it may be more: 708°/min, or 10°/min without a turn indicator
 * @param speedKnots over ground
 * @param speedAtLeast true for 102.2 knots or more
 * @param accurate position accuracy flag: 10 m or better, 95 %
 * @param lonDeg east positive, as sent, so 180 and more may stand here
 * @param latDeg north positive, as sent
 * @param courseDeg over ground, as sent
 * @param headingDeg true, as sent
 * @param second UTC second of the report, 0 to 59
 * @param positioningState 60 no time stamp, 61 entered by hand, 62 dead reckoning, 63 inoperative; absent when it works
 * @param specialManoeuvre 0 not said, 1 not engaged, 2 engaged in a special manoeuvre
 * @param spare 3 bits
 * @param raim integrity monitoring in use
 * @param communicationState 19 bits of the communication state; when cut off, the first of them
 */
public record ClassAPosition(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer status,
        @Nullable Double turnDegPerMin,
        boolean turnAtLeast,
        @Nullable Double speedKnots,
        boolean speedAtLeast,
        boolean accurate,
        @Nullable Double lonDeg,
        @Nullable Double latDeg,
        @Nullable Double courseDeg,
        @Nullable Integer headingDeg,
        @Nullable Integer second,
        @Nullable Integer positioningState,
        @Nullable Integer specialManoeuvre,
        @Nullable Integer spare,
        boolean raim,
        @Nullable Integer communicationState)
        implements DecodedMessage {}
