package org.trigpoint.feeds.cot.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of the TAK protocol, version 1 (protobuf, message TakMessage).
 *
 * @param control negotiates the protocol; null when absent
 * @param event null when absent
 * @param unknownFields fields of the protobuf that are not known here; they are passed over
 */
public record TakMessage(
        @Nullable TakControl control, @Nullable CotEvent event, int unknownFields) implements CotMessage {
    @Override
    public Optional<CotEvent> findEvent() {
        return Optional.ofNullable(event);
    }
}
