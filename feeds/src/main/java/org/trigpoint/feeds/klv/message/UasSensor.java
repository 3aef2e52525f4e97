package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * The sensor of a UAS datalink set (MISB ST 0601): where it is, how it looks, seen from the platform.
 *
 * @param imageSource item 11: its name
 * @param latDeg item 13: WGS 84, north positive
 * @param lonDeg item 14: WGS 84, east positive
 * @param altitudeMeters item 15: above mean sea level
 * @param ellipsoidHeightMeters items 104, 75: above the WGS 84 ellipsoid
 * @param northMps item 79
 * @param eastMps item 80
 * @param horizontalFovDeg item 16
 * @param verticalFovDeg item 17
 * @param relativeAzimuthDeg item 18: clockwise from the nose of the platform, seen from above
 * @param relativeElevationDeg item 19: from the plane of the platform, down negative
 * @param relativeRollDeg item 20: clockwise about the line of sight
 * @param azimuthRateDegPerSecond item 117
 * @param elevationRateDegPerSecond item 118
 * @param rollRateDegPerSecond item 119
 * @param zoomRatio item 134: share of the zoom, 0 to 1
 * @param fieldOfViewName item 63, by the code of the standard
 * @param controlMode item 126, by the code of the standard
 * @param laserPrfCode item 62: code of the laser's pulse repetition
 */
public record UasSensor(
        @Nullable String imageSource,
        double latDeg,
        double lonDeg,
        double altitudeMeters,
        double ellipsoidHeightMeters,
        double northMps,
        double eastMps,
        double horizontalFovDeg,
        double verticalFovDeg,
        double relativeAzimuthDeg,
        double relativeElevationDeg,
        double relativeRollDeg,
        double azimuthRateDegPerSecond,
        double elevationRateDegPerSecond,
        double rollRateDegPerSecond,
        double zoomRatio,
        @Nullable Long fieldOfViewName,
        @Nullable Long controlMode,
        @Nullable Long laserPrfCode) {}
