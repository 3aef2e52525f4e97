package org.trigpoint.feeds.mavlink.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OPEN_DRONE_ID_MESSAGE_PACK (12915): up to nine messages as they go over the air.
 *
 * @param targetSystem whom it is for, 0 for all
 * @param targetComponent idem
 * @param from identity or MAC address of another aircraft that was heard, hexadecimal; null for the sender itself
 * @param messageBytes length of each, 25
 * @param count how many were said to be there
 * @param messages each message as ASTM F3411 encodes it, hexadecimal; none when length or count cannot be
 */
public record OpenDroneIdMessagePack(
        int targetSystem,
        int targetComponent,
        @Nullable String from,
        int messageBytes,
        int count,
        List<String> messages)
        implements MavlinkMessage {
    public OpenDroneIdMessagePack {
        messages = List.copyOf(messages);
    }
}
