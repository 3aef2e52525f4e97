package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.flow.Stamp;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;
import org.trigpoint.storage.snapshot.Snapshot;
import org.trigpoint.storage.snapshot.SnapshotStore;

/** The picture of a data folder as its journal ends: the newest snapshot, and what came after it. Changes nothing; a station may run. */
public final class StationReading {
    private static final Logger LOG = LoggerFactory.getLogger(StationReading.class);

    private StationReading() {}

    /** Reads it; throws a SettingsException where there is no journal. */
    public static PictureAccess read(Settings settings, Path data) throws IOException {
        Path journal = data.resolve("journal");
        if (!Files.isDirectory(journal)) {
            throw new SettingsException("There is no journal in " + data + ": --data names the folder of a station");
        }
        PictureAccess picture = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());
        try (Conductor conductor = new Conductor(Site.shards(settings), picture)) {
            Stamp cut = restored(data, conductor, picture);
            try (JournalReader reader = JournalReader.openAfter(journal, cut)) {
                for (Optional<JournalBatch> next = reader.next(); next.isPresent(); next = reader.next()) {
                    JournalBatch batch = next.get();
                    conductor.handle(
                            batch.messages(), Math.max(batch.progressEpochMicros(), conductor.progressEpochMicros()));
                }
            }
        }
        return picture;
    }

    private static Stamp restored(Path data, Conductor conductor, PictureAccess picture) throws IOException {
        Path folder = data.resolve("snapshots");
        Snapshot snapshot = Files.isDirectory(folder)
                ? SnapshotStore.look(folder).findSnapshot().orElse(null)
                : null;
        if (snapshot == null) {
            return Stamp.FIRST;
        }
        try {
            Snapshots.restorePicture(snapshot, conductor, picture);
            return snapshot.cut();
        } catch (IOException e) {
            LOG.warn(
                    "Snapshot {} cannot be used, and all of the journal is read: {}",
                    snapshot.dir().getFileName(),
                    e.getMessage());
            conductor.reset();
            return Stamp.FIRST;
        }
    }
}
