package org.trigpoint.feeds.mavlink.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that are known: the sets minimal, standard, common, ardupilotmega, uAvionix and icarous of MAVLink. Lengths, offsets
 * and checksums follow from names and types.
 */
public final class MessageTable {
    private static final List<MessageLayout> LAYOUTS = read();
    private static final int[] IDS =
            LAYOUTS.stream().mapToInt(MessageLayout::id).toArray();

    private MessageTable() {}

    /** The layout of a message; null when it is not known. */
    public static @Nullable MessageLayout find(int messageId) {
        int index = Arrays.binarySearch(IDS, messageId);
        return index < 0 ? null : LAYOUTS.get(index);
    }

    /** All, by rising number. */
    public static List<MessageLayout> all() {
        return LAYOUTS;
    }

    private static List<MessageLayout> read() {
        try (InputStream in = MessageTable.class.getResourceAsStream("messages.txt")) {
            if (in == null) {
                throw new IllegalStateException("messages.txt is not in the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return text.lines().map(MessageLayout::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
