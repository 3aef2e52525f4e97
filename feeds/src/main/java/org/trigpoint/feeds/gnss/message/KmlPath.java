package org.trigpoint.feeds.gnss.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Place;

/**
 * A line or ring of a KML file: places in an order, with no time at any of them. It may have been somebody's way, and it may be the
 * bank of a river.
 *
 * @param name of the Placemark
 * @param id of the Placemark
 * @param shape {@code LineString}, {@code LinearRing}, and of a polygon {@code outerBoundaryIs} or {@code innerBoundaryIs}
 * @param begin of the time span of the Placemark
 * @param end of the time span of the Placemark
 * @param altitudeMode {@code clampToGround} when the file does not say
 * @param places heights are altitudes as {@code altitudeMode} says
 */
public record KmlPath(
        @Nullable String name,
        @Nullable String id,
        String shape,
        @Nullable Instant begin,
        @Nullable Instant end,
        String altitudeMode,
        List<Place> places)
        implements GnssMessage {
    public KmlPath {
        places = List.copyOf(places);
    }
}
