package org.trigpoint.feeds.sensorthings.message;

/** What said where a reading is, the nearest to it first. */
public enum PlaceFrom {
    /** Its result is a point: what was read is the place. */
    RESULT,
    /** Its FeatureOfInterest is a point. */
    FEATURE,
    /** A Location of its Thing is a point. */
    LOCATION,
    /** The observed area of its Datastream is a point. */
    OBSERVED_AREA
}
