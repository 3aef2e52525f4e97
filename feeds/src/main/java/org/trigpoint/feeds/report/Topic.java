package org.trigpoint.feeds.report;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.recording.Raw;

/**
 * The topic that a raw message came under: it stands before the message, in UTF-8, with a zero byte behind it, which no topic of MQTT
 * can hold.
 */
public final class Topic {
    private Topic() {}

    /** Length of the topic in bytes; −1 when there is none. */
    public static int lengthBytes(byte[] array, int offset, int length) {
        for (int i = 0; i < length; i++) {
            if (array[offset + i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The topic; null when there is none. */
    public static @Nullable String of(byte[] array, int offset, int length) {
        int bytes = lengthBytes(array, offset, length);
        return bytes < 0 ? null : new String(array, offset, bytes, StandardCharsets.UTF_8);
    }

    /** The level of a topic with this number, from 0; empty when it has fewer. */
    public static String level(String topic, int number) {
        String[] levels = topic.split("/", -1);
        return number < levels.length ? levels[number] : "";
    }

    /** A message under a topic. */
    public static Raw under(String topic, Raw raw) {
        byte[] head = topic.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[head.length + 1 + raw.length()];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(raw.array(), raw.offset(), bytes, head.length + 1, raw.length());
        return Raw.of(bytes);
    }
}
