package org.trigpoint.feeds.source;

import java.util.List;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Recorded;

/**
 * A slice of the recording, as {@link Intake#take} hands it over.
 *
 * @param messages in stamp order, after all handed over before
 * @param progressEpochMicros everything with an arrival up to here has been handed over; never goes back;
 *     {@link Long#MIN_VALUE} while nothing is known
 * @param tallies of every source, by number
 * @param ended true when every source has ended and nothing is left
 */
public record Batch(
        List<Message<Recorded>> messages, long progressEpochMicros, List<SourceTally> tallies, boolean ended) {}
