package org.trigpoint.feeds.gnss.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.gnss.message.FeatureCollection;
import org.trigpoint.feeds.gnss.message.FeaturePoint;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.gnss.message.GnssMessage;
import org.trigpoint.feeds.json.Geometry;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.JsonReader;
import org.trigpoint.feeds.json.JsonText;
import org.trigpoint.feeds.json.ObjectFields;
import org.trigpoint.feeds.json.Place;

/** Features of GeoJSON that are points (RFC 7946). One thread at a time. */
public final class FeatureReader {
    /** Properties that have the time of a feature unless others are named. */
    public static final List<String> TIME_NAMES = List.of("time", "timestamp");

    private final JsonReader json = new JsonReader();
    private final List<String> timeNames;

    /** @param timeNames properties that have the time of a feature; the first that is there counts */
    public FeatureReader(List<String> timeNames) {
        this.timeNames = List.copyOf(timeNames);
    }

    /** Reads one feature, or what is left of a collection when its features are frames of their own. */
    public void read(byte[] array, int offset, int length, MessageSink<? super GnssMessage> out) {
        Json value = json.read(array, offset, length);
        if (!(value instanceof Json.Members object)) {
            out.rejected(GnssFault.JSON.code(), json.faultAtBytes());
            return;
        }
        ObjectFields fields = new ObjectFields(object);
        switch (fields.text("type")) {
            case "Feature" -> feature(fields, out);
            case "FeatureCollection" -> collection(fields, out);
            case null, default -> out.rejected(GnssFault.TYPE.code(), 0);
        }
    }

    private void collection(ObjectFields fields, MessageSink<? super GnssMessage> out) {
        boolean empty = fields.members().value("features") instanceof Json.Items features
                && features.items().isEmpty();
        if (empty) {
            out.message(new FeatureCollection(fields.text("name")));
        } else {
            // Its features would have been frames of their own: this one lies within another document.
            out.rejected(GnssFault.TYPE.code(), 0);
        }
    }

    private void feature(ObjectFields fields, MessageSink<? super GnssMessage> out) {
        Json said = fields.members().value("geometry");
        Geometry geometry = Geometry.of(said);
        Place place = geometry == null ? null : geometry.point();
        ObjectFields properties = fields.object("properties");
        Instant time = properties == null ? null : time(properties);
        if (place == null) {
            GnssFault why = said == null || geometry != null ? GnssFault.NO_GEOMETRY : GnssFault.POSITION;
            out.rejected(why.code(), said == null ? 0 : said.offsetBytes());
        } else if (!place.isOnEarth()) {
            out.rejected(GnssFault.POSITION_RANGE.code(), said == null ? 0 : said.offsetBytes());
        } else if (fields.badTimeAtBytes() >= 0) {
            out.rejected(GnssFault.TIME.code(), fields.badTimeAtBytes());
        } else {
            String text = properties == null ? null : JsonText.of(properties.members());
            out.message(new FeaturePoint(
                    fields.text("id"), time, place.latDeg(), place.lonDeg(), place.heightMeters(), text));
        }
    }

    private @Nullable Instant time(ObjectFields properties) {
        for (String name : timeNames) {
            if (properties.has(name)) {
                return properties.time(name);
            }
        }
        return null;
    }
}
