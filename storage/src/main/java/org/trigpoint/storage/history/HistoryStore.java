package org.trigpoint.storage.history;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.database.Database;

/**
 * Where rows of the history are kept. One thread puts and drops, any may ask; who asks sees whole transactions. An SQLException of any method
 * means that it may be tried again later.
 */
interface HistoryStore {
    /** Takes each piece that answers a query, in order of serial. */
    @FunctionalInterface
    interface Pieces {
        /** Gives false when no more are wanted. */
        boolean take(TrackPiece piece);
    }

    /** Keeps all of these, or none; a segment of a serial that is there takes its place, what is beside stays as it was. */
    void put(List<HistoryRow> rows, Beside beside) throws SQLException;

    /** Takes away every row of which something became known after a time. */
    void dropKnownAfter(long epochMicros) throws SQLException;

    /** Takes away every row that ended before the time of its layer, and the tracks of which nothing is left; gives how many rows. */
    int dropBefore(Map<HistoryLayer, Long> endsEpochMicros) throws SQLException;

    /**
     * Hands over what answers a query.
     *
     * @param shown true for tracks that may be shown
     */
    void find(HistoryQuery query, Predicate<PastTrack> shown, Pieces to) throws SQLException;

    /** The scenes that answer a query by its box, times and knowledge, those that began last first. */
    List<Scene> findScenes(HistoryQuery query, Predicate<Scene> shown) throws SQLException;

    /** The newest version of each zone as it was known by a time, without those that had ended, in order of audience and id. */
    List<Zone> findZones(long knownByEpochMicros) throws SQLException;

    /** How many rows were left out of answers since they cannot be read. */
    long damagedRows();

    /**
     * Gives the points around an instant to what looks for them.
     *
     * @param shown true for tracks that may be shown
     */
    default void find(MomentQuery query, Predicate<PastTrack> shown, Moments moments) throws SQLException {
        HistoryQuery near = HistoryQuery.between(query.fromEpochMicros(), query.untilEpochMicros())
                .withBox(query.wide())
                .withMost(Integer.MAX_VALUE);
        find(near, shown, piece -> {
            moments.take(piece);
            return true;
        });
    }

    /** From when until when there are points, empty when there are none. */
    Optional<HistoryExtent> findExtent() throws SQLException;

    /** Where rows are kept in a database. */
    static HistoryStore in(Database database, HistoryLimits limits) {
        return switch (database.dialect()) {
            case GEOPACKAGE -> new GeoPackageStore(database, limits);
            case POSTGIS -> new PostGisStore(database, limits);
        };
    }
}
