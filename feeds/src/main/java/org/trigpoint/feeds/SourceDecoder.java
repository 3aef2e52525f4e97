package org.trigpoint.feeds;

import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Decodes what one source sends. It may hold lines back until the rest of a message has come; every line ends in exactly one
 * outcome. Used by one thread at a time; a function of what it was given, in order.
 */
public interface SourceDecoder {
    /** The deadline when nothing is held back. */
    long NO_DEADLINE = Long.MAX_VALUE;

    /**
     * Decodes one raw message.
     *
     * @param stamp it came under
     * @param raw its bytes, for reading only, valid for ever
     * @param source what is known of the source: clock, marking, options
     * @param out takes the outcomes, none when the message is held back
     */
    void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out);

    /** Gives up what was due at or before this time. */
    void onTime(long atEpochMicros, Consumer<? super Outcome> out);

    /** The source has ended: gives up everything held back. */
    void onClosed(Consumer<? super Outcome> out);

    /** When {@link #onTime} should next be called, as a stamp's arrival; {@link #NO_DEADLINE} when nothing is held back. */
    long deadlineEpochMicros();

    /** Writes what is held back; {@link Format#read} reads it. */
    void write(DataOutput out) throws IOException;
}
