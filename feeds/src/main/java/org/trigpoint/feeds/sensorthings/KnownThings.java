package org.trigpoint.feeds.sensorthings;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.flow.Fields;

/**
 * What a source has said of its Things so far: a reading names its Datastream alone. Of the longest known so many are kept.
 *
 * <p>Its format, 1: three tables, each a count and pairs of texts: names by Thing, Things by Datastream, Things by Location; then a
 * count, and of each Thing its identity and three doubles: latitude and longitude in degrees, height in metres.
 */
final class KnownThings {
    private static final int MOST = 20_000;

    private final Map<String, String> names = new Bounded<>();
    private final Map<String, String> byDatastream = new Bounded<>();
    private final Map<String, String> byLocation = new Bounded<>();
    private final Map<String, Place> places = new Bounded<>();

    /** A map that forgets what it has known longest. */
    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }

    void name(@Nullable String thing, @Nullable String name) {
        put(names, thing, name);
    }

    void datastream(@Nullable String datastream, @Nullable String thing) {
        put(byDatastream, datastream, thing);
    }

    void location(@Nullable String location, @Nullable String thing) {
        put(byLocation, location, thing);
    }

    void place(@Nullable String thing, @Nullable Place place) {
        put(places, thing, place);
    }

    private static <V> void put(Map<String, V> map, @Nullable String key, @Nullable V value) {
        if (key != null && value != null) {
            map.put(key, value);
        }
    }

    @Nullable
    String nameOf(String thing) {
        return names.get(thing);
    }

    @Nullable
    String thingOfDatastream(@Nullable String datastream) {
        return datastream == null ? null : byDatastream.get(datastream);
    }

    @Nullable
    String thingOfLocation(@Nullable String location) {
        return location == null ? null : byLocation.get(location);
    }

    @Nullable
    Place placeOf(@Nullable String thing) {
        return thing == null ? null : places.get(thing);
    }

    void write(DataOutput out) throws IOException {
        write(names, out);
        write(byDatastream, out);
        write(byLocation, out);
        Fields.writeCount(places.size(), out);
        for (Map.Entry<String, Place> each : places.entrySet()) {
            Fields.writeText(each.getKey(), out);
            out.writeDouble(each.getValue().latDeg());
            out.writeDouble(each.getValue().lonDeg());
            out.writeDouble(each.getValue().heightMeters());
        }
    }

    private static void write(Map<String, String> table, DataOutput out) throws IOException {
        Fields.writeCount(table.size(), out);
        for (Map.Entry<String, String> each : table.entrySet()) {
            Fields.writeText(each.getKey(), out);
            Fields.writeText(each.getValue(), out);
        }
    }

    static KnownThings read(DataInput in) throws IOException {
        KnownThings known = new KnownThings();
        read(in, known.names);
        read(in, known.byDatastream);
        read(in, known.byLocation);
        int count = Fields.readCount(in, MOST, "places");
        for (int i = 0; i < count; i++) {
            String thing = Fields.readText(in, "thing");
            known.places.put(thing, new Place(in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return known;
    }

    private static void read(DataInput in, Map<String, String> table) throws IOException {
        int count = Fields.readCount(in, MOST, "entries");
        for (int i = 0; i < count; i++) {
            String key = Fields.readText(in, "key");
            table.put(key, Fields.readText(in, "value"));
        }
    }
}
