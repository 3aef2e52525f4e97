package org.trigpoint.feeds.cot.message;

/**
 * A server that an event came through.
 *
 * @param server its name
 * @param time when the event was there, as sent
 */
public record FlowTag(String server, String time) {
    public FlowTag {
        if (server.isEmpty() || server.chars().anyMatch(c -> c <= ' ' || "<>&\"'=/".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("A server's name stands as a name in XML, not " + server);
        }
    }
}
