package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 24, part B: static data of class B. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param shipType type of ship and cargo
 * @param vendor three letters of the maker
 * @param model unit model code
 * @param serial unit serial number
 * @param callSign call sign
 * @param bowMeters from the reference point ahead; 511 is that or more
 * @param sternMeters astern; 511 is that or more
 * @param portMeters to port; 63 is that or more
 * @param starboardMeters to starboard; 63 is that or more
 * @param parentMmsi of a craft of a parent ship, in place of its dimensions
 * @param fixDevice type of positioning device
 * @param spare 2 bits
 */
public record ClassBStaticB(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer shipType,
        @Nullable String vendor,
        @Nullable Integer model,
        @Nullable Integer serial,
        @Nullable String callSign,
        @Nullable Integer bowMeters,
        @Nullable Integer sternMeters,
        @Nullable Integer portMeters,
        @Nullable Integer starboardMeters,
        @Nullable Integer parentMmsi,
        @Nullable Integer fixDevice,
        @Nullable Integer spare)
        implements DecodedMessage {}
