package org.trigpoint.storage.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.trigpoint.storage.geopackage.GeoPackageTables;

/** A GeoPackage file. One that is damaged is put aside when it is opened, with a message, and a new one begins. */
final class GeoPackage implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(GeoPackage.class);
    static final int BUSY_MILLIS = 5_000;
    private static final String[] PRAGMAS = {
        "pragma page_size = 8192",
        "pragma journal_mode = wal",
        "pragma synchronous = normal",
        "pragma wal_autocheckpoint = 8000",
        "pragma cache_size = -32768"
    };

    private final Path file;
    private final boolean readOnly;
    private final ReadSessions reading = new ReadSessions(this::newReader);
    private volatile @Nullable DatabaseSession writing;
    private volatile boolean open;

    GeoPackage(Path file, boolean readOnly) {
        this.file = file;
        this.readOnly = readOnly;
    }

    @Override
    public Dialect dialect() {
        return Dialect.GEOPACKAGE;
    }

    @Override
    public synchronized void open() throws SQLException {
        if (open) {
            return;
        }
        if (readOnly) {
            openReading();
        } else {
            openWriting();
        }
        open = true;
    }

    private void openReading() throws SQLException {
        DatabaseSession session = newReader();
        try {
            int version = version(session);
            Migrations.requireKnown(version);
            if (version == 0) {
                throw new DatabaseException(file + " is no history: it lacks the table trigpoint");
            }
        } catch (SQLException e) {
            if (isDamaged(e)) {
                throw new DatabaseException(file + " is damaged, or no history: " + e.getMessage(), e);
            }
            throw e;
        } finally {
            session.close();
        }
    }

    private void openWriting() throws SQLException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writing = newWriter();
        } catch (SQLException e) {
            if (!isDamaged(e)) {
                throw e;
            }
            Path aside = putAside(e);
            LOG.error(
                    "The history {} is damaged ({}); it is now {}, and a new one begins", file, e.getMessage(), aside);
            writing = newWriter();
        } catch (IOException e) {
            throw new SQLNonTransientConnectionException("The folder of " + file + " cannot be made: " + e, e);
        }
    }

    private static boolean isDamaged(SQLException e) {
        return e instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT);
    }

    private Path putAside(SQLException why) throws SQLException {
        int number = 1;
        while (Files.exists(file.resolveSibling(file.getFileName() + ".damaged-" + number))) {
            number++;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        } catch (IOException e) {
            why.addSuppressed(e);
            throw why;
        }
        return aside;
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLIS);
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties());
    }

    private DatabaseSession newWriter() throws SQLException {
        DatabaseSession session = new DatabaseSession(connect());
        try {
            session.execute(PRAGMAS);
            migrate(session);
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private DatabaseSession newReader() throws SQLException {
        DatabaseSession session = new DatabaseSession(connect());
        session.execute("pragma query_only = true");
        return session;
    }

    private static void migrate(DatabaseSession session) throws SQLException {
        int version = version(session);
        Migrations.requireKnown(version);
        if (version == Migrations.VERSION) {
            return;
        }
        if (version == 0) {
            session.execute(GeoPackageTables.PRAGMAS.toArray(String[]::new));
        }
        session.connection().setAutoCommit(false);
        if (version == 0) {
            session.execute(GeoPackageTables.TABLES.toArray(String[]::new));
        }
        Migrations.run(version, Dialect.GEOPACKAGE, session);
        session.connection().commit();
        session.connection().setAutoCommit(true);
        // Other programs look at the head of the file itself, not at what is still beside it.
        session.execute("pragma wal_checkpoint(truncate)");
    }

    /** Version of the tables; 0 where there are none of ours. */
    static int version(DatabaseSession session) throws SQLException {
        return session.number("select count(*) from sqlite_schema where name = 'trigpoint'") == 0
                ? 0
                : (int) session.number("select schema from trigpoint");
    }

    private DatabaseSession writing() throws SQLException {
        DatabaseSession session = writing;
        if (session == null) {
            throw new SQLNonTransientConnectionException("The history " + file + " is not open for writing");
        }
        return session;
    }

    @Override
    public synchronized <T> T write(Work<T> work) throws SQLException {
        DatabaseSession session = writing();
        Connection connection = session.connection();
        connection.setAutoCommit(false);
        try {
            T result = work.in(session);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            giveUp(connection, e);
            throw e;
        }
    }

    /** SQLite ends some transactions by itself, such as on a full disk, and then says so once more. */
    private static void giveUp(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    public <T> T read(Work<T> work) throws SQLException {
        if (!open) {
            throw new SQLNonTransientConnectionException("The history " + file + " is not open");
        }
        return reading.read(work);
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
