package org.trigpoint.storage.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection with the statements that were prepared in it, which are kept. For one thread at a time. */
public final class DatabaseSession {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSession.class);

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    DatabaseSession(Connection connection) {
        this.connection = connection;
    }

    /** The connection, for what is done seldom. Its transaction is not the caller's to end. */
    public Connection connection() {
        return connection;
    }

    /** A prepared statement. It belongs to the session: the caller closes its result, not the statement. */
    public PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Runs statements that take nothing and give nothing. */
    public void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first number that a question gives; 0 when it gives no row or nothing. */
    public long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A connection to the database was not closed: {}", e.getMessage());
        }
    }
}
