package org.trigpoint.feeds.ais.sentence;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/** How a message came: what its lines say around its payload. Reused from message to message; valid during the call only. */
public final class Reception {
    Stamp stamp = Stamp.FIRST;
    long timeEpochMicros = CivilTime.NONE;

    @Nullable
    String station;

    boolean own;
    int channel;
    int lines;
    int offsetBytes;

    /** Stamp of the last line. */
    public Stamp stamp() {
        return stamp;
    }

    /** When it was received, as its lines say; {@link CivilTime#NONE} when they do not. */
    public long timeEpochMicros() {
        return timeEpochMicros;
    }

    /** Who heard it, as its lines say; null when they do not. */
    public @Nullable String station() {
        return station;
    }

    /** True for what the own ship's transponder says of that ship (VDO). */
    public boolean own() {
        return own;
    }

    /** Channel as sent, A or B mostly; 0 for none. */
    public int channel() {
        return channel;
    }

    /** Raw lines it was made of; 0 for a second sentence on one line. */
    public int lines() {
        return lines;
    }

    /** Where the payload of the last line begins in that line. */
    public int offsetBytes() {
        return offsetBytes;
    }
}
