package org.trigpoint.app.station;

import java.io.DataInput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What a snapshot holds beside the picture, so that a restart goes on from there. For one thread. */
interface Resumable {
    /** Writes what was cut. */
    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * What was cut.
     *
     * @param progressEpochMicros all that arrived at or before this is in it
     */
    record Cut(long progressEpochMicros, Writing writing) {}

    /** Name of the snapshot's part. */
    String part();

    /** Begins a cut; when it returns, the picture has all that is in it and nothing more. */
    void beginCut();

    /** Goes on with the cut for about so long; gives it when it is whole. */
    Optional<Cut> advanceCut(long nanos);

    /** Goes back to a cut; on failure it is as new. */
    void restore(DataInput in) throws IOException;

    /** Forgets all. */
    void reset();
}
