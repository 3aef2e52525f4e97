package org.trigpoint.feeds.phone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.JsonReader;
import org.trigpoint.feeds.json.ShiftedSink;
import org.trigpoint.feeds.json.TextFramer;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;

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

    /** Decodes one frame. */
    public void frame(byte[] array, int offset, int length) {
        int brace = 0;
        while (brace < length && array[offset + brace] != '{') {
            brace++;
        }
        if (length > LONGEST_BYTES) {
            rejected(PhoneFault.TOO_LONG, LONGEST_BYTES);
        } else if (length == 0) {
            rejected(PhoneFault.FORMAT, 0);
        } else if (array[offset] == '#') {
            rejected(PhoneFault.COMMENT, 0);
        } else if (brace == 0 || isTopic(array, offset, brace, length)) {
            object(array, offset, length, brace);
        } else if (length > LONGEST_QUERY_BYTES) {
            rejected(PhoneFault.TOO_LONG, LONGEST_QUERY_BYTES);
        } else {
            QueryDecoder.decode(array, offset, length, out);
        }
    }

    private void rejected(PhoneFault why, int atBytes) {
        out.rejected(why.code(), atBytes);
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

    private void object(byte[] array, int offset, int length, int brace) {
        Json value = json.read(array, offset + brace, length - brace);
        if (!(value instanceof Json.Members object)) {
            rejected(PhoneFault.JSON, brace + json.faultAtBytes());
            return;
        }
        String topic = brace == 0 ? null : new String(array, offset, brace - 1, StandardCharsets.UTF_8);
        MessageSink<PhoneMessage> shifted = new ShiftedSink<>(out, brace);
        if (object.value("_type") != null) {
            OwnTracksDecoder.decode(object, topic, shifted);
        } else if (object.value("location") != null) {
            TraccarDecoder.decode(object, shifted);
        } else {
            rejected(PhoneFault.TYPE, brace);
        }
    }
}
