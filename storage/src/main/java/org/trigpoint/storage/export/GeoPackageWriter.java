package org.trigpoint.storage.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.trigpoint.storage.geopackage.Extent;
import org.trigpoint.storage.geopackage.GeoPackageTables;
import org.trigpoint.storage.geopackage.SpatialIndex;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.PieceGeometry;
import org.trigpoint.storage.history.TrackPiece;

/** Writes a GeoPackage. Its file is of nobody else and goes away when it is not finished, so SQLite keeps no journal. */
final class GeoPackageWriter implements ExportWriter {
    private static final List<String> PRAGMAS =
            List.of("pragma page_size = 8192", "pragma journal_mode = off", "pragma synchronous = off");
    private static final int POINTS_AT_A_TIME = 10_000;
    private static final double CENTI = 100;

    private final Connection connection;
    private final ExportAbout about;
    private final PreparedStatement putSegment;
    private final PreparedStatement putTree;
    private final PreparedStatement putPoint;
    private final Numerals numerals = new Numerals();
    private Extent extent = Extent.NONE;
    private long row;
    private int waiting;

    GeoPackageWriter(Path file, ExportAbout about) throws SQLException {
        this.about = about;
        connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            begin();
            putSegment = connection.prepareStatement(GeoPackageExportTables.PUT_SEGMENT);
            putTree = connection.prepareStatement(
                    "insert into " + SpatialIndex.tree("segment", "geom") + " values (?, ?, ?, ?, ?)");
            putPoint = connection.prepareStatement(GeoPackageExportTables.PUT_POINT);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String pragma : PRAGMAS) {
                statement.execute(pragma);
            }
            for (String pragma : GeoPackageTables.PRAGMAS) {
                statement.execute(pragma);
            }
            connection.setAutoCommit(false);
            for (List<String> tables : List.of(
                    GeoPackageTables.TABLES,
                    List.of(SpatialIndex.extensions()),
                    GeoPackageExportTables.ALL,
                    SpatialIndex.begin("segment", "geom"))) {
                for (String sql : tables) {
                    statement.execute(sql);
                }
            }
        }
        contents(
                "segment",
                "features",
                "Pieces of tracks, " + about.picture() + ". The measure is seconds since 1970-01-01 UTC");
        contents("point", "features", "Where tracks were, " + about.picture());
        contents("export", "attributes", "What this file is");
        contents("licence", "attributes", "Terms of the sources");
        try (Statement statement = connection.createStatement()) {
            for (String sql : GeoPackageExportTables.GEOMETRIES) {
                statement.execute(sql);
            }
        }
    }

    private void contents(String table, String type, String description) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(GeoPackageExportTables.PUT_CONTENTS)) {
            put.setString(1, table);
            put.setString(2, type);
            put.setString(3, table);
            put.setString(4, description);
            if (type.equals("features")) {
                put.setInt(5, GeoPackageTables.WGS84);
            } else {
                put.setNull(5, Types.INTEGER);
            }
            put.executeUpdate();
        }
    }

    @Override
    public void write(TrackPiece piece) throws IOException {
        try {
            List<HistoryPoint> points = piece.points();
            PieceGeometry geometry = PieceGeometry.of(points);
            extent = extent.with(geometry.extent());
            row++;
            segment(piece, geometry);
            tree(geometry.extent());
            for (HistoryPoint point : points) {
                point(point);
            }
            waiting += points.size();
            if (waiting >= POINTS_AT_A_TIME) {
                flush();
            }
        } catch (SQLException e) {
            throw asIo(e);
        }
    }

    private void segment(TrackPiece piece, PieceGeometry geometry) throws SQLException {
        PieceText text = PieceText.of(piece.track());
        List<HistoryPoint> points = piece.points();
        putSegment.setLong(1, row);
        putSegment.setBytes(2, geometry.geoPackage());
        putSegment.setString(3, text.track());
        putSegment.setString(4, text.identity().isEmpty() ? null : text.identity());
        putSegment.setString(5, text.name().isEmpty() ? null : text.name());
        putSegment.setString(6, text.platform());
        putSegment.setInt(7, text.shipType());
        putSegment.setBoolean(8, piece.late());
        putSegment.setInt(9, points.size());
        putSegment.setString(10, numerals.milliTime(points.getFirst().timeEpochMicros()));
        putSegment.setString(11, numerals.milliTime(points.getLast().timeEpochMicros()));
        putSegment.setString(
                12,
                numerals.milliTime(points.stream()
                        .mapToLong(HistoryPoint::knownEpochMicros)
                        .min()
                        .orElseThrow()));
        putSegment.setString(
                13,
                numerals.milliTime(points.stream()
                        .mapToLong(HistoryPoint::knownEpochMicros)
                        .max()
                        .orElseThrow()));
        putSegment.setString(14, text.tlp());
        putSegment.setString(15, text.releasableTo());
        putSegment.setString(16, text.licence());
        putSegment.addBatch();
    }

    private void tree(Extent of) throws SQLException {
        putTree.setLong(1, row);
        putTree.setDouble(2, of.westDeg());
        putTree.setDouble(3, of.eastDeg());
        putTree.setDouble(4, of.southDeg());
        putTree.setDouble(5, of.northDeg());
        putTree.addBatch();
    }

    private void point(HistoryPoint point) throws SQLException {
        Course course = Course.of(point);
        putPoint.setBytes(1, PieceGeometry.place(point));
        putPoint.setLong(2, row);
        putPoint.setString(3, numerals.milliTime(point.timeEpochMicros()));
        putPoint.setString(4, numerals.milliTime(point.knownEpochMicros()));
        putPoint.setLong(5, point.timeEpochMicros());
        putPoint.setLong(6, point.knownEpochMicros());
        putPoint.setDouble(7, point.eastMps());
        putPoint.setDouble(8, point.northMps());
        putPoint.setDouble(9, Math.round(course.speedMps() * CENTI) / CENTI);
        if (course.isKnown()) {
            putPoint.setDouble(10, course.courseDeg());
        } else {
            putPoint.setNull(10, Types.DOUBLE);
        }
        putPoint.setDouble(11, point.sigmaMeters());
        putPoint.addBatch();
    }

    private void flush() throws SQLException {
        putSegment.executeBatch();
        putTree.executeBatch();
        putPoint.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void finish(ExportSummary summary) throws IOException {
        try {
            flush();
            said();
            licences(summary);
            try (Statement statement = connection.createStatement()) {
                for (String sql : SpatialIndex.triggers("segment", "geom", "fid")) {
                    statement.execute(sql);
                }
            }
            if (extent.isSomething()) {
                bounds();
            }
            connection.commit();
        } catch (SQLException e) {
            throw asIo(e);
        }
    }

    private void said() throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(GeoPackageExportTables.PUT_SAID)) {
            for (Map.Entry<String, String> each : about.said().entrySet()) {
                put.setString(1, each.getKey());
                put.setString(2, PlainText.whole(each.getValue()));
                put.executeUpdate();
            }
        }
    }

    private void licences(ExportSummary summary) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(GeoPackageExportTables.PUT_LICENCE)) {
            for (ExportSummary.Terms terms : summary.terms()) {
                put.setString(1, PlainText.whole(terms.licence()));
                put.setString(2, terms.tlp());
                put.setString(3, PlainText.whole(terms.releasableTo()));
                put.setLong(4, terms.pieces());
                put.setLong(5, terms.points());
                put.executeUpdate();
            }
        }
    }

    private void bounds() throws SQLException {
        String sql = "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where data_type = 'features'";
        try (PreparedStatement set = connection.prepareStatement(sql)) {
            set.setDouble(1, extent.westDeg());
            set.setDouble(2, extent.southDeg());
            set.setDouble(3, extent.eastDeg());
            set.setDouble(4, extent.northDeg());
            set.executeUpdate();
        }
    }

    private static IOException asIo(SQLException e) {
        boolean full = e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
        return new IOException(full ? "No space left on device" : e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw asIo(e);
        }
    }
}
