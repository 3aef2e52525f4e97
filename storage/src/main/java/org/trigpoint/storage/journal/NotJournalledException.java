package org.trigpoint.storage.journal;

import java.io.IOException;
import org.trigpoint.flow.Stamp;

/**
 * Messages of an append are not in the journal: the disk is full or failing. The picture can go on; the journal tries again
 * with later appends, stores what waits in memory first, and records what is lost as a {@link Gap}.
 */
public final class NotJournalledException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Stamp first;
    private final transient Stamp last;
    private final int messages;
    private final long waiting;
    private final long lost;

    NotJournalledException(Stamp first, Stamp last, int messages, long waiting, long lost, String reason) {
        super(messages + " messages from " + first + " to " + last + " are not in the journal: " + reason + " ("
                + waiting + " wait in memory, " + lost + " are lost for replay)");
        this.first = first;
        this.last = last;
        this.messages = messages;
        this.waiting = waiting;
        this.lost = lost;
    }

    /** Stamp of the first message of the append that is not stored. */
    public Stamp first() {
        return first;
    }

    /** Stamp of the last. */
    public Stamp last() {
        return last;
    }

    /** How many messages of this append are not stored. */
    public int messages() {
        return messages;
    }

    /** Messages, of this and earlier appends, that wait in memory to be stored. */
    public long waiting() {
        return waiting;
    }

    /** Messages that are lost for replay since the journal was opened. */
    public long lost() {
        return lost;
    }
}
