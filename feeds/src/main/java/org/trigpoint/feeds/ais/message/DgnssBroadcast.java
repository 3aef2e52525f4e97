package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 17: differential GNSS corrections. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param lonDeg of the reference station, in steps of 0.1 minute
 * @param latDeg of the reference station
 * @param spare2 5 bits
 * @param correctionType message type of M.823
 * @param referenceStation its number
 * @param zCount time of the corrections, in 0.6 s
 * @param sequence sequence number, 0 to 7
 * @param words number of data words
 * @param health health of the reference station
 * @param undecodedBits bits from the correction type on
 * @param undecodedHex those bits, not decoded
 */
public record DgnssBroadcast(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer spare,
        @Nullable Double lonDeg,
        @Nullable Double latDeg,
        @Nullable Integer spare2,
        @Nullable Integer correctionType,
        @Nullable Integer referenceStation,
        @Nullable Integer zCount,
        @Nullable Integer sequence,
        @Nullable Integer words,
        @Nullable Integer health,
        @Nullable Integer undecodedBits,
        @Nullable String undecodedHex)
        implements DecodedMessage {}
