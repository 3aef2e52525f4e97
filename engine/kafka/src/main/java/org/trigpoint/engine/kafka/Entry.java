package org.trigpoint.engine.kafka;

import org.trigpoint.flow.Message;

/** What a record of a topic holds one of, or several. */
public sealed interface Entry {
    /** A message of the recording or of an output. */
    record Carried(Message<?> message) implements Entry {}

    /**
     * A writer has written all that it will ever write with arrival at or before its progress.
     *
     * @param writer number of the gateway, or of the writer of an output from 0
     * @param writers how many write this output; 0 in the recording, where that is not known
     * @param progressEpochMicros {@link #LEFT} when it has gone and is not to be waited for
     */
    record Mark(int writer, int writers, long progressEpochMicros) implements Entry {}

    /** Progress of a writer that has gone. */
    long LEFT = Long.MAX_VALUE;
}
