package org.trigpoint.feeds.cot.message;

import java.util.Optional;

/** What one raw message of Cursor on Target says. */
public sealed interface CotMessage permits CotEvent, TakMessage {
    /** The event in it; empty for a message that only negotiates the protocol. */
    Optional<CotEvent> findEvent();
}
