package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 22: channels and power for an area or for two stations. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param channelA channel number of M.1084
 * @param channelB channel number of M.1084
 * @param transmitReceiveMode 0 both on A and B, 1 send on A, 2 send on B
 * @param lowPower true for low power
 * @param northEastLonDeg corner of the area, in steps of 0.1 minute
 * @param northEastLatDeg corner of the area
 * @param southWestLonDeg corner of the area
 * @param southWestLatDeg corner of the area
 * @param firstMmsi first station addressed
 * @param secondMmsi second station addressed
 * @param addressed for two stations, not for an area
 * @param narrowBandA channel A bandwidth flag
 * @param narrowBandB channel B bandwidth flag
 * @param zoneNauticalMiles width of the transitional zone
 */
public record ChannelManagement(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer spare,
        @Nullable Integer channelA,
        @Nullable Integer channelB,
        @Nullable Integer transmitReceiveMode,
        boolean lowPower,
        @Nullable Double northEastLonDeg,
        @Nullable Double northEastLatDeg,
        @Nullable Double southWestLonDeg,
        @Nullable Double southWestLatDeg,
        @Nullable Integer firstMmsi,
        @Nullable Integer secondMmsi,
        boolean addressed,
        boolean narrowBandA,
        boolean narrowBandB,
        @Nullable Integer zoneNauticalMiles)
        implements DecodedMessage {}
