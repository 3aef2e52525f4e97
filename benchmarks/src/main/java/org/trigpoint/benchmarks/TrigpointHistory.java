package org.trigpoint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.track.Track;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.history.HistoryLimits;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalSettings;

/**
 * Ours, with the journal on: a raw message of 80 bytes is appended for each report before its track is taken, in batches of 1,000 as they come from the
 * steps. All of it is in the store when loading ends.
 */
final class TrigpointHistory implements HistoryPeer {
    private static final int BATCH = 1_000;
    private static final int RAW_BYTES = 80;

    private final String name;
    private final Database database;
    private final History history;
    private final Path journal;

    TrigpointHistory(String name, Database database, Path journal) {
        this.name = name;
        this.database = database;
        this.journal = journal;
        history = History.open(database, HistoryLimits.NONE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void load(HistoryScene scene) throws IOException, InterruptedException {
        byte[] bytes = new byte[RAW_BYTES * BATCH];
        try (Journal to = Journal.open(journal, JournalSettings.DEFAULT, InstantSource.system())) {
            for (int fix = 0; fix < scene.fixes; fix++) {
                for (int from = 0; from < scene.ships; from += BATCH) {
                    List<Message<Track>> tracks = scene.tracks(fix, from, Math.min(scene.ships, from + BATCH));
                    List<Message<Recorded>> raw = new ArrayList<>(tracks.size());
                    for (int i = 0; i < tracks.size(); i++) {
                        Stamp stamp = tracks.get(i).stamp();
                        raw.add(Message.ofIngest(stamp, Raw.view(bytes, i * RAW_BYTES, RAW_BYTES)));
                    }
                    to.append(raw, Long.MIN_VALUE);
                    history.take(tracks);
                }
            }
        }
        history.flush();
        if (history.health().trouble() != null || history.health().lost() > 0) {
            throw new IOException("The history did not take all: " + history.health());
        }
    }

    List<TrackPiece> find(HistoryQuestion question) {
        HistoryQuery query = HistoryQuery.between(question.fromEpochMicros(), question.untilEpochMicros())
                .withBox(question.box())
                .withTrack(question.ship() < 0 ? null : HistoryScene.id(question.ship()))
                .withMost(Integer.MAX_VALUE);
        return history.find(query, _ -> true);
    }

    /** Every point of the answer, unpacked. */
    @Override
    public int ask(HistoryQuestion question) throws SQLException {
        int count = 0;
        double sum = 0;
        for (TrackPiece piece : find(question)) {
            for (HistoryPoint point : piece.points()) {
                sum += point.timeEpochMicros() + point.lonDeg() + point.latDeg() + point.eastMps() + point.northMps();
                count++;
            }
        }
        return Double.isNaN(sum) ? -1 : count;
    }

    @Override
    public void close() {
        history.close();
        database.close();
    }
}
