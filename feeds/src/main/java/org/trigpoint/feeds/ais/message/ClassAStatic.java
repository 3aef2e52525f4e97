package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 5: static and voyage data of class A. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param version edition of M.1371 the station follows
 * @param imoNumber IMO number, or official number of the flag state above 9999999
 * @param callSign call sign
 * @param name name of the ship
 * @param shipType type of ship and cargo
 * @param bowMeters from the reference point ahead; 511 is that or more
 * @param sternMeters astern; 511 is that or more
 * @param portMeters to port; 63 is that or more
 * @param starboardMeters to starboard; 63 is that or more
 * @param fixDevice type of positioning device
 * @param etaMonth UTC
 * @param etaDay UTC
 * @param etaHour UTC
 * @param etaMinute UTC
 * @param draughtMeters present static draught
 * @param draughtAtLeast true for 25.5 m or more
 * @param destination destination
 * @param terminalNotReady data terminal equipment flag (DTE)
 * @param spare 1 bit
 */
public record ClassAStatic(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer version,
        @Nullable Integer imoNumber,
        @Nullable String callSign,
        @Nullable String name,
        @Nullable Integer shipType,
        @Nullable Integer bowMeters,
        @Nullable Integer sternMeters,
        @Nullable Integer portMeters,
        @Nullable Integer starboardMeters,
        @Nullable Integer fixDevice,
        @Nullable Integer etaMonth,
        @Nullable Integer etaDay,
        @Nullable Integer etaHour,
        @Nullable Integer etaMinute,
        @Nullable Double draughtMeters,
        boolean draughtAtLeast,
        @Nullable String destination,
        boolean terminalNotReady,
        @Nullable Integer spare)
        implements DecodedMessage {}
