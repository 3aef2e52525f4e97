package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 27: position for long-range reception, by satellite. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param accurate position accuracy flag: 10 m or better, 95 %
 * @param raim integrity monitoring in use
 * @param status navigational status, 0 to 14
 * @param lonDeg east positive, in steps of 0.1 minute, as sent
 * @param latDeg north positive, as sent
 * @param speedKnots over ground
 * @param courseDeg over ground, as sent
 * @param positionLate the position is more than 5 s old, or not from GNSS
 * @param spare 1 bit
 */
public record LongRangePosition(
        int type,
        int repeat,
        int mmsi,
        boolean accurate,
        boolean raim,
        @Nullable Integer status,
        @Nullable Double lonDeg,
        @Nullable Double latDeg,
        @Nullable Double speedKnots,
        @Nullable Double courseDeg,
        boolean positionLate,
        @Nullable Integer spare)
        implements DecodedMessage {}
