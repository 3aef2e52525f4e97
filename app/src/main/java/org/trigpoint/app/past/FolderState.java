package org.trigpoint.app.past;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.FeedBookCodec;
import org.trigpoint.storage.history.HistoryCut;
import org.trigpoint.storage.history.TrackPiece;
import org.trigpoint.storage.journal.JournalSummary;
import org.trigpoint.storage.snapshot.Snapshot;
import org.trigpoint.storage.snapshot.SnapshotPart;
import org.trigpoint.storage.snapshot.SnapshotStore;

/**
 * What a data folder knows beside its history: the sources and audiences, and what of the history a station that runs, or died, has not written.
 *
 * @param feeds the sources, each with the audiences that it may go to, and all audiences of the site
 * @param privateAircraft that the site hides
 * @param open pieces of segments that were not over at the newest snapshot
 * @param wholeUntilEpochMicros all that became known by then is in the history or among those; Long.MAX_VALUE when nothing is missing
 */
record FolderState(FeedBook feeds, PrivateAircraft privateAircraft, List<TrackPiece> open, long wholeUntilEpochMicros) {
    private static final long HOUR_MICROS = 3_600_000_000L;

    FolderState {
        open = List.copyOf(open);
    }

    /** Reads it; changes nothing, a station may run. */
    static FolderState read(Path data) throws IOException {
        Path journal = data.resolve("journal");
        long journalEnd =
                Files.isDirectory(journal) ? JournalSummary.read(journal).progressEpochMicros() : Long.MIN_VALUE;
        Path folder = data.resolve("snapshots");
        Snapshot snapshot = SnapshotStore.look(folder).findSnapshot().orElse(null);
        if (snapshot == null) {
            // A segment is an hour at most: what is older is in the history.
            return new FolderState(
                    new FeedBook(),
                    PrivateLists.find(data).orElse(PrivateAircraft.NONE),
                    List.of(),
                    journalEnd == Long.MIN_VALUE ? Long.MAX_VALUE : journalEnd - HOUR_MICROS);
        }
        long cut = snapshot.progressEpochMicros();
        return new FolderState(
                feeds(snapshot),
                PrivateLists.find(data).orElse(hidden(snapshot)),
                open(snapshot),
                journalEnd > cut ? cut : Long.MAX_VALUE);
    }

    private static FeedBook feeds(Snapshot snapshot) throws IOException {
        FeedBook feeds = new FeedBook();
        SnapshotPart part = snapshot.findPart("feeds").orElse(null);
        if (part != null) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(snapshot.open("feeds")))) {
                FeedBookCodec.read(in, part.formatVersion(), feeds);
            }
        }
        return feeds;
    }

    private static PrivateAircraft hidden(Snapshot snapshot) throws IOException {
        SnapshotPart part = snapshot.findPart("private-aircraft").orElse(null);
        if (part == null) {
            return PrivateAircraft.NONE;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(snapshot.open("private-aircraft")))) {
            List<Recorded> all =
                    Fields.readList(in, RecordedCodec.INSTANCE, part.formatVersion(), 1, "private aircraft");
            return all.isEmpty() ? PrivateAircraft.NONE : (PrivateAircraft) all.getFirst();
        }
    }

    private static List<TrackPiece> open(Snapshot snapshot) throws IOException {
        SnapshotPart part = snapshot.findPart("history").orElse(null);
        SnapshotPart tracksPart = snapshot.findPart("tracks").orElse(null);
        if (part == null || tracksPart == null) {
            return List.of();
        }
        Map<TrackId, PastTrack> tracks = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(snapshot.open("tracks")))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                Track track = TrackCodec.INSTANCE.read(in, tracksPart.formatVersion());
                tracks.put(track.id(), PastTrack.of(track));
            }
        }
        List<TrackPiece> open = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(snapshot.open("history")))) {
            HistoryCut.pieces(in, part.formatVersion(), tracks, open::add);
        }
        return open;
    }
}
