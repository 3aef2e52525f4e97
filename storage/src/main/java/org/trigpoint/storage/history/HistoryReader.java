package org.trigpoint.storage.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.database.DatabaseException;

/** Reads a history that a station keeps or kept, and changes nothing in it. What a station still has in memory is not in it. For one thread. */
public final class HistoryReader implements AutoCloseable {
    private final Database database;
    private final HistoryStore store;

    private HistoryReader(Database database) {
        this.database = database;
        store = HistoryStore.in(database, HistoryLimits.NONE);
    }

    /** Opens the history in a file. Throws HistoryException when it is none, or one of a later program. */
    public static HistoryReader open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new HistoryException("There is no history " + file);
        }
        return open(Database.reading(file));
    }

    /** Opens the history at the URL of a database. Throws HistoryException when there is none, or one of a later program. */
    public static HistoryReader open(String url) {
        return open(Database.readingAt(url));
    }

    private static HistoryReader open(Database database) {
        try {
            database.open();
        } catch (SQLException | DatabaseException e) {
            database.close();
            throw new HistoryException("The history cannot be read: " + e.getMessage(), e);
        }
        return new HistoryReader(database);
    }

    /**
     * Hands over every piece that answers a query, in order of serial, one by one: it holds none of them. Asked for once more with {@link HistoryQuery#withAfter}
     * it goes on behind that piece.
     *
     * @param shown true for tracks that may be shown
     * @return how many
     */
    public long each(HistoryQuery query, Predicate<PastTrack> shown, Consumer<TrackPiece> to) {
        long[] count = {0};
        try {
            store.find(query, shown, piece -> {
                to.accept(piece);
                return ++count[0] < query.most();
            });
        } catch (SQLException e) {
            throw new HistoryException("The history cannot be read: " + e.getMessage(), e);
        }
        return count[0];
    }

    /** The greatest serial that a query may give, 0 for none: how far {@link #each} has come can be told by it. */
    public long lastSerial(HistoryQuery query) {
        String sql = "select max(fid) from segment where t0_us <= " + query.untilEpochMicros();
        try {
            return database.read(session -> session.number(sql));
        } catch (SQLException e) {
            throw new HistoryException("The history cannot be read: " + e.getMessage(), e);
        }
    }

    /** From when until when there are points, empty when there are none. */
    public Optional<HistoryExtent> findExtent() {
        try {
            return store.findExtent();
        } catch (SQLException e) {
            throw new HistoryException("The history cannot be read: " + e.getMessage(), e);
        }
    }

    /** Zones as they were known by a time, in order of audience and id; those that had ended are left out. */
    public List<Zone> zones(long knownByEpochMicros) {
        try {
            return store.findZones(knownByEpochMicros);
        } catch (SQLException e) {
            throw new HistoryException("The history cannot be read: " + e.getMessage(), e);
        }
    }

    /** Rows that were passed over until now, since they cannot be read. */
    public long damagedRows() {
        return store.damagedRows();
    }

    @Override
    public void close() {
        database.close();
    }
}
