package org.trigpoint.app.doctor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Whether the part of SQLite that is not Java can be loaded: it is unpacked into the folder for temporary files. */
final class LibraryCheck implements Check {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public List<Finding> look(Station station) {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = memory.createStatement();
                ResultSet version = statement.executeQuery("select sqlite_version()")) {
            version.next();
            return Finding.ok(name(), "SQLite " + version.getString(1));
        } catch (SQLException | LinkageError e) {
            return Finding.fail(
                    name(),
                    "the native library of SQLite cannot be loaded, so there is no history: " + e.getMessage()
                            + ". Programs must be allowed in " + System.getProperty("java.io.tmpdir")
                            + ", or name another folder by TRIGPOINT_JAVA_OPTIONS=-Djava.io.tmpdir=DIR");
        }
    }
}
