package org.trigpoint.feeds.sensorthings;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.sensorthings.message.PlaceFrom;

/** What is known of a reading from the entities around it: those in which it stands, and those that stand in it. */
record Around(
        @Nullable String datastream,
        @Nullable String datastreamName,
        @Nullable String thing,
        @Nullable String thingName,
        @Nullable String observedProperty,
        @Nullable String unitName,
        @Nullable String unitSymbol,
        @Nullable String unitDefinition,
        @Nullable Place place,
        @Nullable PlaceFrom placeFrom) {
    static final Around NOTHING = new Around(null, null, null, null, null, null, null, null, null, null);

    /** Of a Thing with the place of its Location. */
    static Around thing(@Nullable String id, @Nullable String name, @Nullable Place place) {
        return new Around(
                null, null, id, name, null, null, null, null, place, place == null ? null : PlaceFrom.LOCATION);
    }

    /** Of a Datastream whose identity alone is known. */
    static Around datastream(@Nullable String id) {
        return new Around(id, null, null, null, null, null, null, null, null, null);
    }
}
