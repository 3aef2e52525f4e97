package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The image on the ground of a UAS datalink set (MISB ST 0601).
 *
 * @param coordinateSystem item 12
 * @param centerLatDeg item 23: WGS 84, north positive
 * @param centerLonDeg item 24: WGS 84, east positive
 * @param centerElevationMeters item 25: above mean sea level
 * @param centerEllipsoidHeightMeters item 78: above the WGS 84 ellipsoid
 * @param slantRangeMeters item 21: from sensor to centre
 * @param groundRangeMeters item 57: along the ground
 * @param widthMeters items 96, 22: width of the image at its centre
 * @param corners items 82 to 89, else 26 to 33 on the centre: those that were sent, by number
 */
public record UasFrame(
        @Nullable String coordinateSystem,
        double centerLatDeg,
        double centerLonDeg,
        double centerElevationMeters,
        double centerEllipsoidHeightMeters,
        double slantRangeMeters,
        double groundRangeMeters,
        double widthMeters,
        List<Corner> corners) {
    public UasFrame {
        corners = List.copyOf(corners);
    }
}
