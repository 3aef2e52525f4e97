package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.LookCodec;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * What was not in the store at a moment, for a snapshot: nothing in it changes. Bytes: count of tracks, each {@link TrackIdCodec id}, i64 newestEpochMicros,
 * count of segments, each {@link Segment}; since version 2 i64 serial of the newest segment, i64 sweptEpochMicros, and count of
 * rows that wait to be written, each {@link HistoryRow}; since version 3 count of scenes that wait, each u8 audience, count ordinal, {@link LookCodec look}.
 */
public final class HistoryCut {
    /** Format of the bytes. */
    public static final int VERSION = 3;

    private static final int MOST_TRACKS = 10_000_000;
    private static final int MOST_ROWS = 100_000_000;

    /** One track. */
    record Entry(TrackId id, long newestEpochMicros, List<Segment.Part> segments) {}

    private final List<Entry> entries = new ArrayList<>();
    private final long serial;
    private final long sweptEpochMicros;
    private final List<HistoryRow> waiting;
    private final List<Scene> scenes;

    /**
     * @param serial of the newest segment
     * @param sweptEpochMicros when what is idle was last closed
     * @param waiting rows that are over and not in the store
     * @param scenes that are not in the store
     */
    HistoryCut(long serial, long sweptEpochMicros, List<HistoryRow> waiting, List<Scene> scenes) {
        this.serial = serial;
        this.sweptEpochMicros = sweptEpochMicros;
        this.waiting = waiting;
        this.scenes = scenes;
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
                segment.write(out);
            }
        }
        out.writeLong(serial);
        out.writeLong(sweptEpochMicros);
        Fields.writeCount(waiting.size(), out);
        for (HistoryRow row : waiting) {
            row.write(out);
        }
        Fields.writeCount(scenes.size(), out);
        for (Scene scene : scenes) {
            out.writeByte(scene.audience());
            Fields.writeCount(scene.ordinal(), out);
            LookCodec.INSTANCE.write(scene.look(), out);
        }
    }

    /**
     * Reads the pieces of what was not in the store at the moment of a snapshot, for those who have no {@link History}. Segments of tracks that are
     * not known any more are passed over.
     *
     * @param tracks of the snapshot
     */
    public static void pieces(DataInput in, int version, Map<TrackId, PastTrack> tracks, Consumer<TrackPiece> to)
            throws IOException {
        read(in, version, new Reader() {
            @Override
            public void track(TrackId id, long newestEpochMicros, List<Segment> segments) {
                PastTrack track = tracks.get(id);
                if (track != null) {
                    segments.forEach(segment -> piece(segment.part(), track, to));
                }
            }

            @Override
            public void reached(long serial, long sweptEpochMicros) {
                // Where a history goes on; nothing goes on here.
            }

            @Override
            public void waiting(HistoryRow row) {
                piece(row.segment(), row.track(), to);
            }

            @Override
            public void waiting(Scene scene) {
                // Scenes are no pieces of tracks.
            }
        });
    }

    private static void piece(Segment.Part segment, PastTrack track, Consumer<TrackPiece> to) {
        List<HistoryPoint> points = segment.inOrder();
        if (!points.isEmpty()) {
            to.accept(new TrackPiece(segment.serial(), track, segment.late(), points));
        }
    }

    /** Takes what was read. */
    interface Reader {
        void track(TrackId id, long newestEpochMicros, List<Segment> segments);

        void reached(long serial, long sweptEpochMicros);

        void waiting(HistoryRow row);

        void waiting(Scene scene);
    }

    static void read(DataInput in, int version, Reader to) throws IOException {
        Fields.requireVersion(version, VERSION, "The history of a snapshot");
        int count = Fields.readCount(in, MOST_TRACKS, "tracks of the history");
        for (int i = 0; i < count; i++) {
            TrackId id = TrackIdCodec.INSTANCE.read(in, 1);
            long newest = in.readLong();
            int segments = Fields.readCount(in, 2, "open segments");
            List<Segment> read = new ArrayList<>(segments);
            for (int k = 0; k < segments; k++) {
                read.add(Segment.read(in));
            }
            to.track(id, newest, read);
        }
        if (version == 1) {
            return;
        }
        to.reached(in.readLong(), in.readLong());
        int rows = Fields.readCount(in, MOST_ROWS, "waiting rows");
        for (int i = 0; i < rows; i++) {
            to.waiting(HistoryRow.read(in));
        }
        if (version >= 3) {
            readScenes(in, to);
        }
    }

    private static void readScenes(DataInput in, Reader to) throws IOException {
        int count = Fields.readCount(in, MOST_ROWS, "waiting scenes");
        for (int i = 0; i < count; i++) {
            int audience = in.readUnsignedByte();
            int ordinal = Fields.readCount(in, Integer.MAX_VALUE, "looks of a message");
            try {
                to.waiting(new Scene(audience, ordinal, LookCodec.INSTANCE.read(in, 1)));
            } catch (IllegalArgumentException e) {
                throw new IOException("A scene of a snapshot: " + e.getMessage(), e);
            }
        }
    }
}
