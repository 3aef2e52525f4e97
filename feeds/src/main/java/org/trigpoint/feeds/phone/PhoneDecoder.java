package org.trigpoint.feeds.phone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.JsonReader;
import org.trigpoint.feeds.json.ShiftedSink;
import org.trigpoint.feeds.json.TextFramer;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;
import org.trigpoint.feeds.report.Topic;

/**
 * Frames to messages: an object of JSON, an object behind its MQTT topic, or a line with a query string. One thread at a time; keeps
 * nothing between frames.
 */
public final class PhoneDecoder {
    /** Bytes of the longest frame. */
    public static final int LONGEST_BYTES = 1 << 17;

    /** Bytes of the longest query string. */
    private static final int LONGEST_QUERY_BYTES = 1 << 13;

    private final MessageSink<? super PhoneMessage> out;
    private final JsonReader json = new JsonReader();

    /** @param out takes what is decoded */
    public PhoneDecoder(MessageSink<? super PhoneMessage> out) {
        this.out = out;
    }

    /** What cuts a stream into the frames of this decoder. */
    public static TextFramer framer(TextFramer.Frames frames) {
        return new TextFramer(List.of(), LONGEST_BYTES, frames);
    }

    /** The same for sources. */
    public static Cutter cutter(byte[] head, Cutter.Messages messages) {
        return framer(TextFramer.handingOn(messages));
    }

    /** Decodes one frame, behind its topic and a zero byte if it came under one. */
    public void frame(byte[] array, int offset, int length) {
        int topicBytes = Topic.lengthBytes(array, offset, length);
        if (topicBytes < 0) {
            frame(array, offset, length, null, out);
        } else {
            int from = topicBytes + 1;
            String topic = Topic.of(array, offset, length);
            frame(array, offset + from, length - from, topic, new ShiftedSink<>(out, from));
        }
    }

    private void frame(
            byte[] array, int offset, int length, @Nullable String topic, MessageSink<? super PhoneMessage> to) {
        int brace = 0;
        while (brace < length && array[offset + brace] != '{') {
            brace++;
        }
        if (length > LONGEST_BYTES) {
            to.rejected(PhoneFault.TOO_LONG.code(), LONGEST_BYTES);
        } else if (length == 0) {
            to.rejected(PhoneFault.FORMAT.code(), 0);
        } else if (array[offset] == '#') {
            to.rejected(PhoneFault.COMMENT.code(), 0);
        } else if (brace == 0 || isTopic(array, offset, brace, length)) {
            object(array, offset, length, brace, topic, to);
        } else if (length > LONGEST_QUERY_BYTES) {
            to.rejected(PhoneFault.TOO_LONG.code(), LONGEST_QUERY_BYTES);
        } else {
            QueryDecoder.decode(array, offset, length, to);
        }
    }

    /** True for one word before the brace, as {@code mosquitto_sub -v} writes it. */
    private static boolean isTopic(byte[] array, int offset, int brace, int length) {
        if (brace < 2 || brace == length || array[offset + brace - 1] != ' ') {
            return false;
        }
        for (int i = 0; i < brace - 1; i++) {
            if (array[offset + i] == ' ' || array[offset + i] == '=') {
                return false;
            }
        }
        return true;
    }

    private void object(
            byte[] array,
            int offset,
            int length,
            int brace,
            @Nullable String under,
            MessageSink<? super PhoneMessage> to) {
        Json value = json.read(array, offset + brace, length - brace);
        if (!(value instanceof Json.Members object)) {
            to.rejected(PhoneFault.JSON.code(), brace + json.faultAtBytes());
            return;
        }
        String topic = brace == 0 ? under : new String(array, offset, brace - 1, StandardCharsets.UTF_8);
        MessageSink<PhoneMessage> shifted = new ShiftedSink<>(to, brace);
        if (object.value("_type") != null) {
            OwnTracksDecoder.decode(object, topic, shifted);
        } else if (object.value("location") != null) {
            TraccarDecoder.decode(object, shifted);
        } else {
            to.rejected(PhoneFault.TYPE.code(), brace);
        }
    }
}
