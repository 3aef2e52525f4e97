package org.trigpoint.feeds.ais.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Types 7 and 13: receipt of binary or safety messages. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param acknowledged whose messages, up to four
 */
public record Acknowledgement(
        int type, int repeat, int mmsi, @Nullable Integer spare, List<Receipt> acknowledged) implements DecodedMessage {
    /**
     * One receipt.
     *
     * @param mmsi whose message
     * @param sequence its sequence number
     */
    public record Receipt(int mmsi, int sequence) {}

    public Acknowledgement {
        acknowledged = List.copyOf(acknowledged);
    }
}
