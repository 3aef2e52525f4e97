package org.trigpoint.feeds.phone.message;

/**
 * What a phone or tracker said, with all its fields. Latitudes and longitudes are geodetic degrees of WGS 84, north and east
 * positive. What is absent is null or NaN.
 */
public sealed interface PhoneMessage
        permits OsmAndPosition, TraccarPosition, OwnTracksLocation, OwnTracksTransition, OwnTracksOther {}
