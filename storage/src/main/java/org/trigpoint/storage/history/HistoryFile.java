package org.trigpoint.storage.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.trigpoint.geo.Box;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;

/**
 * The file. One thread writes, others read through a connection of their own and see whole transactions.
 *
 * <p>The tree has times in seconds since 2026 began, in 32 bits and rounded outward: what it finds is looked at once more.
 */
final class HistoryFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
    private static final long TREE_EPOCH_MICROS = 1_767_225_600_000_000L;
    private static final double MICROS_PER_SECOND = 1e6;
    /** Between names of audiences, which have no commas. */
    private static final String AND = ",";

    private static final List<String> PRAGMAS = List.of(
            "pragma page_size = 8192",
            "pragma journal_mode = wal",
            "pragma synchronous = normal",
            "pragma busy_timeout = 5000",
            "pragma wal_autocheckpoint = 8000",
            "pragma cache_size = -32768");

    private static final String SEGMENT_COLUMNS = """
            select s.fid, s.track, s.late, s.points, s.packed, t.id, t.name, t.packed_identity, t.platform, t.transponder,
              t.ship_type, t.status, t.tlp, t.releasable_to, t.licence, t.began_us, t.known_us""";
    private static final String IN_BOX = SEGMENT_COLUMNS + """

             from segment_tree r join segment s on s.fid = r.fid join track t on t.fid = s.track
             where r.west <= ? and r.east >= ? and r.south <= ? and r.north >= ? and r.t0 <= ? and r.t1 >= ?
               and s.t0_us <= ? and s.t1_us >= ? and s.known0_us <= ? order by s.track, s.t0_us, s.fid""";
    private static final String OF_TRACK = SEGMENT_COLUMNS + """

             from track t join segment s on s.track = t.fid
             where t.id = ? and s.t0_us <= ? and s.t1_us >= ? and s.known0_us <= ? order by s.t0_us, s.fid""";

    private final Connection writing;
    private final Connection reading;
    private final long lastSerial;

    /** A row that was asked for. */
    record Found(long serial, TrackPiece piece) {}

    private HistoryFile(Connection writing, Connection reading) throws SQLException {
        this.writing = writing;
        this.reading = reading;
        try (Statement statement = writing.createStatement();
                ResultSet last = statement.executeQuery("select coalesce(max(fid), 0) from segment")) {
            last.next();
            lastSerial = last.getLong(1);
        }
    }

    /** The highest row of a segment when it was opened, 0 when there was none: serials count from it. */
    long lastSerialAtOpening() {
        return lastSerial;
    }

    /** Opens the file, or makes it. One that is damaged is put aside, with a message. */
    static HistoryFile open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return connect(file);
        } catch (SQLException e) {
            if (!isDamaged(e)) {
                throw new HistoryException("The history " + file + " cannot be opened: " + e.getMessage(), e);
            }
            Path aside = putAside(file);
            LOG.error(
                    "The history {} is damaged ({}); it is now {}, and a new one begins", file, e.getMessage(), aside);
        }
        try {
            return connect(file);
        } catch (SQLException e) {
            throw new HistoryException("The history " + file + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static boolean isDamaged(SQLException e) {
        return e instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT);
    }

    private static Path putAside(Path file) throws IOException {
        int number = 1;
        while (Files.exists(file.resolveSibling(file.getFileName() + ".damaged-" + number))) {
            number++;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        return aside;
    }

    private static HistoryFile connect(Path file) throws SQLException {
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        Connection writing = DriverManager.getConnection(url);
        try {
            try (Statement statement = writing.createStatement()) {
                for (String pragma : PRAGMAS) {
                    statement.execute(pragma);
                }
            }
            Schema.prepare(writing);
            Connection reading = DriverManager.getConnection(url);
            try (Statement statement = reading.createStatement()) {
                statement.execute("pragma query_only = true");
                statement.execute("pragma busy_timeout = 5000");
            }
            return new HistoryFile(writing, reading);
        } catch (SQLException | RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /** Writes all of it, or nothing. */
    synchronized void write(List<HistoryRow> rows) throws SQLException {
        Map<TrackId, PastTrack> tracks = new LinkedHashMap<>();
        rows.forEach(row -> tracks.put(row.track().id(), row.track()));
        writing.setAutoCommit(false);
        try {
            putSegments(rows, putTracks(tracks.values()));
            writing.commit();
        } catch (SQLException e) {
            writing.rollback();
            throw e;
        } finally {
            writing.setAutoCommit(true);
        }
    }

    /** Gives the row of each. */
    private Map<TrackId, Long> putTracks(Collection<PastTrack> tracks) throws SQLException {
        Map<TrackId, Long> trackRows = new HashMap<>();
        String sql = """
                insert into track (id, name, identity, platform, transponder, ship_type, status, tlp, releasable_to, licence,
                  began_us, known_us, packed_identity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, identity = excluded.identity,
                  platform = excluded.platform, transponder = excluded.transponder, ship_type = excluded.ship_type,
                  status = excluded.status, tlp = excluded.tlp, releasable_to = excluded.releasable_to,
                  licence = excluded.licence, known_us = excluded.known_us, packed_identity = excluded.packed_identity
                returning fid""";
        try (PreparedStatement put = writing.prepareStatement(sql)) {
            for (PastTrack track : tracks) {
                put.setString(1, track.id().toString());
                put.setString(2, track.name());
                put.setString(
                        3,
                        track.identity() == Identity.NONE
                                ? null
                                : Identity.unpack(track.identity()).text());
                put.setString(4, track.platform().name());
                put.setString(5, track.transponder().name());
                put.setInt(6, track.shipType());
                put.setString(7, track.navigationStatus().name());
                put.setString(8, track.marking().tlp().name());
                put.setString(9, String.join(AND, track.marking().releasableTo()));
                put.setString(10, track.marking().licence());
                put.setLong(11, track.beganEpochMicros());
                put.setLong(12, track.knownEpochMicros());
                put.setLong(13, track.identity());
                try (ResultSet row = put.executeQuery()) {
                    row.next();
                    trackRows.put(track.id(), row.getLong(1));
                }
            }
        }
        return trackRows;
    }

    private void putSegments(List<HistoryRow> rows, Map<TrackId, Long> trackRows) throws SQLException {
        String segmentSql = "insert or replace into segment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        String treeSql = "insert or replace into segment_tree values (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement segment = writing.prepareStatement(segmentSql);
                PreparedStatement tree = writing.prepareStatement(treeSql)) {
            for (HistoryRow row : rows) {
                put(row, trackRows.getOrDefault(row.track().id(), 0L), segment, tree);
            }
            segment.executeBatch();
            tree.executeBatch();
        }
    }

    private void put(HistoryRow row, long trackRow, PreparedStatement segment, PreparedStatement tree)
            throws SQLException {
        List<HistoryPoint> points = row.segment().inOrder();
        PackedPoints packed = new PackedPoints();
        points.forEach(packed::add);
        Geometry.Envelope envelope = Geometry.Envelope.of(points);
        long t0 = points.getFirst().timeEpochMicros();
        long t1 = points.getLast().timeEpochMicros();
        segment.setLong(1, lastSerial + row.segment().serial());
        segment.setBytes(2, Geometry.of(points, envelope));
        segment.setLong(3, trackRow);
        segment.setBoolean(4, row.segment().late());
        segment.setInt(5, points.size());
        segment.setLong(6, t0);
        segment.setLong(7, t1);
        segment.setLong(
                8,
                points.stream().mapToLong(HistoryPoint::knownEpochMicros).min().orElse(t0));
        segment.setLong(
                9,
                points.stream().mapToLong(HistoryPoint::knownEpochMicros).max().orElse(t1));
        segment.setBytes(10, packed.bytes());
        segment.addBatch();
        tree.setLong(1, lastSerial + row.segment().serial());
        tree.setDouble(2, envelope.westDeg());
        tree.setDouble(3, envelope.eastDeg());
        tree.setDouble(4, envelope.southDeg());
        tree.setDouble(5, envelope.northDeg());
        tree.setDouble(6, treeSeconds(t0));
        tree.setDouble(7, treeSeconds(t1));
        tree.addBatch();
    }

    private static double treeSeconds(long epochMicros) {
        return (epochMicros - TREE_EPOCH_MICROS) / MICROS_PER_SECOND;
    }

    /** Takes away every segment of which something became known after a time. */
    synchronized void dropKnownAfter(long epochMicros) throws SQLException {
        drop("known1_us > " + epochMicros);
    }

    /** Takes away every segment that ended before a time, and the tracks of which nothing is left; gives how many segments. */
    synchronized int dropBefore(long epochMicros) throws SQLException {
        int dropped = drop("t1_us < " + epochMicros);
        if (dropped > 0) {
            try (Statement statement = writing.createStatement()) {
                statement.executeUpdate(
                        "delete from track where not exists (select 1 from segment s where s.track = track.fid)");
            }
        }
        return dropped;
    }

    private int drop(String which) throws SQLException {
        writing.setAutoCommit(false);
        try (Statement statement = writing.createStatement()) {
            statement.executeUpdate(
                    "delete from segment_tree where fid in (select fid from segment where " + which + ")");
            int dropped = statement.executeUpdate("delete from segment where " + which);
            writing.commit();
            return dropped;
        } catch (SQLException e) {
            writing.rollback();
            throw e;
        } finally {
            writing.setAutoCommit(true);
        }
    }

    /** What of the file answers a query. */
    List<Found> find(HistoryQuery query, Predicate<PastTrack> shown) throws SQLException {
        synchronized (reading) {
            TrackId track = query.track();
            List<Found> found = new ArrayList<>();
            if (track != null) {
                try (PreparedStatement ask = reading.prepareStatement(OF_TRACK)) {
                    ask.setString(1, track.toString());
                    setTimes(ask, 2, query);
                    collect(ask, query, shown, found);
                }
                return found;
            }
            Box box = query.box();
            if (box.crossesAntimeridian()) {
                inBox(box.westDeg(), 180, query, shown, found);
                inBox(-180, box.eastDeg(), query, shown, found);
            } else {
                inBox(box.westDeg(), box.eastDeg(), query, shown, found);
            }
            return found;
        }
    }

    private void inBox(double west, double east, HistoryQuery query, Predicate<PastTrack> shown, List<Found> found)
            throws SQLException {
        try (PreparedStatement ask = reading.prepareStatement(IN_BOX)) {
            ask.setDouble(1, east);
            ask.setDouble(2, west);
            ask.setDouble(3, query.box().northDeg());
            ask.setDouble(4, query.box().southDeg());
            ask.setDouble(5, treeSeconds(query.untilEpochMicros()));
            ask.setDouble(6, treeSeconds(query.fromEpochMicros()));
            setTimes(ask, 7, query);
            collect(ask, query, shown, found);
        }
    }

    private static void setTimes(PreparedStatement ask, int from, HistoryQuery query) throws SQLException {
        ask.setLong(from, query.untilEpochMicros());
        ask.setLong(from + 1, query.fromEpochMicros());
        ask.setLong(from + 2, query.knownByEpochMicros());
    }

    private void collect(PreparedStatement ask, HistoryQuery query, Predicate<PastTrack> shown, List<Found> found)
            throws SQLException {
        Map<Long, PastTrack> tracks = new HashMap<>();
        try (ResultSet rows = ask.executeQuery()) {
            while (found.size() < query.most() && rows.next()) {
                long row = rows.getLong(2);
                PastTrack track = tracks.get(row);
                if (track == null) {
                    track = track(rows);
                    tracks.put(row, track);
                }
                if (!shown.test(track)) {
                    continue;
                }
                long serial = rows.getLong(1);
                List<HistoryPoint> points = points(rows.getBytes(5), rows.getInt(4), serial).stream()
                        .filter(query::takes)
                        .toList();
                if (points.isEmpty()) {
                    continue;
                }
                found.add(new Found(serial - lastSerial, new TrackPiece(track, rows.getBoolean(3), points)));
            }
        }
    }

    private static List<HistoryPoint> points(byte[] packed, int count, long serial) {
        try {
            return new PackedPoints.Part(packed, packed.length, count).points();
        } catch (IllegalArgumentException e) {
            throw new HistoryException("Segment " + serial + " of the history is damaged: " + e.getMessage(), e);
        }
    }

    private static PastTrack track(ResultSet row) throws SQLException {
        String releasable = row.getString(14);
        try {
            Marking marking = new Marking(
                    Marking.Tlp.valueOf(row.getString(13)),
                    releasable.isEmpty() ? List.of() : List.of(releasable.split(AND)),
                    row.getString(15));
            return new PastTrack(
                    TrackId.parse(row.getString(6)),
                    row.getString(7),
                    row.getLong(8),
                    Platform.valueOf(row.getString(9)),
                    Transponder.valueOf(row.getString(10)),
                    row.getInt(11),
                    NavigationStatus.valueOf(row.getString(12)),
                    marking,
                    row.getLong(16),
                    row.getLong(17));
        } catch (IllegalArgumentException e) {
            throw new HistoryException("A track of the history cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closeOne(reading);
        closeOne(writing);
    }

    private static void closeOne(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.warn("A connection to the history was not closed: {}", e.getMessage());
        }
    }
}
