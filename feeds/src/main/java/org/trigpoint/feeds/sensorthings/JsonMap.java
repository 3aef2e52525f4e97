package org.trigpoint.feeds.sensorthings;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.NumberText;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.json.TimeText;
import org.trigpoint.feeds.report.Topic;
import org.trigpoint.feeds.sensorthings.message.SensorThingsFault;

/**
 * Where in objects of any JSON the parts of a position stand: {@code id:/device,lat:/gps/0,lon:/gps/1}. Each is a name, a colon and a
 * JSON pointer (RFC 6901), or {@code @} and the number of a level of the topic, from 1.
 */
final class JsonMap {
    private static final Pattern WRITTEN =
            Pattern.compile("(id|name|lat|lon|time|height|accuracy|speed|course):(/[^,]*|@[1-9]\\d?)"
                    + "(,(id|name|lat|lon|time|height|accuracy|speed|course):(/[^,]*|@[1-9]\\d?))*");

    /**
     * What was found in an object.
     *
     * @param id of what reports
     * @param name that it is called by; null for none
     * @param time null for none
     * @param place on earth
     * @param accuracyMeters radius of 95 %, NaN for none
     * @param speedMps NaN for none
     * @param courseDeg NaN for none
     */
    record Found(
            String id,
            @Nullable String name,
            @Nullable Instant time,
            Place place,
            double accuracyMeters,
            double speedMps,
            double courseDeg) {}

    private final Map<String, String> pointers = new TreeMap<>();
    private @Nullable SensorThingsFault fault;

    JsonMap(String written) {
        if (WRITTEN.matcher(written).matches()) {
            for (String each : written.split(",", -1)) {
                pointers.put(each.substring(0, each.indexOf(':')), each.substring(each.indexOf(':') + 1));
            }
        }
    }

    /** Why the last object had no position. */
    SensorThingsFault fault() {
        return fault == null ? SensorThingsFault.FIELD : fault;
    }

    /** Finds the parts; null when one is missing or is not what it should be. */
    @Nullable
    Found find(Json object, @Nullable String topic) {
        fault = null;
        String id = text(object, topic, "id");
        Place place =
                new Place(number(object, topic, "lat"), number(object, topic, "lon"), number(object, topic, "height"));
        String said = text(object, topic, "time");
        Instant time = said == null ? null : TimeText.either(said);
        if (said != null && time == null) {
            fault = SensorThingsFault.TIME;
        } else if (id == null || Double.isNaN(place.latDeg()) || Double.isNaN(place.lonDeg())) {
            fault = SensorThingsFault.FIELD;
        } else if (!Place.isOnEarth(place.latDeg(), place.lonDeg())) {
            fault = SensorThingsFault.POSITION_RANGE;
        }
        if (fault != null || id == null) {
            return null;
        }
        return new Found(
                id,
                text(object, topic, "name"),
                time,
                place,
                number(object, topic, "accuracy"),
                number(object, topic, "speed"),
                number(object, topic, "course"));
    }

    private double number(Json object, @Nullable String topic, String part) {
        String text = text(object, topic, part);
        return text == null ? Double.NaN : NumberText.parse(text);
    }

    private @Nullable String text(Json object, @Nullable String topic, String part) {
        String pointer = pointers.get(part);
        if (pointer == null) {
            return null;
        }
        if (pointer.startsWith("@")) {
            String level = topic == null ? "" : Topic.level(topic, Integer.parseInt(pointer.substring(1)) - 1);
            return level.isEmpty() ? null : level;
        }
        return switch (at(object, pointer)) {
            case Json.Text text when !text.text().isEmpty() -> text.text();
            case Json.Numeral number -> number.literal();
            case null, default -> null;
        };
    }

    private static @Nullable Json at(Json object, String pointer) {
        Json here = object;
        for (String token : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            here = switch (here) {
                case Json.Members members -> members.value(name);
                case Json.Items items -> item(items, name);
                case null, default -> null;
            };
        }
        return here;
    }

    private static @Nullable Json item(Json.Items items, String index) {
        boolean number = index.matches("0|[1-9]\\d{0,5}");
        int at = number ? Integer.parseInt(index) : -1;
        return at >= 0 && at < items.items().size() ? items.items().get(at) : null;
    }
}
