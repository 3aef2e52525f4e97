package org.trigpoint.feeds.sensorthings.message;

/**
 * An entity of the SensorThings API 1.1 (OGC 18-088, section 8.2), with all its fields. Identities are as they were sent, numbers as
 * their digits. What is absent is null or NaN.
 */
public sealed interface SensorThingsMessage
        permits Reading,
                Thing,
                Location,
                HistoricalLocation,
                Datastream,
                Sensor,
                ObservedProperty,
                FeatureOfInterest,
                Page {}
