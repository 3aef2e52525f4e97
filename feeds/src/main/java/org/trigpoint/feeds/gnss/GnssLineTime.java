package org.trigpoint.feeds.gnss;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.gnss.message.FeaturePoint;
import org.trigpoint.feeds.gnss.message.GnssMessage;
import org.trigpoint.feeds.gnss.message.GpxPoint;
import org.trigpoint.feeds.gnss.message.KmlPoint;
import org.trigpoint.feeds.gnss.message.Rmc;
import org.trigpoint.feeds.gnss.message.Zda;
import org.trigpoint.geo.EpochMicros;

/** The time that a raw message carries itself, for readers of files: of points, and of the sentences that have a date. One thread at a time. */
public final class GnssLineTime {
    /** The message carries no time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final double NANOS = 1e9;

    private final GnssMessages messages = new GnssMessages();

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    public long epochMicros(byte[] array, int offset, int length) {
        for (GnssMessage message : messages.of(array, offset, length)) {
            Instant time = switch (message) {
                case GpxPoint point -> point.time();
                case KmlPoint point -> point.time();
                case FeaturePoint point -> point.time();
                case Rmc rmc -> time(rmc.date(), rmc.timeOfDaySeconds());
                case Zda zda -> time(zda.date(), zda.timeOfDaySeconds());
                default -> null;
            };
            if (time != null) {
                return EpochMicros.of(time);
            }
        }
        return NONE;
    }

    private static @Nullable Instant time(@Nullable LocalDate date, double timeOfDaySeconds) {
        return date == null || Double.isNaN(timeOfDaySeconds)
                ? null
                : date.atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(Math.round(timeOfDaySeconds * NANOS));
    }
}
