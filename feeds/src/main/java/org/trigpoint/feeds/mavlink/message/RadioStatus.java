package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * RADIO_STATUS (109): a telemetry radio, in the units of its maker.
 *
 * @param rssi strength of the signal here
 * @param remoteRssi strength at the other end
 * @param noise noise here
 * @param remoteNoise noise at the other end
 * @param bufferFreePercent room in the transmit buffer
 * @param receiveErrors packets with errors
 * @param corrected packets that were corrected
 */
public record RadioStatus(
        @Nullable Integer rssi,
        @Nullable Integer remoteRssi,
        @Nullable Integer noise,
        @Nullable Integer remoteNoise,
        int bufferFreePercent,
        int receiveErrors,
        int corrected)
        implements MavlinkMessage {}
