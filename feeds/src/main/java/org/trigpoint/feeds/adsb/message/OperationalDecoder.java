package org.trigpoint.feeds.adsb.message;

import java.util.List;

/** Operational statuses of extended squitters (RTCA DO-260B and DO-260A, 2.2.3.2.7.2). */
final class OperationalDecoder {
    private static final int FULL_VERSION = 2;

    /** Greatest length and width by code, in metres (RTCA DO-260B, 2.2.3.2.7.2.11); code 0 says nothing since version 2. */
    private static final List<Double> LENGTHS_METERS =
            List.of(15.0, 15.0, 25.0, 25.0, 35.0, 35.0, 45.0, 45.0, 55.0, 55.0, 65.0, 65.0, 75.0, 75.0, 85.0, 85.0);

    private static final List<Double> WIDTHS_METERS =
            List.of(11.5, 23.0, 28.5, 34.0, 33.0, 38.0, 39.5, 45.0, 45.0, 52.0, 59.5, 67.0, 72.5, 80.0, 80.0, 90.0);

    private OperationalDecoder() {}

    private static OperationalQuality quality(long me) {
        int version = version(me);
        boolean full = version >= FULL_VERSION;
        return new OperationalQuality(
                version,
                Me.flag(me, 44),
                Me.number(me, 45, 4),
                Me.number(me, 51, 2),
                full ? (Boolean) Me.flag(me, 55) : null,
                full ? (Integer) Me.number(me, 31, 2) : null,
                Me.flag(me, 54),
                Me.flag(me, 27),
                Me.flag(me, 28),
                full ? (Boolean) Me.flag(me, 30) : null);
    }

    private static int version(long me) {
        return Me.number(me, 41, 3);
    }

    static AirborneStatus airborne(long me) {
        boolean full = version(me) >= FULL_VERSION;
        int vertical = Me.number(me, 49, 2);
        return new AirborneStatus(
                quality(me),
                full ? (Integer) vertical : null,
                full ? null : (Integer) vertical,
                Me.flag(me, 53),
                // Version 1 says that it does not work.
                Me.flag(me, 11) == full,
                Me.flag(me, 12),
                full ? (Boolean) Me.flag(me, 19) : null,
                Me.flag(me, 15),
                Me.flag(me, 16),
                Me.number(me, 17, 2));
    }

    static SurfaceStatus surface(long me) {
        boolean full = version(me) >= FULL_VERSION;
        int size = Me.number(me, 21, 4);
        boolean unknown = size == 0 && full;
        return new SurfaceStatus(
                quality(me),
                full ? (Integer) Me.number(me, 17, 3) : null,
                full ? (Boolean) Me.flag(me, 20) : null,
                size,
                unknown ? null : LENGTHS_METERS.get(size),
                unknown ? null : WIDTHS_METERS.get(size),
                Me.flag(me, 53),
                Me.flag(me, 12),
                full ? (Boolean) Me.flag(me, 16) : null,
                Me.flag(me, 15),
                full ? null : (Boolean) Me.flag(me, 11),
                full ? (Integer) Me.number(me, 33, 8) : null);
    }
}
