package org.trigpoint.storage.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            int schema = schema(statement);
            long segments = schema == 0 ? 0 : number(statement, "select count(*) from segment");
            return new GeoPackageInspection(schema, segments, text(statement, "pragma quick_check(1)"));
        } catch (SQLException e) {
            throw new DatabaseException("The history " + file + " cannot be read: " + e.getMessage(), e);
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
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 5000");
        }
        return connection;
    }

    private static int schema(Statement statement) throws SQLException {
        boolean ours = number(statement, "select count(*) from sqlite_schema where name = 'trigpoint'") > 0;
        return ours ? (int) number(statement, "select schema from trigpoint") : 0;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "ok";
        }
    }
}
