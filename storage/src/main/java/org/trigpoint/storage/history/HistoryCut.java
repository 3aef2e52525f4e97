package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * What was open at a moment, for a snapshot: nothing in it changes. Bytes: count of tracks, each {@link TrackIdCodec id}, i64 newestEpochMicros, count of segments,
 * each {@link Segment}.
 */
public final class HistoryCut {
    /** Format of the bytes. */
    public static final int VERSION = 1;

    private static final int MOST_TRACKS = 10_000_000;

    /** One track. */
    record Entry(TrackId id, long newestEpochMicros, List<Segment.Part> segments) {}

    private final List<Entry> entries = new ArrayList<>();

    private final long rowsBefore;

    /** @param rowsBefore highest row of the file when it was opened */
    HistoryCut(long rowsBefore) {
        this.rowsBefore = rowsBefore;
    }

    void add(TrackId id, OpenTrack track) {
        List<Segment.Part> segments =
                track.segments().stream().map(Segment::part).toList();
        entries.add(new Entry(id, track.newestEpochMicros, segments));
    }

    /** Writes it. */
    public void write(DataOutput out) throws IOException {
        Fields.writeCount(entries.size(), out);
        for (Entry entry : entries) {
            TrackIdCodec.INSTANCE.write(entry.id(), out);
            out.writeLong(entry.newestEpochMicros());
            Fields.writeCount(entry.segments().size(), out);
            for (Segment.Part segment : entry.segments()) {
                segment.write(rowsBefore, out);
            }
        }
    }

    /** Takes what was read. */
    interface Reader {
        void read(TrackId id, long newestEpochMicros, List<Segment> segments);
    }

    static void read(long rowsBefore, DataInput in, Reader to) throws IOException {
        int count = Fields.readCount(in, MOST_TRACKS, "tracks of the history");
        for (int i = 0; i < count; i++) {
            TrackId id = TrackIdCodec.INSTANCE.read(in, 1);
            long newest = in.readLong();
            int segments = Fields.readCount(in, 2, "open segments");
            List<Segment> read = new ArrayList<>(segments);
            for (int k = 0; k < segments; k++) {
                read.add(Segment.read(rowsBefore, in));
            }
            to.read(id, newest, read);
        }
    }
}
