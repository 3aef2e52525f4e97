package org.trigpoint.picture;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.marking.Marking;

/**
 * How a source is doing.
 *
 * @param source its number
 * @param name as people call it
 * @param uri where it comes from
 * @param format how it is decoded
 * @param state see {@link State}
 * @param detail the state in words
 * @param received raw lines that came in
 * @param dropped raw lines lost before they could be taken in
 * @param accepted raw lines that became observations
 * @param duplicate raw lines that another receiver had brought before
 * @param rejected raw lines that are no observation
 * @param rejects rejected lines by code
 * @param perSecond raw lines in the last whole second
 * @param history raw lines in each of the last 60 seconds, oldest first
 * @param lastArrivalEpochMicros arrival of its newest message; Long.MIN_VALUE when there was none
 * @param marking of everything it reports
 * @param heldBack how its lines come faster than they are taken; null while they do not
 */
public record Feed(
        int source,
        String name,
        String uri,
        String format,
        State state,
        String detail,
        long received,
        long dropped,
        long accepted,
        long duplicate,
        long rejected,
        SortedMap<String, Long> rejects,
        long perSecond,
        List<Long> history,
        long lastArrivalEpochMicros,
        Marking marking,
        @Nullable HeldBack heldBack) {
    /** What a source's silence means. */
    public enum State {
        /** It is there and is heard. */
        LIVE,
        /** Connected and heard before, nothing lately that was due. */
        QUIET,
        /** Not connected, or never heard: silence says nothing. */
        BLIND,
        /** It has come to its end. */
        ENDED,
        /** It will not come back by itself. */
        FAILED
    }

    public Feed {
        history = List.copyOf(history);
        rejects = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(rejects));
    }

    /** True when every line that came in has been accounted for. */
    public boolean balanced() {
        return received == accepted + duplicate + rejected;
    }
}
