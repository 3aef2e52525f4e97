package org.trigpoint.app.station;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackCodec;
import org.trigpoint.picture.FeedBookCodec;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.TracesCodec;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.storage.snapshot.Snapshot;
import org.trigpoint.storage.snapshot.SnapshotDraft;
import org.trigpoint.storage.snapshot.SnapshotSearch;
import org.trigpoint.storage.snapshot.SnapshotStore;

/**
 * Snapshots of a station: taken in memory between two epochs by the conductor's thread, written by a thread of their own, and
 * gone back to at a start.
 */
final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int KEPT = 3;
    private static final int ENGINE_FORMAT = 1;
    private static final String ENGINE = "engine";
    private static final String TRACKS = "tracks";
    private static final String TRACES = "traces";
    private static final String FEEDS = "feeds";

    /** The picture at the cut: its tracks, and for each its trail and the stamps of its evidence. */
    private static final class PictureCut {
        private final List<Track> tracks;
        private final byte[] traces;
        private final byte[] feeds;

        PictureCut(Picture picture, byte[] feeds) {
            this.tracks = picture.tracks();
            this.traces = TracesCodec.toBytes(picture);
            this.feeds = feeds;
        }
    }

    private final SnapshotStore store;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshots").daemon().factory());
    private @Nullable Future<?> writing;

    Snapshots(Path folder) throws IOException {
        store = SnapshotStore.open(folder, KEPT);
    }

    /** Takes a cut and lets it be written; does nothing while an earlier one is still being written. */
    void take(Conductor conductor, PictureAccess picture) {
        Future<?> before = writing;
        if (before != null && !before.isDone()) {
            return;
        }
        org.trigpoint.engine.local.Snapshot engine = conductor.snapshot();
        byte[] feeds = FeedBookCodec.toBytes(picture.feeds());
        PictureCut cut = picture.read(held -> new PictureCut(held, feeds));
        writing = writer.submit(() -> write(engine, cut));
    }

    private void write(org.trigpoint.engine.local.Snapshot engine, PictureCut cut) {
        long progress = engine.progressEpochMicros();
        try (SnapshotDraft draft = store.begin(Stamp.ofTimer(progress), progress)) {
            try (OutputStream out = draft.part(ENGINE, ENGINE_FORMAT)) {
                engine.writeTo(out);
            }
            try (DataOutputStream out = new DataOutputStream(draft.part(TRACKS, TrackCodec.INSTANCE.version()))) {
                out.writeInt(cut.tracks.size());
                for (Track track : cut.tracks) {
                    TrackCodec.INSTANCE.write(track, out);
                }
            }
            try (OutputStream out = draft.part(FEEDS, FeedBookCodec.VERSION)) {
                out.write(cut.feeds);
            }
            try (OutputStream out = draft.part(TRACES, TracesCodec.VERSION)) {
                out.write(cut.traces);
            }
            draft.commit();
        } catch (IOException e) {
            LOG.error("A snapshot could not be written; a restart will replay more of the journal: {}", e.toString());
        }
    }

    /** Goes back to the newest snapshot that can be used; gives where the journal goes on, empty for its start. */
    Optional<Stamp> restore(Conductor conductor, PictureAccess picture) throws IOException {
        SnapshotSearch search = store.newestWhole();
        while (true) {
            search.messages().forEach(LOG::warn);
            Snapshot snapshot = search.findSnapshot().orElse(null);
            if (snapshot == null) {
                return Optional.empty();
            }
            try {
                restore(snapshot, conductor, picture);
                return Optional.of(snapshot.cut());
            } catch (IOException e) {
                LOG.warn("Snapshot {} cannot be used: {}", snapshot.dir().getFileName(), e.getMessage());
                conductor.reset();
                search = store.newestWholeBefore(snapshot);
            }
        }
    }

    private static void restore(Snapshot snapshot, Conductor conductor, PictureAccess picture) throws IOException {
        List<Track> tracks = new ArrayList<>();
        int version = snapshot.findPart(TRACKS)
                .orElseThrow(() -> new IOException("it has no tracks"))
                .formatVersion();
        try (DataInputStream in = new DataInputStream(snapshot.open(TRACKS))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                tracks.add(TrackCodec.INSTANCE.read(in, version));
            }
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(snapshot.open(ENGINE)))) {
            conductor.restore(in);
        }
        try (DataInputStream in = new DataInputStream(snapshot.open(FEEDS))) {
            FeedBookCodec.read(in, picture.feeds());
        }
        byte[] traces;
        try (InputStream in = snapshot.open(TRACES)) {
            traces = in.readAllBytes();
        }
        picture.read(held -> {
            held.restore(tracks);
            return readTraces(traces, held);
        });
        picture.advance(snapshot.progressEpochMicros());
    }

    private static int readTraces(byte[] traces, Picture picture) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(traces))) {
            TracesCodec.read(in, TracesCodec.VERSION, picture);
        } catch (IOException e) {
            LOG.warn("Trails and evidence from before the restart cannot be shown: {}", e.getMessage());
        }
        return picture.size();
    }

    /** Waits until what is being written is written. */
    @Override
    public void close() {
        writer.close();
    }
}
