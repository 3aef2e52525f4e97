package org.trigpoint.feeds.sensorthings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.JsonReader;
import org.trigpoint.feeds.json.ObjectFields;
import org.trigpoint.feeds.json.ShiftedSink;
import org.trigpoint.feeds.json.TextFramer;
import org.trigpoint.feeds.report.Topic;
import org.trigpoint.feeds.sensorthings.message.Page;
import org.trigpoint.feeds.sensorthings.message.SensorThingsFault;
import org.trigpoint.feeds.sensorthings.message.SensorThingsMessage;

/**
 * Frames to messages: an entity, an entity behind its MQTT topic, rows of Observations, or what a server wrote around a collection.
 * One thread at a time; keeps nothing between frames.
 */
public final class SensorThingsDecoder {
    /** Bytes of the longest frame. */
    public static final int LONGEST_BYTES = 1 << 21;

    private final MessageSink<? super SensorThingsMessage> out;
    private final JsonReader json = new JsonReader();

    /** @param out takes what is decoded */
    public SensorThingsDecoder(MessageSink<? super SensorThingsMessage> out) {
        this.out = out;
    }

    /** What cuts a stream into the frames of this decoder. */
    public static TextFramer framer(TextFramer.Frames frames) {
        return new TextFramer(List.of("value"), LONGEST_BYTES, frames);
    }

    /** The same for sources. */
    public static Cutter cutter(byte[] head, Cutter.Messages messages) {
        return framer(TextFramer.handingOn(messages));
    }

    /** Decodes one frame, behind its topic and a zero byte if it came under one. */
    public void frame(byte[] array, int offset, int length) {
        int topicBytes = Topic.lengthBytes(array, offset, length);
        int brace = Math.max(0, topicBytes);
        while (brace < length && array[offset + brace] != '{') {
            brace++;
        }
        boolean begins = brace == 0 || brace == topicBytes + 1 || (brace < length && array[offset + brace - 1] == ' ');
        if (length > LONGEST_BYTES) {
            rejected(SensorThingsFault.TOO_LONG, LONGEST_BYTES);
        } else if (length > 0 && topicBytes < 0 && array[offset] == '#') {
            rejected(SensorThingsFault.COMMENT, 0);
        } else if (brace == length || !begins) {
            rejected(SensorThingsFault.FORMAT, 0);
        } else {
            int leadBytes = topicBytes < 0 ? brace - 1 : topicBytes;
            String topic = brace == 0 ? null : new String(array, offset, leadBytes, StandardCharsets.UTF_8);
            object(array, offset, length, brace, topic);
        }
    }

    private void rejected(SensorThingsFault why, int atBytes) {
        out.rejected(why.code(), atBytes);
    }

    private void object(byte[] array, int offset, int length, int brace, @Nullable String topic) {
        Json value = json.read(array, offset + brace, length - brace);
        if (!(value instanceof Json.Members object)) {
            rejected(SensorThingsFault.JSON, brace + json.faultAtBytes());
            return;
        }
        MessageSink<SensorThingsMessage> shifted = new ShiftedSink<>(out, brace);
        EntityReader entities = new EntityReader(shifted);
        if (object.value("value") instanceof Json.Items) {
            page(object, shifted);
        } else if (DataArrayReader.isDataArray(object)) {
            new DataArrayReader(shifted, entities).read(object);
        } else {
            entity(object, topic, entities, shifted);
        }
    }

    /** The framer has given its entities before, each as a frame. */
    private static void page(Json.Members object, MessageSink<SensorThingsMessage> out) {
        ObjectFields fields = new ObjectFields(object);
        Page page = new Page(fields.whole("@iot.count"), fields.text("@iot.nextLink"));
        boolean empty = object.value("value") instanceof Json.Items entities
                && entities.items().isEmpty();
        if (!empty || fields.badAtBytes() >= 0) {
            SensorThingsFault why = empty ? SensorThingsFault.FIELD : SensorThingsFault.ENTITY;
            out.rejected(why.code(), Math.max(0, fields.badAtBytes()));
        } else {
            out.message(page);
        }
    }

    private static void entity(
            Json.Members object, @Nullable String topic, EntityReader entities, MessageSink<SensorThingsMessage> out) {
        String link = object.value("@iot.selfLink") instanceof Json.Text text ? text.text() : null;
        EntityKind kind = EntityKind.ofPath(topic);
        kind = kind == null ? EntityKind.ofPath(link) : kind;
        kind = kind == null ? EntityKind.ofMembers(object) : kind;
        if (kind == null) {
            out.rejected(SensorThingsFault.ENTITY.code(), object.offsetBytes());
        } else {
            String thing = EntityFields.idInPath(EntityKind.THING, topic);
            Around around = thing == null
                    ? Around.datastream(EntityFields.idInPath(EntityKind.DATASTREAM, topic))
                    : Around.thing(thing, null, null);
            entities.read(kind, object, around);
        }
    }
}
