package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 21: aid to navigation. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param aidType type of aid
 * @param name its name, with the extension
 * @param accurate position accuracy flag: 10 m or better, 95 %
 * @param lonDeg east positive, as sent, so 180 and more may stand here
 * @param latDeg north positive, as sent
 * @param bowMeters from the reference point ahead; 511 is that or more
 * @param sternMeters astern; 511 is that or more
 * @param portMeters to port; 63 is that or more
 * @param starboardMeters to starboard; 63 is that or more
 * @param fixDevice type of positioning device
 * @param second UTC second of the report, 0 to 59
 * @param positioningState 60 no time stamp, 61 entered by hand, 62 dead reckoning, 63 inoperative; absent when it works
 * @param offPosition off its place; meant only with an ordinary second
 * @param regional 8 bits of status
 * @param raim integrity monitoring in use
 * @param virtualAid exists as a message only
 * @param assigned works in assigned mode
 * @param spare 1 bit
 */
public record AidReport(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer aidType,
        @Nullable String name,
        boolean accurate,
        @Nullable Double lonDeg,
        @Nullable Double latDeg,
        @Nullable Integer bowMeters,
        @Nullable Integer sternMeters,
        @Nullable Integer portMeters,
        @Nullable Integer starboardMeters,
        @Nullable Integer fixDevice,
        @Nullable Integer second,
        @Nullable Integer positioningState,
        boolean offPosition,
        @Nullable Integer regional,
        boolean raim,
        boolean virtualAid,
        boolean assigned,
        @Nullable Integer spare)
        implements DecodedMessage {}
