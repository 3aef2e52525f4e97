package org.trigpoint.storage.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables in PostgreSQL 15 or later with PostGIS, in a schema of their own: that which the URL names as {@code currentSchema}, or {@code
 * trigpoint}. Who writes holds an advisory lock of that schema, so that two stations never write to the same tables. A connection that was lost is made again at
 * the next use.
 */
final class PostGis implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(PostGis.class);
    private static final String USUAL_SCHEMA = "trigpoint";
    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final int OLDEST_SERVER = 150_000;
    /** Of advisory locks of ours; the other half is made of the schema. */
    private static final int LOCK_CLASS = 0x54726967;

    private static final int VALID_SECONDS = 2;
    private static final String CONNECT_SECONDS = "5";
    private static final String READ_SECONDS = "20";
    private static final String WRITE_SECONDS = "300";

    private final Properties parts;
    private final String schema;
    private final String place;
    private final boolean readOnly;
    private final ReadSessions reading = new ReadSessions(this::newReader);
    private @Nullable DatabaseSession writing;
    private volatile boolean open;

    /** Throws IllegalArgumentException when the URL is none; it never holds the URL, which may have a password. */
    PostGis(String url, boolean readOnly) {
        Properties parsed = Driver.parseURL(url, null);
        if (parsed == null) {
            throw new IllegalArgumentException(
                    "The URL of a database is jdbc:postgresql://host:port/database?currentSchema=name");
        }
        parts = new Properties();
        parsed.stringPropertyNames().forEach(name -> parts.setProperty(name, parsed.getProperty(name)));
        schema = parts.getProperty("currentSchema", USUAL_SCHEMA);
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("currentSchema is one name of lower-case letters, digits and _");
        }
        parts.remove("currentSchema");
        String database = parts.getProperty("PGDBNAME", "");
        place = "database " + database + " at " + parts.getProperty("PGHOST", "localhost") + ", schema " + schema;
        this.readOnly = readOnly;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGIS;
    }

    @Override
    public synchronized void open() throws SQLException {
        if (open) {
            return;
        }
        if (readOnly) {
            DatabaseSession session = connect(READ_SECONDS);
            try {
                int version = version(session);
                Migrations.requireKnown(version);
                if (version == 0) {
                    throw new DatabaseException("There is no history in " + place);
                }
            } finally {
                session.close();
            }
        } else {
            writing = newWriter();
        }
        open = true;
        LOG.info("The history is in {}", place);
    }

    /**
     * A connection that sees our schema and that of PostGIS.
     *
     * @param silentSeconds after so long without a byte the server is taken for dead
     */
    private DatabaseSession connect(String silentSeconds) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", silentSeconds);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "trigpoint");
        parts.stringPropertyNames().forEach(name -> properties.setProperty(name, parts.getProperty(name)));
        String host = parts.getProperty("PGHOST", "localhost");
        String url = "jdbc:postgresql://" + host + ":" + parts.getProperty("PGPORT", "5432") + "/";
        DatabaseSession session = new DatabaseSession(DriverManager.getConnection(url, properties));
        try {
            session.execute(
                    "set jit = off", "set search_path = " + schema + ", " + schemaOfPostGis(session) + ", public");
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static String schemaOfPostGis(DatabaseSession session) throws SQLException {
        try (var statement = session.connection().createStatement();
                var row = statement.executeQuery("select quote_ident(n.nspname) from pg_extension e"
                        + " join pg_namespace n on n.oid = e.extnamespace where e.extname = 'postgis'")) {
            return row.next() ? row.getString(1) : "public";
        }
    }

    private DatabaseSession newReader() throws SQLException {
        DatabaseSession session = connect(READ_SECONDS);
        session.execute("set default_transaction_read_only = on", "set statement_timeout = 15000");
        session.connection().setAutoCommit(false);
        return session;
    }

    private DatabaseSession newWriter() throws SQLException {
        DatabaseSession session = connect(WRITE_SECONDS);
        try {
            requireServer(session);
            if (session.number("select pg_try_advisory_lock(" + LOCK_CLASS + ", hashtext('" + schema + "'))::int")
                    == 0) {
                throw new SQLNonTransientConnectionException("Another station writes to " + place
                        + ": name a schema of its own for each with ?currentSchema=name");
            }
            session.connection().setAutoCommit(false);
            migrate(session);
            session.connection().commit();
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static void requireServer(DatabaseSession session) throws SQLException {
        long server = session.number("select current_setting('server_version_num')::int");
        if (server < OLDEST_SERVER) {
            throw new DatabaseException("The history needs PostgreSQL 15 or later, not " + server / 10_000);
        }
        for (String extension : new String[] {"postgis", "btree_gist"}) {
            try {
                session.execute("create extension if not exists " + extension);
            } catch (SQLException e) {
                throw new DatabaseException(
                        "The database lacks " + extension + " (" + e.getMessage()
                                + "): have its owner run CREATE EXTENSION " + extension,
                        e);
            }
        }
        // PostGIS may be there since this moment only.
        session.execute("select set_config('search_path', current_setting('search_path') || ', '"
                + " || (select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace"
                + " where e.extname = 'postgis'), false)");
    }

    private void migrate(DatabaseSession session) throws SQLException {
        session.execute("create schema if not exists " + schema);
        int version = version(session);
        Migrations.run(version, Dialect.POSTGIS, session);
    }

    private int version(DatabaseSession session) throws SQLException {
        return session.number("select count(*) from pg_tables where schemaname = '" + schema
                                + "' and tablename = 'trigpoint'")
                        == 0
                ? 0
                : (int) session.number("select schema from " + schema + ".trigpoint");
    }

    @Override
    public synchronized <T> T write(Work<T> work) throws SQLException {
        requireOpen();
        DatabaseSession session = writing;
        if (session == null) {
            session = newWriter();
            writing = session;
        }
        Connection connection = session.connection();
        try {
            T result = work.in(session);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            giveUp(session, e);
            throw e;
        }
    }

    /** Rolls back; a connection that does not answer is let go. */
    private void giveUp(DatabaseSession session, Exception why) {
        try {
            if (!session.connection().isClosed()) {
                session.connection().rollback();
                if (session.connection().isValid(VALID_SECONDS)) {
                    return;
                }
            }
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
        session.close();
        writing = null;
        reading.clear();
    }

    private void requireOpen() throws SQLException {
        if (!open) {
            throw new SQLNonTransientConnectionException("The history is not open");
        }
    }

    @Override
    public <T> T read(Work<T> work) throws SQLException {
        requireOpen();
        return reading.read(session -> {
            T result = work.in(session);
            session.connection().commit();
            return result;
        });
    }

    @Override
    public synchronized void close() {
        open = false;
        reading.clear();
        DatabaseSession session = writing;
        if (session != null) {
            session.close();
            writing = null;
        }
    }
}
