package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 10: question for the time. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param addresseeMmsi who is asked
 * @param spare2 2 bits
 */
public record UtcInquiry(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer spare,
        @Nullable Integer addresseeMmsi,
        @Nullable Integer spare2)
        implements DecodedMessage {}
