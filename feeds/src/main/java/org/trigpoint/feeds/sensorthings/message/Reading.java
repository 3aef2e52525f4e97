package org.trigpoint.feeds.sensorthings.message;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An Observation: what was read, of what, when, and where if that is known.
 *
 * @param id of the Observation
 * @param datastream its identity
 * @param datastreamName its name
 * @param thing identity of the Thing that reads
 * @param thingName its name
 * @param observedProperty name of what is read
 * @param unitName of the result
 * @param unitSymbol of the result
 * @param unitDefinition of the result, mostly an address
 * @param time {@code phenomenonTime} when it is a moment
 * @param begin of {@code phenomenonTime} when it is an interval
 * @param end of that interval
 * @param resultTime when the result was made
 * @param validBegin of {@code validTime}
 * @param validEnd of {@code validTime}
 * @param resultNumber the result when it is a number
 * @param resultText the result when it is a text
 * @param resultFlag the result when it is true or false
 * @param resultJson the result when it is an object or an array
 * @param quality {@code resultQuality}: a text, or JSON
 * @param parameters as JSON
 * @param feature identity of the FeatureOfInterest
 * @param latDeg WGS 84, north positive
 * @param lonDeg WGS 84, east positive
 * @param heightMeters above the ellipsoid
 * @param placeFrom what said where it is; null when nothing did
 */
public record Reading(
        @Nullable String id,
        @Nullable String datastream,
        @Nullable String datastreamName,
        @Nullable String thing,
        @Nullable String thingName,
        @Nullable String observedProperty,
        @Nullable String unitName,
        @Nullable String unitSymbol,
        @Nullable String unitDefinition,
        @Nullable Instant time,
        @Nullable Instant begin,
        @Nullable Instant end,
        @Nullable Instant resultTime,
        @Nullable Instant validBegin,
        @Nullable Instant validEnd,
        @Nullable BigDecimal resultNumber,
        @Nullable String resultText,
        @Nullable Boolean resultFlag,
        @Nullable String resultJson,
        @Nullable String quality,
        @Nullable String parameters,
        @Nullable String feature,
        double latDeg,
        double lonDeg,
        double heightMeters,
        @Nullable PlaceFrom placeFrom)
        implements SensorThingsMessage {}
