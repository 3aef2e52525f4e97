package org.trigpoint.picture;

import org.jspecify.annotations.Nullable;

/**
 * What ingest says of a source: how much came in, and whether it is connected.
 *
 * @param source its number
 * @param received raw lines handed over so far
 * @param dropped raw lines that could not be taken in time and are lost
 * @param link whether it is there
 * @param detail in words: the peer, the file, the error
 * @param heldBack how its lines come faster than they are taken; null while they do not
 */
public record FeedTally(
        int source,
        long received,
        long dropped,
        Link link,
        String detail,
        @Nullable HeldBack heldBack) {
    /** Of a source that is not held back. */
    public FeedTally(int source, long received, long dropped, Link link, String detail) {
        this(source, received, dropped, link, detail, null);
    }

    /** Whether a source is there. Ordinals are stored: add at the end only. */
    public enum Link {
        CONNECTING,
        CONNECTED,
        ENDED,
        FAILED
    }
}
