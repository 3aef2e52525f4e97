package org.trigpoint.feeds.sensorthings;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Json;

/** Kinds of entities. A payload does not say its own: its link, its topic or its members do. */
enum EntityKind {
    THING("Thing", "Things"),
    LOCATION("Location", "Locations"),
    HISTORICAL_LOCATION("HistoricalLocation", "HistoricalLocations"),
    DATASTREAM("Datastream", "Datastreams"),
    SENSOR("Sensor", "Sensors"),
    OBSERVED_PROPERTY("ObservedProperty", "ObservedProperties"),
    OBSERVATION("Observation", "Observations"),
    FEATURE("FeatureOfInterest", "FeaturesOfInterest");

    private static final EntityKind[] ALL = values();

    /** As a member with one entity is named. */
    final String one;

    /** As a member with several, and a collection, is named. */
    final String several;

    EntityKind(String one, String several) {
        this.one = one;
        this.several = several;
    }

    /** The kind that the last part of an address or a topic names; null when it names none. */
    static @Nullable EntityKind ofPath(@Nullable String path) {
        if (path == null) {
            return null;
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        int bracket = last.indexOf('(');
        String name = bracket < 0 ? last : last.substring(0, bracket);
        for (EntityKind kind : ALL) {
            if (name.equals(kind.one) || name.equals(kind.several)) {
                return kind;
            }
        }
        return null;
    }

    /** The kind by what only such entities have; null when it may be anything. */
    static @Nullable EntityKind ofMembers(Json.Members object) {
        if (has(object, "result")) {
            return OBSERVATION;
        }
        if (has(object, "observationType") || has(object, "unitOfMeasurement")) {
            return DATASTREAM;
        }
        if (has(object, "location")) {
            return LOCATION;
        }
        if (has(object, "feature")) {
            return FEATURE;
        }
        if (has(object, "metadata")) {
            return SENSOR;
        }
        return ofFewMembers(object);
    }

    private static @Nullable EntityKind ofFewMembers(Json.Members object) {
        boolean described = has(object, "description");
        if (has(object, "definition")) {
            return described ? OBSERVED_PROPERTY : null;
        }
        if (has(object, "time")) {
            return HISTORICAL_LOCATION;
        }
        // A Location or a feature without its geometry says how it would have been encoded; a unit has a symbol.
        boolean other = has(object, "encodingType") || has(object, "symbol");
        return described && !other ? THING : null;
    }

    private static boolean has(Json.Members object, String name) {
        return object.value(name) != null;
    }
}
