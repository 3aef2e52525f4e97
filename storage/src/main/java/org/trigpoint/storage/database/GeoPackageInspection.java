package org.trigpoint.storage.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/**
 * What can be said of a history in a file, and a copy of it, beside the program that may be writing it; changes nothing.
 *
 * @param schema version of its tables; 0 when it has none of ours
 * @param segments in it
 * @param check what the library found when it went through the file: {@code ok}, or what is wrong
 */
public record GeoPackageInspection(int schema, long segments, String check) {
    /** The version that this program knows. */
    public static final int SCHEMA = Migrations.VERSION;

    /** Looks at a file. Throws DatabaseException when it cannot be read at all. */
    public static GeoPackageInspection of(Path file) {
        try (Connection connection = open(file)) {
            DatabaseSession session = new DatabaseSession(connection);
            int schema = GeoPackage.version(session);
            long segments = schema == 0 ? 0 : session.number("select count(*) from segment");
            return new GeoPackageInspection(schema, segments, check(session));
        } catch (SQLException e) {
            throw new DatabaseException("The history " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String check(DatabaseSession session) throws SQLException {
        try (ResultSet found = session.prepare("pragma quick_check(1)").executeQuery()) {
            return found.next() ? String.valueOf(found.getString(1)) : "ok";
        }
    }

    /**
     * Copies the history as it is at one moment.
     *
     * @param copy a file that is not there yet
     */
    public static void copy(Path file, Path copy) {
        try (Connection connection = open(file);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.toAbsolutePath().toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new DatabaseException("The history " + file + " cannot be copied: " + e.getMessage(), e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(GeoPackage.BUSY_MILLIS);
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties());
    }
}
