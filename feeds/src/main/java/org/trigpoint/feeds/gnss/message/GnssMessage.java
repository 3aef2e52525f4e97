package org.trigpoint.feeds.gnss.message;

/**
 * What a receiver or a file of one said, with all its fields. Latitudes and longitudes are geodetic degrees, north and east positive,
 * of WGS 84 unless the receiver was set to another datum, which none of these say. What is absent is null or NaN.
 */
public sealed interface GnssMessage
        permits NmeaSentence, GnssPosition, GpxPoint, KmlPoint, KmlPath, FeaturePoint, FeatureCollection {}
