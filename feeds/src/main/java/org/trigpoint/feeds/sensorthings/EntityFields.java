package org.trigpoint.feeds.sensorthings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Geometry;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.JsonText;
import org.trigpoint.feeds.json.ObjectFields;
import org.trigpoint.feeds.json.TimeText;
import org.trigpoint.feeds.sensorthings.message.SensorThingsFault;

/** Members of one entity, and the first thing that is wrong with them. */
final class EntityFields {
    /** A moment, or an interval; all null when it was not said. */
    record Span(
            @Nullable Instant time,
            @Nullable Instant begin,
            @Nullable Instant end) {
        static final Span UNSAID = new Span(null, null, null);

        @Nullable
        Instant first() {
            return time == null ? begin : time;
        }

        @Nullable
        Instant last() {
            return time == null ? end : time;
        }
    }

    private final Json.Members object;
    private final ObjectFields fields;
    private @Nullable SensorThingsFault fault;
    private int faultAtBytes;

    EntityFields(Json.Members object) {
        this.object = object;
        fields = new ObjectFields(object);
    }

    /** What is wrong; null when nothing that was read is. */
    @Nullable
    SensorThingsFault fault() {
        return fault == null && fields.badAtBytes() >= 0 ? SensorThingsFault.FIELD : fault;
    }

    int faultAtBytes() {
        return fault == null ? Math.max(0, fields.badAtBytes()) : faultAtBytes;
    }

    void bad(SensorThingsFault what, @Nullable Json value) {
        if (fault == null) {
            fault = what;
            faultAtBytes = value == null ? object.offsetBytes() : value.offsetBytes();
        }
    }

    @Nullable
    Json value(String name) {
        return object.value(name);
    }

    @Nullable
    String text(String name) {
        return fields.text(name);
    }

    @Nullable
    String json(String name) {
        return fields.json(name);
    }

    /** A text as it is, anything else as JSON. */
    @Nullable
    String textOrJson(String name) {
        Json value = object.value(name);
        return value instanceof Json.Text text ? text.text() : JsonText.of(value);
    }

    /** Its identity, a number or a text. */
    @Nullable
    String id() {
        return id(object);
    }

    /** Version 1.0 had {@code id} in its drafts. */
    private static @Nullable String id(Json.Members of) {
        Json id = of.value("@iot.id") == null ? of.value("id") : of.value("@iot.id");
        return switch (id) {
            case Json.Text text -> text.text();
            case Json.Numeral number -> number.literal();
            case null, default -> null;
        };
    }

    /** The entities within, of a kind, in their order. */
    List<Json.Members> within(EntityKind kind) {
        List<Json.Members> found = new ArrayList<>();
        for (String name : List.of(kind.one, kind.several)) {
            switch (object.value(name)) {
                case Json.Members one -> found.add(one);
                case Json.Items several ->
                    several.items().forEach(item -> {
                        if (item instanceof Json.Members one) {
                            found.add(one);
                        }
                    });
                case null, default -> {}
            }
        }
        return found;
    }

    /** The identity of the one entity of a kind that this one belongs to, by what stands within or by its link. */
    @Nullable
    String idOf(EntityKind kind) {
        if (object.value(kind.one) instanceof Json.Members one && id(one) != null) {
            return id(one);
        }
        return idInPath(kind, fields.text(kind.one + "@iot.navigationLink"));
    }

    /** The identity in {@code …/Datastreams(7)} or {@code …/Datastreams(7)/Observations}; null when there is none. */
    static @Nullable String idInPath(EntityKind kind, @Nullable String path) {
        int begin = path == null ? -1 : path.indexOf(kind.several + '(');
        int from = begin + kind.several.length() + 1;
        int end = path == null || begin < 0 ? -1 : path.indexOf(')', from);
        if (path == null || end < 0) {
            return null;
        }
        String id = path.substring(from, end);
        boolean quoted = id.length() > 1 && id.startsWith("'") && id.endsWith("'");
        return quoted ? id.substring(1, id.length() - 1) : id;
    }

    /** A moment or an interval {@code begin/end} (ISO 8601). */
    Span span(String name) {
        Json value = object.value(name);
        if (value == null) {
            return Span.UNSAID;
        }
        Span span =
                value instanceof Json.Text text ? span(text.text(), text.text().indexOf('/')) : null;
        if (span == null) {
            bad(SensorThingsFault.TIME, value);
            return Span.UNSAID;
        }
        return span;
    }

    private static @Nullable Span span(String text, int slash) {
        if (slash < 0) {
            Instant time = TimeText.iso(text);
            return time == null ? null : new Span(time, null, null);
        }
        Instant begin = TimeText.iso(text.substring(0, slash));
        Instant end = TimeText.iso(text.substring(slash + 1));
        return begin == null || end == null || end.isBefore(begin) ? null : new Span(null, begin, end);
    }

    /** A geometry of GeoJSON; null when there is none, which is a fault where one is said. */
    @Nullable
    Geometry geometry(String name) {
        Json value = object.value(name);
        Geometry geometry = Geometry.of(value);
        if (value != null && geometry == null) {
            bad(SensorThingsFault.GEOMETRY, value);
        } else if (geometry != null && !geometry.isOnEarth()) {
            bad(SensorThingsFault.POSITION_RANGE, value);
        }
        return geometry;
    }

    /** True when it has nothing but an identity and links: the entity itself stands elsewhere. */
    boolean isReference() {
        return object.members().keySet().stream()
                .allMatch(
                        name -> name.startsWith("@iot.") || name.equals("id") || name.endsWith("@iot.navigationLink"));
    }
}
