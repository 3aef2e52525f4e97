package org.trigpoint.feeds.ais.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Type 20: slots that base stations reserve. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param reservations up to four
 */
public record DataLinkManagement(
        int type, int repeat, int mmsi, @Nullable Integer spare, List<Reservation> reservations)
        implements DecodedMessage {
    /**
     * One reservation.
     *
     * @param offset first slot, from this message
     * @param slots number of slots
     * @param timeoutMinutes how long
     * @param increment slots from one to the next, 0 for once
     */
    public record Reservation(int offset, int slots, int timeoutMinutes, int increment) {}

    public DataLinkManagement {
        reservations = List.copyOf(reservations);
    }
}
