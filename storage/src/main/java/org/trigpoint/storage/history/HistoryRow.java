package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.PastTrackCodec;

/** A segment, and the track that it is of as it was known when that was over. Bytes: {@link Segment}, {@link PastTrackCodec track}. */
record HistoryRow(Segment.Part segment, PastTrack track) {
    void write(DataOutput out) throws IOException {
        segment.write(out);
        PastTrackCodec.INSTANCE.write(track, out);
    }

    static HistoryRow read(DataInput in) throws IOException {
        return new HistoryRow(Segment.read(in).part(), PastTrackCodec.INSTANCE.read(in, 1));
    }
}
