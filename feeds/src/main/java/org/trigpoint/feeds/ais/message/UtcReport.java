package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Types 4 and 11: time and position of a base station, or of a ship that was asked. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param year UTC
 * @param month UTC
 * @param day UTC
 * @param hour UTC
 * @param minute UTC
 * @param second UTC
 * @param accurate position accuracy flag: 10 m or better, 95 %
 * @param lonDeg east positive, as sent, so 180 and more may stand here
 * @param latDeg north positive, as sent
 * @param fixDevice type of positioning device
 * @param longRangeControl transmission control for long-range broadcast
 * @param spare 9 bits
 * @param raim integrity monitoring in use
 * @param communicationState 19 bits of the communication state; when cut off, the first of them
 */
public record UtcReport(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer hour,
        @Nullable Integer minute,
        @Nullable Integer second,
        boolean accurate,
        @Nullable Double lonDeg,
        @Nullable Double latDeg,
        @Nullable Integer fixDevice,
        boolean longRangeControl,
        @Nullable Integer spare,
        boolean raim,
        @Nullable Integer communicationState)
        implements DecodedMessage {}
