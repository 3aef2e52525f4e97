package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 23: reporting assigned to a group of stations. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param northEastLonDeg corner of the area, in steps of 0.1 minute
 * @param northEastLatDeg corner of the area
 * @param southWestLonDeg corner of the area
 * @param southWestLatDeg corner of the area
 * @param stationType which stations
 * @param shipType which type of ship and cargo
 * @param spare2 22 bits
 * @param transmitReceiveMode 0 both on A and B, 1 send on A, 2 send on B
 * @param reportingInterval code of the interval
 * @param quietMinutes time to be silent, 0 for none
 */
public record GroupAssignment(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer spare,
        @Nullable Double northEastLonDeg,
        @Nullable Double northEastLatDeg,
        @Nullable Double southWestLonDeg,
        @Nullable Double southWestLatDeg,
        @Nullable Integer stationType,
        @Nullable Integer shipType,
        @Nullable Integer spare2,
        @Nullable Integer transmitReceiveMode,
        @Nullable Integer reportingInterval,
        @Nullable Integer quietMinutes)
        implements DecodedMessage {}
