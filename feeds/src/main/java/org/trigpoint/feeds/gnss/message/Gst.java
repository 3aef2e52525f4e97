package org.trigpoint.feeds.gnss.message;

/**
 * GST: errors of a fix, as standard deviations.
 *
 * @param talker who speaks
 * @param timeOfDaySeconds since midnight UTC
 * @param rangeRmsMeters root mean square of the errors of the ranges
 * @param sigmaMajorMeters along the major axis of the ellipse
 * @param sigmaMinorMeters along its minor axis
 * @param orientationDeg of its major axis, from true north
 * @param sigmaLatMeters of the latitude
 * @param sigmaLonMeters of the longitude
 * @param sigmaAltitudeMeters of the altitude
 */
public record Gst(
        String talker,
        double timeOfDaySeconds,
        double rangeRmsMeters,
        double sigmaMajorMeters,
        double sigmaMinorMeters,
        double orientationDeg,
        double sigmaLatMeters,
        double sigmaLonMeters,
        double sigmaAltitudeMeters)
        implements NmeaSentence {}
