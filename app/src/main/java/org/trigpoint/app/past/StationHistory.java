package org.trigpoint.app.past;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.HistoryReader;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The history of a station, and what its newest snapshot has beside it, as one person may see it. For one thread. */
public final class StationHistory implements AutoCloseable {
    private final Path data;
    private final HistoryReader reader;
    private final FolderState folder;
    private final Viewer viewer;

    /** Tracks that may not be shown as they are known in the history: then nor what the snapshot has of them. */
    private final Set<TrackId> withheld = new HashSet<>();

    private StationHistory(Path data, HistoryReader reader, FolderState folder, Viewer viewer) {
        this.data = data;
        this.reader = reader;
        this.folder = folder;
        this.viewer = viewer;
    }

    /**
     * Opens it; changes nothing, a station may run. Throws HistoryException where there is none, SettingsException where the question is wrong.
     *
     * @param data folder of the station
     * @param url of the database that has its history, null for the file in the folder
     */
    public static StationHistory open(Path data, @Nullable String url, Asker asker) throws IOException {
        if (url == null && !Files.isDirectory(data)) {
            throw new SettingsException("There is no data folder " + data + "; --data names it");
        }
        HistoryReader reader = url == null ? HistoryReader.open(data.resolve("history.gpkg")) : HistoryReader.open(url);
        try {
            FolderState folder = FolderState.read(data);
            return new StationHistory(data, reader, folder, viewer(asker, folder));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static Viewer viewer(Asker asker, FolderState folder) {
        FeedBook feeds = folder.feeds();
        int audience = feeds.audiences()
                .findNumber(asker.audience())
                .orElseThrow(() -> new SettingsException("There is no audience " + asker.audience() + "; there are "
                        + feeds.audiences().names()));
        return new Viewer(
                asker.person(),
                asker.purpose() == null ? Role.VIEWER : Role.ANALYST,
                asker.purpose(),
                audience,
                folder.privateAircraft());
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The history itself, of all that everyone may see. */
    public HistoryReader reader() {
        return reader;
    }

    /** Its sources, as of the newest snapshot. */
    public FeedBook feeds() {
        return folder.feeds();
    }

    /** Its folder. */
    public Path folder() {
        return data;
    }

    /** Hands over every piece that answers a query and may be shown, those of the snapshot last. */
    public void each(HistoryQuery query, Consumer<TrackPiece> to) {
        Map<Long, TrackPiece> open = new LinkedHashMap<>();
        folder.open().forEach(piece -> open.put(piece.serial(), piece));
        reader.each(query, this::shown, piece -> {
            open.remove(piece.serial());
            to.accept(piece);
        });
        for (TrackPiece piece : open.values()) {
            if (shown(piece.track())) {
                piece.within(query).ifPresent(to);
            }
        }
    }

    /** Hands over what the snapshot has beside the history and may be shown. */
    public void eachOpen(Consumer<TrackPiece> to) {
        folder.open().stream().filter(piece -> shown(piece.track())).forEach(to);
    }

    /** From when until when there is anything, what the snapshot has beside the history too; empty when there is nothing. */
    public Optional<HistoryExtent> findExtent() {
        HistoryExtent[] all = {reader.findExtent().orElse(null)};
        eachOpen(piece -> {
            HistoryExtent of = new HistoryExtent(
                    piece.points().getFirst().timeEpochMicros(),
                    piece.points().getLast().timeEpochMicros());
            all[0] = all[0] == null ? of : all[0].with(of);
        });
        return Optional.ofNullable(all[0]);
    }

    private boolean shown(PastTrack track) {
        boolean shown = !withheld.contains(track.id()) && Visible.visible(track, viewer);
        if (!shown) {
            withheld.add(track.id());
        }
        return shown;
    }

    /** Zones as they were known by a time. */
    public List<Zone> zones(long knownByEpochMicros) {
        return reader.zones(knownByEpochMicros).stream()
                .filter(zone -> Visible.visible(zone, viewer))
                .toList();
    }

    /** What a station that runs, or died, may know and has not written; null for nothing. */
    public @Nullable String missing(HistoryQuery query) {
        long whole = folder.wholeUntilEpochMicros();
        if (whole == Long.MAX_VALUE || query.knownByEpochMicros() <= whole) {
            return null;
        }
        return "what became known after "
                + Instant.EPOCH.plus(whole, ChronoUnit.MICROS).truncatedTo(ChronoUnit.SECONDS)
                + " of tracks that go on may be missing";
    }

    /**
     * Writes into the audit what is about to be done, before anything of it is. Without that hidden craft are not shown.
     *
     * @param command as {@code trigpoint export}
     * @param on where the answer goes; empty for the terminal
     * @param asked as it was asked
     * @param err takes a note where the audit takes no line
     */
    public void record(String command, String on, Map<String, String> asked, PrintWriter err) {
        try {
            if (!Files.isDirectory(data)) {
                throw new NoSuchFileException(data.toString());
            }
            AuditLog audit = new AuditLog(data, InstantSource.system());
            audit.ready();
            ObjectNode said = JsonNodeFactory.instance.objectNode();
            asked.forEach(said::put);
            audit.add(AuditEntry.atConsole(
                    viewer.person(), command, on, said, viewer.findPurpose().orElse(null)));
        } catch (IOException e) {
            if (viewer.lifted()) {
                throw new SettingsException("The purpose cannot be recorded, so hidden craft are not shown: " + e);
            }
            err.println("Note: the audit in " + data + " does not take a record of this: " + e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
