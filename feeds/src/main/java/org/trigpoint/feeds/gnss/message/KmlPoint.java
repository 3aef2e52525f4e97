package org.trigpoint.feeds.gnss.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point of a KML file (OGC 12-007r2, 07-147r2): a Point of a Placemark, or one entry of its gx:Track.
 *
 * @param name of the Placemark
 * @param id of the Placemark
 * @param tracked true for an entry of a track
 * @param time its {@code when}
 * @param begin of its time span; of the day, month or year that {@code when} names
 * @param end of its time span, exclusive for a day, month or year
 * @param latDeg latitude, WGS 84
 * @param lonDeg longitude, WGS 84
 * @param altitudeMeters as {@code altitudeMode} says; above the EGM96 geoid when that is {@code absolute}
 * @param altitudeMode {@code clampToGround} when the file does not say
 * @param headingDeg of an entry of a track
 */
public record KmlPoint(
        @Nullable String name,
        @Nullable String id,
        boolean tracked,
        @Nullable Instant time,
        @Nullable Instant begin,
        @Nullable Instant end,
        double latDeg,
        double lonDeg,
        double altitudeMeters,
        String altitudeMode,
        double headingDeg)
        implements GnssMessage {}
