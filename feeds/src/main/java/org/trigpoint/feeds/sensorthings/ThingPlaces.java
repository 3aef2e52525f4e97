package org.trigpoint.feeds.sensorthings;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.sensorthings.message.Datastream;
import org.trigpoint.feeds.sensorthings.message.Location;
import org.trigpoint.feeds.sensorthings.message.PlaceFrom;
import org.trigpoint.feeds.sensorthings.message.Reading;
import org.trigpoint.feeds.sensorthings.message.SensorThingsMessage;
import org.trigpoint.feeds.sensorthings.message.Thing;

/**
 * Where Things are, by what one raw message says and what was said before: of each the newest place.
 *
 * <p>A Thing is where its Location is, and was there when it read something (OGC 18-088, 8.2.2). A reading whose result is a place tells
 * the place of its Thing. Where none is known, that of the feature or the observed area is taken.
 */
final class ThingPlaces {
    /**
     * A Thing at a place.
     *
     * @param thing its identity in its source
     * @param time when; null when nothing says
     */
    record At(String thing, @Nullable Instant time, Place place) {}

    private final KnownThings known;
    private final Map<String, At> found = new LinkedHashMap<>();

    ThingPlaces(KnownThings known) {
        this.known = known;
    }

    /** Of all that one raw message says. */
    Collection<At> of(List<SensorThingsMessage> messages) {
        for (SensorThingsMessage message : messages) {
            learn(message);
        }
        for (SensorThingsMessage message : messages) {
            if (message instanceof Reading reading) {
                reading(reading);
            }
        }
        return found.values();
    }

    private void learn(SensorThingsMessage message) {
        switch (message) {
            case Thing thing -> known.name(thing.id(), thing.name());
            case Datastream stream -> known.datastream(stream.id(), stream.thing());
            case Location location -> {
                known.location(location.id(), location.thing());
                String thing = location.thing() == null ? known.thingOfLocation(location.id()) : location.thing();
                Place place = location.geometry().point();
                known.place(thing, place);
                put(thing, null, place);
            }
            case Reading reading -> {
                known.datastream(reading.datastream(), reading.thing());
                known.name(reading.thing(), reading.thingName());
            }
            default -> {}
        }
    }

    private void reading(Reading reading) {
        String thing = reading.thing() == null ? known.thingOfDatastream(reading.datastream()) : reading.thing();
        // A Datastream whose Thing nobody has named stands for it.
        String whose = thing == null && reading.datastream() != null ? "Datastream " + reading.datastream() : thing;
        Place own = Double.isNaN(reading.latDeg())
                ? null
                : new Place(reading.latDeg(), reading.lonDeg(), reading.heightMeters());
        if (reading.placeFrom() == PlaceFrom.RESULT || reading.placeFrom() == PlaceFrom.LOCATION) {
            known.place(whose, own);
        }
        Place place = known.placeOf(whose);
        put(whose, time(reading), place == null ? own : place);
    }

    private static @Nullable Instant time(Reading reading) {
        if (reading.time() != null) {
            return reading.time();
        }
        return reading.end() == null ? reading.resultTime() : reading.end();
    }

    /** A time that is said goes before one that is not, and a later one before an earlier. */
    private void put(@Nullable String thing, @Nullable Instant time, @Nullable Place place) {
        if (thing == null || place == null || !place.isOnEarth()) {
            return;
        }
        At before = found.get(thing);
        boolean newer = before == null || before.time() == null || (time != null && time.isAfter(before.time()));
        if (newer) {
            found.put(thing, new At(thing, time, place));
        }
    }
}
