package org.trigpoint.storage.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;

/**
 * Messages that could not be stored: some wait, in order; when no more fit, raw ones are let go and counted.
 *
 * <p>Once one was let go, all raw ones are until what waits was stored, so that one gap says what is missing. Other bodies
 * (sources, commands) always wait: they are few, and a replay without them would be another picture.
 */
final class Backlog {
    private static final int OBJECT_BYTES = 96;

    private final long limitBytes;
    private final Deque<Message<Recorded>> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private long gapMessages;
    private long gapBytes;
    private @Nullable Stamp gapFirst;
    private @Nullable Stamp gapLast;
    private long lostMessages;
    private long lostBytes;

    Backlog(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    void add(List<Message<Recorded>> messages) {
        for (Message<Recorded> message : messages) {
            int bytes = message.body() instanceof Raw raw ? raw.length() : 0;
            boolean fits = gapMessages == 0 && waitingBytes + bytes + OBJECT_BYTES <= limitBytes;
            if (fits || !(message.body() instanceof Raw)) {
                waiting.add(message);
                waitingBytes += bytes + OBJECT_BYTES;
            } else {
                letGo(message.stamp(), bytes);
            }
        }
    }

    private void letGo(Stamp stamp, int bytes) {
        if (gapFirst == null) {
            gapFirst = stamp;
        }
        gapLast = stamp;
        gapMessages++;
        gapBytes += bytes;
        lostMessages++;
        lostBytes += bytes;
    }

    /** What waits, oldest first. */
    List<Message<Recorded>> waiting() {
        return List.copyOf(waiting);
    }

    /** The oldest so many have been stored. */
    void stored(int count) {
        for (int i = 0; i < count; i++) {
            Message<Recorded> message = waiting.remove();
            waitingBytes -= OBJECT_BYTES + (message.body() instanceof Raw raw ? raw.length() : 0);
        }
    }

    /** What was let go and is not yet recorded as a gap. */
    Optional<Gap> gap(String reason) {
        Stamp first = gapFirst;
        Stamp last = gapLast;
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new Gap(first, last, gapMessages, gapBytes, reason));
    }

    void gapRecorded() {
        gapFirst = null;
        gapLast = null;
        gapMessages = 0;
        gapBytes = 0;
    }

    int size() {
        return waiting.size();
    }

    long lostMessages() {
        return lostMessages;
    }

    long lostBytes() {
        return lostBytes;
    }
}
