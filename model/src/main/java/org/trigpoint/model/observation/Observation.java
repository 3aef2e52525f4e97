package org.trigpoint.model.observation;

import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;

/**
 * Something that a source reported (ISO 19156: phenomenon time, result time, procedure, result): a platform speaks of itself, or a
 * sensor saw something. Its result time is the arrival of its stamp.
 */
public sealed interface Observation extends Outcome permits Report, Detection {
    /** Of the raw message it was decoded from (the last of several): the reference to its bytes in the journal. */
    Stamp stamp();

    /** When it was true, in microseconds since 1970-01-01 UTC; {@link Header#UNDATED} when nobody said. */
    long timeEpochMicros();

    /** Who may see it, by its source. */
    Marking marking();
}
