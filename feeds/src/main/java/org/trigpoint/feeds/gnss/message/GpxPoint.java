package org.trigpoint.feeds.gnss.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point of a GPX file (Topografix GPX 1.0 and 1.1, wptType).
 *
 * @param kind of the list that it stands in
 * @param path name of its track or route
 * @param segment of its track, from 1; null outside of tracks
 * @param time in UTC
 * @param latDeg latitude, WGS 84
 * @param lonDeg longitude, WGS 84
 * @param elevationMeters above mean sea level, by convention: the standard names no datum
 * @param geoidHeightMeters of the geoid above the ellipsoid
 * @param speedMps over ground: an element of 1.0, an extension in 1.1
 * @param courseDeg true: an element of 1.0, an extension in 1.1
 * @param variationDeg of the magnetic north from the true, 0 to 360
 * @param fix {@code none}, {@code 2d}, {@code 3d}, {@code dgps}, {@code pps}
 * @param satellites in use
 * @param hdopRatio horizontal dilution of precision
 * @param vdopRatio vertical dilution of precision
 * @param pdopRatio dilution of precision in space
 * @param correctionAgeSeconds of differential corrections
 * @param correctionStation their station
 * @param name of the point
 * @param comment to the user
 * @param description for others
 * @param source of the data
 * @param symbol on a map
 * @param type of the point
 * @param link to more about it
 */
public record GpxPoint(
        Kind kind,
        @Nullable String path,
        @Nullable Integer segment,
        @Nullable Instant time,
        double latDeg,
        double lonDeg,
        double elevationMeters,
        double geoidHeightMeters,
        double speedMps,
        double courseDeg,
        double variationDeg,
        @Nullable String fix,
        @Nullable Integer satellites,
        double hdopRatio,
        double vdopRatio,
        double pdopRatio,
        double correctionAgeSeconds,
        @Nullable String correctionStation,
        @Nullable String name,
        @Nullable String comment,
        @Nullable String description,
        @Nullable String source,
        @Nullable String symbol,
        @Nullable String type,
        @Nullable String link)
        implements GnssMessage {
    /** Lists of points. */
    public enum Kind {
        WAYPOINT,
        ROUTE,
        TRACK
    }
}
